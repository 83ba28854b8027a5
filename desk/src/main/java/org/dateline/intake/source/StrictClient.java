package org.dateline.intake.source;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/**
 * A client for addresses of strangers: it follows nothing, unpacks nothing, keeps nothing and tries nothing twice by itself. Where it may
 * connect to is for its connection manager ({@link AddressGuard}), how long for whoever asks.
 */
public final class StrictClient {
    private StrictClient() {}

    /** @param userAgent who asks */
    public static HttpClientBuilder builder(String userAgent) {
        return HttpClients.custom()
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries();
    }
}
