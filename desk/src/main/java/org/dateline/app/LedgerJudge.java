package org.dateline.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.publish.LedgerLines;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.Act;
import org.dateline.store.Judged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code dateline ledger judge}: writes down what a person judged. */
@Command(
        name = "judge",
        description = "Writes down what somebody judged; 'dateline ledger undo' takes it back.",
        footer = {
            "",
            "  judge merge ID OTHER             the other incident is this one",
            "  judge split ID REPORT...         these reports tell of another incident",
            "  judge move ID REPORT [TO]        a report tells of that incident and not of this one; without TO, of none",
            "  judge correct ID FIELD VALUE     kind, stage, status, when, where, responsibility, casualties.killed ...;",
            "                                   a value is a word, a day, a number or JSON; null: nobody knows",
            "  judge confirm ID [FIELD]         it was looked into, and is right",
            "  judge withdraw ID                there was no such incident",
            "  judge reply ID TEXT              an answer to the record",
            "  judge hide ID REPLY              a reply is not shown any more"
        })
final class LedgerJudge implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", paramLabel = "ACT", description = "What to do, see below.")
    private String act;

    @Parameters(index = "1", paramLabel = "ID", description = "Id of the incident.")
    private String incident;

    @Parameters(index = "2..*", paramLabel = "VALUE", arity = "0..*", description = "What the act needs.")
    private List<String> values = List.of();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Name of the person who judges.")
    private String by;

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason.")
    private Optional<String> why = Optional.empty();

    @Option(names = "--on", paramLabel = "CLAIM", description = "The claim or field that a reply is about.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--public", description = "A reply is for everybody (default: for the team).")
    private boolean everybody;

    @Option(names = "--json", description = "Print what was written down as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Act judged = act();
        return store.with(ledger -> {
            Judged done = ledger.judge(judged, by);
            try (Output out = Output.standard()) {
                out.text((json ? LedgerLines.judged(done) : LedgerLines.plain(done)) + "\n");
            }
            return Exit.OK;
        });
    }

    private Act act() {
        return switch (act) {
            case "merge" -> new Act.Merge(incident, value(0, 1));
            case "split" -> new Act.Split(incident, some());
            case "move" ->
                new Act.Move(incident, value(0, 2), values.stream().skip(1).findFirst());
            case "correct" -> new Act.Correct(incident, value(0, 2), json(value(1, 2)), why);
            case "confirm" -> new Act.Confirm(incident, values.stream().findFirst(), why);
            case "withdraw" -> new Act.Withdraw(incident, why);
            case "reply" -> new Act.Answer(incident, value(0, 1), on, everybody ? "public" : "team");
            case "hide" -> new Act.Hide(incident, value(0, 1), why);
            default -> throw store.wrong("there is nothing called '" + act + "' to do; see --help");
        };
    }

    private List<String> some() {
        value(0, Integer.MAX_VALUE);
        return values;
    }

    private String value(int index, int most) {
        if (values.size() <= index || values.size() > most) {
            throw store.wrong("'" + act + "' takes other values; see --help");
        }
        return values.get(index);
    }

    /** What is no JSON is text. */
    private static JsonNode json(String text) {
        try {
            return ReadingJson.recordMapper().readTree(text);
        } catch (JacksonException e) {
            return ReadingJson.recordMapper().valueToTree(text);
        }
    }
}
