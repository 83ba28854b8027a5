package org.dateline.reading.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.mention.time.IncidentTimes;
import org.dateline.mention.time.Precision;
import org.dateline.mention.time.TimeInterval;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * What speaks for and against a day that a report names being that of an incident, as words of {@code day-weights.tsv}, which
 * {@code training/days.py} learns.
 */
final class DayFeatures {
    private static final int MOST_STEPS = 6;
    private static final int MOST_TIMES = 3;
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;
    private static final Set<String> MODALS = Set.of("will", "would", "shall", "may", "might", "could", "must");

    private final AnnotatedText text;
    private final Setting setting;
    private final SpanFeatures spans;
    private final Optional<LocalDate> anchor;

    DayFeatures(Setting setting) {
        this.text = setting.text();
        this.setting = setting;
        this.spans = new SpanFeatures(setting, List.of());
        this.anchor = setting.mentions().anchor().findDay();
    }

    /**
     * A day, or a longer stretch, with all that does not hang on the incident.
     *
     * @param same the times that tell it, in the order of the text
     * @param fixed features that hold for every incident
     */
    record Candidate(TimeInterval interval, List<TimeMention> same, Set<String> fixed) {}

    /** The days that the report tells, each once, in the order of the text. */
    List<Candidate> candidates() {
        Map<String, List<TimeMention>> byDay = new LinkedHashMap<>();
        setting.mentions().times().stream()
                .filter(time -> time.isDay() && time.interval().isPresent())
                .filter(time -> !setting.mentions().inDateline(time.span()))
                .filter(time -> !text.tokensIn(time.span()).isEmpty())
                .forEach(time -> byDay.computeIfAbsent(key(interval(time)), key -> new ArrayList<>())
                        .add(time));
        List<Candidate> candidates = new ArrayList<>();
        byDay.values().forEach(same -> candidates.add(candidate(same, candidates.size(), byDay.size())));
        return candidates;
    }

    private static TimeInterval interval(TimeMention time) {
        return time.range().or(time::interval).orElseThrow();
    }

    /** Times of one day are one candidate however finely they are told. */
    private static String key(TimeInterval interval) {
        return isLong(interval)
                ? interval.start() + "/" + interval.end()
                : interval.firstDay().toString();
    }

    private static boolean isLong(TimeInterval interval) {
        return interval.precision().compareTo(Precision.DAYS) > 0;
    }

    private Candidate candidate(List<TimeMention> same, int rank, int all) {
        Set<String> fixed = new TreeSet<>();
        same.forEach(time -> addPosition(time, fixed));
        TimeInterval interval = interval(same.getFirst());
        fixed.add("lag=" + lag(interval));
        fixed.add("rank=" + Math.min(MOST_TIMES, rank));
        fixed.add("times=" + Math.min(MOST_TIMES, same.size()));
        if (all == 1) {
            fixed.add("only-day");
        }
        return new Candidate(interval, same, fixed);
    }

    /** How long before the report it lies. */
    private String lag(TimeInterval interval) {
        if (anchor.isEmpty()) {
            return "unknown";
        }
        long days = ChronoUnit.DAYS.between(interval.firstDay(), anchor.get());
        if (days < 0) {
            return "ahead";
        }
        if (days <= 2) {
            return String.valueOf(days);
        }
        return days < WEEK ? "days" : days <= MONTH ? "weeks" : days <= YEAR ? "months" : "years";
    }

    /** Whether a stretch ended more than some days before the report. */
    boolean isOld(TimeInterval interval) {
        return anchor.filter(day -> interval.lastDay().isBefore(day.minusDays(WEEK)))
                .isPresent();
    }

    /** How it is told, and where in the report. */
    private void addPosition(TimeMention time, Set<String> features) {
        List<Token> words = text.tokensIn(time.span());
        Sentence sentence = text.sentenceOf(words.getFirst());
        String precision = interval(time).precision().toString().toLowerCase(Locale.ROOT);
        features.add("precision=" + precision);
        features.add("rule=" + time.rule());
        features.add("boundary=" + time.boundary().toString().toLowerCase(Locale.ROOT));
        features.add("basis=" + time.basis().toString().toLowerCase(Locale.ROOT));
        features.add("sentence=" + Math.min(4, sentence.index()));
        spans.addRelevance(sentence, features);
        spans.addSpeech(time.span(), features);
        if (IncidentTimes.hangsOnSpeech(text, time)) {
            features.add("day-of-speech");
        }
        // "Posted: Tuesday", "Updated 4 p.m. EDT": a stamp tells when something was written
        if (!text.hasVerb(sentence.first(), sentence.end())) {
            features.add("verbless");
        }
        addNeighbours(words, features);
    }

    private void addNeighbours(List<Token> words, Set<String> features) {
        int before = words.getFirst().index() - 1;
        int behind = words.getLast().index() + 1;
        features.add("before=" + (before < 0 ? "none" : text.token(before).lemma()));
        features.add("behind="
                + (behind >= text.tokens().size() ? "none" : text.token(behind).lemma()));
    }

    /** Features of a day for an incident. */
    Set<String> of(Candidate candidate, Happening happening, int index) {
        Set<String> features = new TreeSet<>(candidate.fixed());
        for (TimeMention time : candidate.same()) {
            addTie(time, index, features);
            Sentence sentence = text.sentenceOf(text.tokensIn(time.span()).getFirst());
            SpanFeatures.addGap(sentence, happening, features);
            if (happening.tells(sentence.index())) {
                features.add("told-here");
            }
        }
        for (Happening.TimeTie tie : happening.timeTies()) {
            if (candidate.same().contains(tie.time())) {
                features.add("step=" + tie.step());
                features.add(
                        "step=" + tie.step() + " " + tie.strength().toString().toLowerCase(Locale.ROOT));
                features.add(tie.rank() == 0 ? "first-told" : "told-again");
            }
        }
        if (happening.time().filter(candidate.same()::contains).isPresent()) {
            features.add("tied-best");
        }
        return features;
    }

    /** What it hangs on, and the events of which incident. */
    private void addTie(TimeMention time, int index, Set<String> features) {
        List<Token> words = text.tokensIn(time.span());
        Token top = words.stream()
                .filter(token -> token.isRoot() || !words.contains(text.token(token.head())))
                .findFirst()
                .orElseThrow();
        Optional<Owners.Tie> tie = setting.owners().find(top);
        String owner = tie.map(it -> it.owner() == index ? "own" : it.owner() == Owners.NOBODY ? "background" : "other")
                .orElse("none");
        features.add("tie=" + owner);
        features.add("tie=" + owner + " relation=" + top.relation());
        tie.filter(it -> it.owner() == index).ifPresent(it -> {
            features.add("steps=" + Math.min(it.steps(), MOST_STEPS));
            features.add("event=" + it.event().strength().toString().toLowerCase(Locale.ROOT)
                    + (it.event().nominal() ? "-noun" : "-verb"));
        });
        text.findHead(top).ifPresent(up -> {
            features.add("up=" + up.lemma());
            if (setting.owners().isEvent(up.index())) {
                features.add("on-event");
            }
            if (text.children(up).stream().anyMatch(child -> MODALS.contains(child.lemma()))) {
                features.add("modal");
            }
        });
    }
}
