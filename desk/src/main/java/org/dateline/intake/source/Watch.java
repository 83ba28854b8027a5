package org.dateline.intake.source;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Asks sources for as long as it may, each when it is due: a slow one holds up no other. */
public final class Watch {
    private static final int AT_ONCE = 256;

    private final Round round;
    private final Duration look;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicReference<RuntimeException> mistake = new AtomicReference<>();

    /**
     * A watch over sources.
     *
     * @param look how often it looks which sources are due
     */
    public Watch(Round round, Duration look) {
        this.round = round;
        this.look = look;
    }

    /**
     * Returns when {@code until} says so and nobody is being asked any more.
     *
     * @throws RuntimeException what the basket or the book threw; nothing is asked after it
     */
    public void run(List<Source> sources, Round.Basket to, BooleanSupplier until) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (mistake.get() == null && !until.getAsBoolean()) {
                for (Source source : sources) {
                    if (!underWay.contains(source.name()) && round.isDue(source) && places.tryAcquire()) {
                        underWay.add(source.name());
                        threads.execute(() -> ask(source, to));
                    }
                }
                Thread.sleep(look);
            }
        }
        if (mistake.get() != null) {
            throw mistake.get();
        }
    }

    private void ask(Source source, Round.Basket to) {
        try {
            round.ask(source, to);
        } catch (RuntimeException e) {
            mistake.compareAndSet(null, e);
        } finally {
            underWay.remove(source.name());
            places.release();
        }
    }
}
