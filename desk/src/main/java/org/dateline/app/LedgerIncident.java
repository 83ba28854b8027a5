package org.dateline.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.lexicon.IncidentKind;
import org.dateline.store.IncidentQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline ledger incident}: an incident, or a list of them. */
@Command(name = "incident", description = "Shows incidents by their ids; without any, lists those that options choose.")
final class LedgerIncident implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Mixin
    private ViewOption view;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of incidents.")
    private List<String> ids = List.of();

    @Option(names = "--country", paramLabel = "CODE", split = ",", description = "Only there: IQ, or IQ,SY.")
    private List<String> countries = List.of();

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only of these kinds: rocket-attack ...")
    private List<String> kinds = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "Only what happened on that day or later.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "Only what happened on that day or before.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--words", paramLabel = "WORDS", description = "Only where all these words stand.")
    private Optional<String> words = Optional.empty();

    @Option(names = "--full", description = "Whole records instead of a line each.")
    private boolean full;

    @Option(names = "--json", description = "Print a line of JSON for each.")
    private boolean json;

    @Override
    public Integer call() {
        IncidentQuery query = query();
        return store.with(ledger -> {
            LedgerPrinter printer = new LedgerPrinter(ledger, json);
            return ids.isEmpty() ? printer.list(query, full) : printer.incidents(ids, view.view());
        });
    }

    private IncidentQuery query() {
        IncidentQuery query = IncidentQuery.ALL
                .seen(view.view())
                .in(countries.toArray(String[]::new))
                .of(kinds.stream().map(this::kind).toArray(IncidentKind[]::new))
                .between(from.map(this::day), to.map(this::day));
        return words.map(query::withWords).orElse(query);
    }

    private IncidentKind kind(String word) {
        for (IncidentKind kind : IncidentKind.values()) {
            if (kind.toString().equals(word)) {
                return kind;
            }
        }
        throw store.wrong("there is no kind '" + word + "'");
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw store.wrong("a day looks like 2024-08-06, not '" + text + "'");
        }
    }
}
