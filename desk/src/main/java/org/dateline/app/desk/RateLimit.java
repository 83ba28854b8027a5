package org.dateline.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** At most so many in so long, for each who asks; a bucket that fills evenly. May be shared by threads. */
final class RateLimit {
    private static final int MOST_KEYS = 10_000;

    private record Bucket(double left, long at) {}

    private final int most;
    private final long millis;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    RateLimit(int most, long millis, LongSupplier clock) {
        this.most = most;
        this.millis = millis;
        this.clock = clock;
    }

    synchronized boolean take(String who) {
        long now = clock.getAsLong();
        Bucket old = buckets.getOrDefault(who, new Bucket(most, now));
        double left = Math.min(most, old.left() + (double) most * (now - old.at()) / millis);
        buckets.remove(who);
        if (buckets.size() >= MOST_KEYS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        buckets.put(who, new Bucket(left >= 1 ? left - 1 : left, now));
        return left >= 1;
    }
}
