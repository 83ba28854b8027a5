package org.dateline.intake;

/** Something that came in cannot be read as a report; the message says why, in one line, for the person who sent it. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedException(String reason) {
        super(reason);
    }
}
