package org.dateline.store;

/** A judgement that cannot be; the message says why, for the person who made it. */
public final class RefusedActException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedActException(String message) {
        super(message);
    }
}
