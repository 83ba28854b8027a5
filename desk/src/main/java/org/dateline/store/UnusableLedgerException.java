package org.dateline.store;

/** A ledger that cannot be opened or is out of reach; the message says why, for the person who named it. */
public final class UnusableLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableLedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
