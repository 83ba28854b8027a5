package org.dateline.app.desk.signon;

/** A sign-in that did not go well; the message says why, and is no secret. */
public final class NotSignedInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSignedInException(String why) {
        super(why);
    }

    NotSignedInException(String why, Throwable cause) {
        super(why, cause);
    }
}
