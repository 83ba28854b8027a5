package org.dateline.app;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things at once and hands the results on in the order in which the things came.
 *
 * <p>At most eight things a worker are under way, so that memory stays bounded however many come and however slow one is.
 */
final class InOrder {
    private static final int UNDER_WAY_PER_JOB = 8;

    private InOrder() {}

    /**
     * Returns when the last result was handed on.
     *
     * @param source called once, on a thread of its own; hands things to its argument, which blocks while too many are under way
     * @param work called on {@code jobs} threads
     * @param sink called on this thread; what it throws ends everything
     */
    static <A, B> void run(Consumer<Consumer<A>> source, Function<A, B> work, Consumer<B> sink, int jobs)
            throws InterruptedException {
        BlockingQueue<Future<Optional<B>>> underWay = new ArrayBlockingQueue<>(jobs * UNDER_WAY_PER_JOB);
        ExecutorService workers = Executors.newFixedThreadPool(
                jobs, Thread.ofPlatform().daemon().name("reader-", 0).factory());
        Thread feeder = Thread.ofPlatform().daemon().name("intake").start(() -> feed(source, work, underWay, workers));
        try {
            for (Optional<B> result = get(underWay.take()); result.isPresent(); result = get(underWay.take())) {
                sink.accept(result.get());
            }
        } finally {
            feeder.interrupt();
            workers.shutdownNow();
        }
    }

    /** As above, but a sink that throws {@code end} only ends it: nothing more is taken in. */
    static <A, B> void run(
            Consumer<Consumer<A>> source,
            Function<A, B> work,
            Consumer<B> sink,
            int jobs,
            Class<? extends RuntimeException> end)
            throws InterruptedException {
        try {
            run(source, work, sink, jobs);
        } catch (RuntimeException e) {
            if (!end.isInstance(e)) {
                throw e;
            }
        }
    }

    /** The sink gave up while things were still coming in. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException(InterruptedException cause) {
            super(cause);
        }
    }

    private static <A, B> void feed(
            Consumer<Consumer<A>> source,
            Function<A, B> work,
            BlockingQueue<Future<Optional<B>>> underWay,
            ExecutorService workers) {
        Future<Optional<B>> end = CompletableFuture.completedFuture(Optional.empty());
        try {
            source.accept(it -> put(underWay, workers.submit(() -> Optional.of(work.apply(it)))));
        } catch (StoppedException e) {
            return; // nobody waits for the end any more
        } catch (RuntimeException | Error e) {
            end = CompletableFuture.failedFuture(e);
        }
        put(underWay, end);
    }

    private static <B> void put(BlockingQueue<Future<Optional<B>>> underWay, Future<Optional<B>> result) {
        try {
            underWay.put(result);
        } catch (InterruptedException e) {
            throw new StoppedException(e);
        }
    }

    private static <B> Optional<B> get(Future<Optional<B>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
