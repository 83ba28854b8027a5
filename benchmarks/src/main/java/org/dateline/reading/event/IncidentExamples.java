package org.dateline.reading.event;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.mention.event.EventReader;
import org.dateline.reading.figure.FigureReader;
import org.dateline.reading.figure.Standing;
import org.dateline.reading.mentions.MentionCollector;
import org.dateline.reading.mentions.Mentions;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotators;
import org.dateline.text.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes examples for {@code training/incidents.py}: REPORTS.jsonl SPANS.json OUT.tsv. The spans tell which words belong to which
 * incident ({@code {id: [[start, end, incident, weight] ...]}}, weight 3 for the words that name it).
 *
 * <p>A line is {@code bond|worth TAB report TAB 0|1 TAB feature=value ...}: whether a clause tells more of what was told before, and
 * whether a happening is an incident of the report.
 */
final class IncidentExamples {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int NAMING = 3;

    private final MentionCollector collector = new MentionCollector(Annotators.load());
    private final EventReader events = new EventReader();
    private final FigureReader figures = FigureReader.load();
    private final HappeningReader reader = new HappeningReader();
    private final PrintWriter out;

    private IncidentExamples(PrintWriter out) {
        this.out = out;
    }

    private record Words(int start, int end, int incident, int weight) {}

    public static void main(String[] args) throws IOException {
        JsonNode spans = MAPPER.readTree(Files.readString(Path.of(args[1])));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            IncidentExamples examples = new IncidentExamples(out);
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode node = MAPPER.readTree(line);
                examples.write(report(node), words(spans.get(node.get("id").asString())));
            }
        }
    }

    private static Report report(JsonNode node) {
        Report bare = Report.of(node.get("id").asString(), node.get("text").asString());
        Optional<String> day = Optional.ofNullable(node.get("published"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
        return bare.publishedIfUnknown(day).inLanguage("en");
    }

    private static List<Words> words(JsonNode spans) {
        List<Words> words = new ArrayList<>();
        if (spans != null) {
            spans.forEach(span -> words.add(new Words(
                    span.get(0).asInt(),
                    span.get(1).asInt(),
                    span.get(2).asInt(),
                    span.get(3).asInt())));
        }
        return words;
    }

    private void write(Report report, List<Words> words) {
        Mentions mentions = collector.collect(report);
        AnnotatedText text = mentions.text();
        Set<Integer> counted = counted(mentions);
        List<Telling> tellings = reader
                .tellings(
                        text,
                        events.read(text),
                        mentions.times(),
                        Happenings.spots(mentions.places()),
                        mentions.anchor())
                .stream()
                .filter(telling -> HappeningReader.real(telling.status()))
                .toList();
        Map<Telling, Integer> labels = bonds(report.id(), text, tellings, counted, words);
        worth(report.id(), text, tellings, counted, labels);
    }

    private Set<Integer> counted(Mentions mentions) {
        Set<Integer> counted = new HashSet<>();
        figures.read(mentions.text(), mentions.quantities()).stream()
                .filter(figure -> figure.standing() == Standing.TOLD && !figure.none() && !figure.cumulative())
                .forEach(figure -> counted.addAll(
                        Set.of(figure.outcomeWord()).contains(figure.predicate())
                                ? Set.of(figure.outcomeWord())
                                : Set.of(figure.outcomeWord(), figure.predicate())));
        return counted;
    }

    private Map<Telling, Integer> bonds(
            String id, AnnotatedText text, List<Telling> tellings, Set<Integer> counted, List<Words> words) {
        Bonds bonds = new Bonds(text, counted::contains);
        Map<Integer, List<Telling>> groups = new LinkedHashMap<>();
        Map<Telling, Integer> labels = new IdentityHashMap<>();
        int latest = -1;
        for (Happening clause : new Clauses(text, bonds).of(tellings)) {
            int label = label(text, clause, words);
            clause.tellings().forEach(telling -> labels.put(telling, label));
            if (label < 0) {
                continue;
            }
            for (Map.Entry<Integer, List<Telling>> group : groups.entrySet()) {
                boolean first = group.getKey().equals(groups.keySet().iterator().next());
                line(
                        "bond",
                        id,
                        group.getKey() == label,
                        bonds.of(clause, new Happening(group.getValue()), first, group.getKey() == latest));
            }
            latest = label;
            groups.computeIfAbsent(label, key -> new ArrayList<>()).addAll(clause.tellings());
        }
        return labels;
    }

    /** The incident that the clause's own words name; else the one with words nearest to it in its sentence; -1 for none. */
    private static int label(AnnotatedText text, Happening clause, List<Words> words) {
        Sentence sentence = text.sentences().get(clause.firstSentence());
        int from = text.token(sentence.first()).start();
        int to = text.token(sentence.end() - 1).end();
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (Telling telling : clause.tellings()) {
            int start = telling.event().span().start();
            int end = telling.event().span().end();
            for (Words each : words) {
                boolean names = each.weight() == NAMING && each.start() < end && start < each.end();
                int far = names ? -1 : Math.max(0, Math.max(each.start() - end, start - each.end()));
                if ((names || from <= each.start() && each.end() <= to) && far < least) {
                    least = far;
                    best = each.incident();
                }
            }
        }
        return best;
    }

    /** Of several happenings of one incident the one told most counts for it. */
    private void worth(
            String id, AnnotatedText text, List<Telling> tellings, Set<Integer> counted, Map<Telling, Integer> labels) {
        List<Happening> happenings = Grouping.of(text, tellings, counted::contains);
        Map<Integer, Happening> best = new HashMap<>();
        for (Happening happening : happenings) {
            int label = label(happening, labels);
            Happening other = best.get(label);
            if (other == null || other.tellings().size() < happening.tellings().size()) {
                best.put(label, happening);
            }
        }
        Worth worth = new Worth(text, counted::contains);
        for (Happening happening : happenings) {
            int label = label(happening, labels);
            line("worth", id, label >= 0 && best.get(label) == happening, worth.of(happening, happenings.getFirst()));
        }
    }

    /** Of its tellings' labels the one that most have; one that belongs to an incident counts for three that belong to none. */
    private static int label(Happening happening, Map<Telling, Integer> labels) {
        Map<Integer, Integer> votes = new TreeMap<>();
        happening
                .tellings()
                .forEach(telling -> votes.merge(labels.get(telling), labels.get(telling) < 0 ? 1 : 3, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private void line(String kind, String id, boolean holds, Map<String, Double> features) {
        out.println(kind + "\t" + id + "\t" + (holds ? 1 : 0) + "\t"
                + features.entrySet().stream()
                        .map(feature -> feature.getKey() + "=" + feature.getValue())
                        .collect(Collectors.joining(" ")));
    }
}
