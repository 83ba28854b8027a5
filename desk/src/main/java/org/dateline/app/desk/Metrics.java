package org.dateline.app.desk;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.dateline.store.Ledger;
import org.dateline.store.desk.DeskBook;

/** What the desk counts of itself, as Prometheus reads it. */
final class Metrics {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(Ledger ledger, DeskBook book) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge(
                "dateline.reports",
                "Reports in the ledger.",
                () -> ledger.counts().reports());
        gauge(
                "dateline.incidents",
                "Incidents in the ledger.",
                () -> ledger.counts().incidents());
        gauge(
                "dateline.judgements",
                "Judgements in the ledger.",
                () -> ledger.counts().judgements());
        gauge(
                "dateline.deliveries.waiting",
                "News that are still to be sent.",
                () -> book.deliveries().counts().waiting());
        gauge(
                "dateline.deliveries.lost",
                "News that never arrived.",
                () -> book.deliveries().counts().lost());
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /**
     * A request that was answered.
     *
     * @param route as it is declared, so that ids do not make a row each
     */
    void request(String method, String route, int status, long nanos) {
        Timer.builder("dateline.requests")
                .description("Requests and how long they took.")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    void answer(Context context) {
        context.contentType(TYPE);
        context.result(registry.scrape());
    }
}
