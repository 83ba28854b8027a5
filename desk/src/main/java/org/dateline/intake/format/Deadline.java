package org.dateline.intake.format;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.intake.RefusedException;

/** Work on what strangers made, which must come to an end: after a while it is given up. */
final class Deadline {
    /** The longest honest document takes some seconds. */
    static final Duration OF_A_DOCUMENT = Duration.ofSeconds(30);

    private Deadline() {}

    /** Something that may refuse. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws RefusedException;
    }

    /**
     * The result, if it comes in time.
     *
     * @throws RefusedException if it does not, or if the work refuses or breaks
     */
    static <T> T within(Duration time, Work<T> work) throws RefusedException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread thread = Thread.ofPlatform().daemon().name("document").start(task);
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new RefusedException("takes longer than %d seconds to open".formatted(time.toSeconds()));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new RefusedException("was not opened: we were told to stop");
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        }
    }

    /** A parser that stumbles over a stranger's document is no mistake of ours, but says which one. */
    private static RefusedException refused(Throwable cause) {
        return cause instanceof RefusedException refused ? refused : new RefusedException("cannot be opened: " + cause);
    }
}
