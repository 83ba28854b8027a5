package org.dateline.app;

/** Exit codes, as the record's contract names them. */
final class Exit {
    static final int OK = 0;
    static final int SOME_REFUSED = 1;
    static final int USAGE = 2;
    static final int OUR_ERROR = 70;

    /** As a shell reports a program that was stopped because nobody reads its output any more. */
    static final int BROKEN_PIPE = 141;

    private Exit() {}
}
