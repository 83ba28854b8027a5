package org.dateline.intake.source;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** One request at a time to each host, and a pause after it. */
final class Hosts {
    private final Duration between;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Hosts(Duration between) {
        this.between = between;
    }

    private static final class Host {
        private final Semaphore free = new Semaphore(1, true);
        private long nextNanos = System.nanoTime();
    }

    /** Waits for the host's turn. Redirects to other hosts do not wait: there are few, and they are counted. */
    <T> T oneByOne(URI address, Function<URI, Duration> delay, Supplier<T> work) throws InterruptedException {
        Host host = hosts.computeIfAbsent(address.getRawAuthority(), it -> new Host());
        host.free.acquire();
        try {
            Duration wished = delay.apply(address);
            long wait = host.nextNanos - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            try {
                return work.get();
            } finally {
                Duration pause = wished.compareTo(between) > 0 ? wished : between;
                host.nextNanos = System.nanoTime() + pause.toNanos();
            }
        } finally {
            host.free.release();
        }
    }
}
