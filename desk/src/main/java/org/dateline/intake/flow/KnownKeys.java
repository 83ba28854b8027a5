package org.dateline.intake.flow;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Whether reports are here already, asked of databases only where they may be: in a bulk run most are new, and asking for each of them
 * took a tenth of its time. May be shared by threads.
 *
 * <p>After some questions it reads all keys once into a filter (Bloom 1970) of eight megabytes. A key that the filter has not is new; one
 * that it has is asked for. It also holds what was asked for since, so that a report that comes twice in a run is known. What another
 * program adds meanwhile it may miss: such a report is read once more, and adding it adds nothing.
 */
public final class KnownKeys implements Predicate<String> {
    private static final int ASKED_FIRST = 300;
    private static final int WORDS = 1 << 20;
    private static final int BITS_EACH = 5;
    private static final long BITS_MASK = (long) WORDS * Long.SIZE - 1;

    private final Predicate<String> asked;
    private final Consumer<Consumer<String>> all;
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicLongArray filter = new AtomicLongArray(WORDS);
    private volatile boolean filled;

    /**
     * Nothing is read yet.
     *
     * @param asked whether a key is here, in truth
     * @param all hands on every key that is here, once
     */
    public KnownKeys(Predicate<String> asked, Consumer<Consumer<String>> all) {
        this.asked = asked;
        this.all = all;
    }

    @Override
    public boolean test(String key) {
        boolean fresh = add(key);
        if (!filled && questions.incrementAndGet() <= ASKED_FIRST) {
            return asked.test(key);
        }
        if (!filled) {
            fill();
            return asked.test(key);
        }
        return !fresh && asked.test(key);
    }

    private synchronized void fill() {
        if (!filled) {
            all.accept(this::add);
            filled = true;
        }
    }

    /** Whether a key is new to the filter. */
    private boolean add(String key) {
        long hash = hash(key);
        long step = hash >>> 32 | 1;
        boolean fresh = false;
        for (int i = 0; i < BITS_EACH; i++, hash += step) {
            long bit = hash & BITS_MASK;
            long mask = 1L << bit;
            fresh |= (filter.getAndUpdate((int) (bit / Long.SIZE), it -> it | mask) & mask) == 0;
        }
        return fresh;
    }

    private static long hash(String key) {
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
