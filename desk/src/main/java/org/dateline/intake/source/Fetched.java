package org.dateline.intake.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What came of asking a server. */
public sealed interface Fetched {

    /**
     * A body.
     *
     * @param bytes unfolded
     * @param address where it was found in the end
     * @param type media type without parameters, in lower case; empty if the server tells none
     * @param validators to ask with next time
     * @param fresh how long it need not be asked again
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(byte[] bytes, URI address, String type, Optional<String> charset, Validators validators, Duration fresh)
            implements Fetched {}

    /** Nothing new. */
    record Unchanged(Duration fresh) implements Fetched {}

    /**
     * It did not work.
     *
     * @param after how long the server wants to be left alone
     */
    record Failed(Fault fault, String why, Optional<Duration> after) implements Fetched {}

    /** What a server is asked with, so that it need not send what we have. */
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        /** For the first time. */
        public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }

    /** Kinds of failure. */
    enum Fault {
        /** No answer, or not all of it, in time. */
        TIMEOUT,
        /** No connection, or it broke. */
        UNREACHABLE,
        /** An address within this network, or no web address. */
        FORBIDDEN,
        /** The server's robots.txt asks not to. */
        ROBOTS,
        /** Too many redirects, or in a circle. */
        REDIRECTS,
        /** More than anything honest has. */
        TOO_LARGE,
        /** Not as long, or not packed, as the server says. */
        BROKEN,
        /** 429, or 503 with a time to wait. */
        BUSY,
        /** 5xx. */
        SERVER,
        /** 4xx. */
        REFUSED,
        /** 410: will not come back. */
        GONE,
        /** It came, but is no feed. */
        NOT_NEWS
    }
}
