package org.dateline.intake.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address for each page, however it was reached: without what tells only where a reader came from. */
public final class Addresses {
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmp|cmpid|ocid|ref|ref_src|smid|taid|ftag|at_.*|ns_.*|xtor|amp|outputtype)=?.*");

    private Addresses() {}

    /** The address by which editions of a page are brought together; words that are no address stay as they are. */
    public static String canonical(String address) {
        try {
            URI uri = new URI(address.strip());
            if (uri.getHost() == null) {
                return address.strip();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp|mobile)\\.", "");
            String path = String.valueOf(uri.getRawPath())
                    .replaceFirst("(?i)/(amp|amp\\.html)/?$", "/")
                    .replaceFirst("(?<=.)/+$", "");
            return host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path + query(uri.getRawQuery());
        } catch (URISyntaxException e) {
            return address.strip();
        }
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(it -> !it.isEmpty() && !TRACKING.matcher(it).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
