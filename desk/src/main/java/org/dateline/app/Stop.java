package org.dateline.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C of a long command: nothing more is begun, and what is under way is finished and written down. */
final class Stop {
    private static final int SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /** From now on an interruption waits for {@link #ended()}, but not for ever. */
    void heed() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop"));
    }

    private void ask() {
        asked = true;
        try {
            ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return asked;
    }

    /** The command has written everything down. */
    void ended() {
        ended.countDown();
    }
}
