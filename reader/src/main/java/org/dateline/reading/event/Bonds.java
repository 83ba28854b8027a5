package org.dateline.reading.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.IncidentKind;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.Strength;
import org.dateline.mention.time.TimeInterval;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * What speaks for and against a clause telling more of a happening that was told before: its words, kinds, times, places and
 * people. After the GTD's rule of what parts two incidents (another place, another time) and the features of event coreference
 * (Bejan and Harabagiu 2010).
 */
final class Bonds {
    private static final Set<String> ANOTHER = Set.of(
            "another",
            "second",
            "third",
            "separate",
            "other",
            "similar",
            "different",
            "further",
            "fourth",
            "additional");
    private static final Set<String> TURNS =
            Set.of("meanwhile", "elsewhere", "separately", "additionally", "earlier", "moreover");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");
    private static final int FARTHEST = 6;
    private static final int OPENING = 6;

    private final AnnotatedText text;
    private final Sufferers sufferers;
    private final Sections sections;
    private final Descriptions descriptions;

    /** @param counted whether a word tells a casualty that was counted */
    Bonds(AnnotatedText text, IntPredicate counted) {
        this.text = text;
        this.sufferers = new Sufferers(text, counted);
        this.sections = new Sections(text);
        this.descriptions = new Descriptions(text);
    }

    /**
     * Features with their values, most of them 0 or 1 (left out where 0).
     *
     * @param clause what one clause tells
     * @param happening what was told before
     * @param first whether the happening is the one that the report told first
     * @param latest whether no other was told of since
     */
    Map<String, Double> of(Happening clause, Happening happening, boolean first, boolean latest) {
        Map<String, Double> features = new LinkedHashMap<>();
        int gap = gap(clause, happening);
        features.put("bias", 1.0);
        features.put("gap", (double) Math.min(gap, FARTHEST));
        mark(features, "same-sentence", gap == 0);
        mark(features, "first", first);
        mark(features, "latest", latest);
        mark(features, "only", first && latest);
        mark(features, "same-paragraph", paragraph(clause.firstSentence()) == paragraph(happening.lastSentence()));
        features.put(strength(clause), 1.0);
        features.put(kinds(clause, happening), 1.0);
        addWords(features, clause, happening, gap);
        if (clause.events().stream().allMatch(descriptions::diesLater)) {
            features.put("points-back", 1.0);
        } else {
            addTimes(features, clause, happening);
            addSpots(features, clause, happening);
        }
        sufferers.addTo(features, clause, happening);
        addJoined(features, clause, gap);
        mark(features, "new-section", sections.parted(clause.firstSentence(), happening.lastSentence()));
        return features;
    }

    /** What tells more together than each by itself. */
    private void addJoined(Map<String, Double> features, Happening clause, int gap) {
        boolean day = features.containsKey("time-apart");
        boolean place = features.containsKey("spot-apart") || features.containsKey("area-apart");
        boolean own = clause.time().isPresent() || !clause.spots().isEmpty();
        boolean fresh = gap > 0
                && own
                && (clause.strength() != Strength.WEAK || isSharpened(clause))
                && !features.containsKey("points-back")
                && !features.containsKey("definite");
        mark(features, "fresh", fresh);
        mark(features, "fresh-apart", fresh && (day || place));
        mark(features, "apart-twice", day && place);
        mark(features, "back-apart", !fresh && (day || place));
        mark(features, "back-bare", features.containsKey("points-back") && !own);
    }

    private int paragraph(int sentence) {
        return text.sentences().get(sentence).paragraph();
    }

    static void mark(Map<String, Double> features, String name, boolean holds) {
        if (holds) {
            features.put(name, 1.0);
        }
    }

    // ------------------------------------------------------------------ kinds

    private static String strength(Happening clause) {
        Strength strength = clause.strength();
        boolean plain = clause.events().stream().noneMatch(EventMention::armed);
        boolean verbal = clause.events().stream().noneMatch(EventMention::nominal);
        return switch (strength) {
            case WEAK -> plain ? "weak" : "weak-armed";
            case FAIR -> plain && verbal ? "fair" : "fair-armed";
            case STRONG -> "strong";
        };
    }

    /** "Aircraft struck": a verb that says little, but who does it tells the kind. */
    private static boolean isSharpened(Happening clause) {
        return clause.events().stream()
                .anyMatch(event -> !event.nominal() && event.kind().family() == Family.REMOTE);
    }

    private static String kinds(Happening clause, Happening happening) {
        IncidentKind mine = clause.kind();
        IncidentKind theirs = happening.kind();
        boolean vague = mine.family() == Family.UNKNOWN
                || theirs.family() == Family.UNKNOWN
                || clause.strength() == Strength.WEAK && !isSharpened(clause);
        if (mine == theirs) {
            return "kind-same";
        }
        if (mine.family() == Family.SEIZURE != (theirs.family() == Family.SEIZURE)) {
            return vague ? "kind-seizure-vague" : "kind-seizure";
        }
        if (mine.family() == Family.PROPERTY != (theirs.family() == Family.PROPERTY)) {
            return "kind-property";
        }
        return vague ? "kind-vague" : mine.family() == theirs.family() ? "kind-near" : "kind-far";
    }

    // ------------------------------------------------------------------ words

    private void addWords(Map<String, Double> features, Happening clause, Happening happening, int gap) {
        List<Integer> told = happening.sentences();
        boolean joined = clause.events().stream()
                .anyMatch(event ->
                        happening.events().stream().anyMatch(before -> descriptions.joinedApart(before, event)));
        boolean turn = gap > 0 && turns(clause.firstSentence());
        boolean apart = apart(clause, happening);
        boolean other = (turn || joined || apart)
                && clause.events().stream()
                        .anyMatch(event -> hasDeterminer(event, POINTING) && descriptions.namesOther(event, told));
        mark(features, "names-other", other && (turn || joined));
        mark(features, "same-noun", clause.events().stream().anyMatch(event -> isSameNoun(event, happening)));
        mark(features, "told-apart", joined || clause.events().stream().anyMatch(descriptions::toldApartFrom));
        mark(features, "points-back", !other && clause.events().stream().anyMatch(this::pointsBack));
        mark(features, "another", clause.events().stream().anyMatch(this::isAnother));
        mark(features, "definite", clause.events().stream().anyMatch(event -> hasDeterminer(event, POINTING)));
        mark(
                features,
                "indefinite",
                gap > 0 && clause.events().stream().anyMatch(event -> hasDeterminer(event, Set.of("a", "an"))));
        mark(features, "turn", turn);
        mark(features, "opens-with-place", gap > 0 && opensWithPlace(clause));
    }

    private static boolean apart(Happening clause, Happening happening) {
        List<Spot> mine = small(clause);
        List<Spot> theirs = small(happening);
        return !mine.isEmpty() && !theirs.isEmpty() && relation(finest(mine), finest(theirs)) == Spot.Relation.APART;
    }

    /** "The blast" after "an IED blast": the word of the first telling again. */
    private boolean isSameNoun(EventMention event, Happening happening) {
        return hasDeterminer(event, POINTING)
                && !isAnother(event)
                && happening.events().stream()
                        .anyMatch(before -> before.nominal()
                                && text.token(before.head())
                                        .lemma()
                                        .equals(text.token(event.head()).lemma()));
    }

    /** "The attack", "this blast", "it was the fourth such attack". */
    private boolean pointsBack(EventMention event) {
        Token head = text.token(event.head());
        boolean copula =
                text.children(head).stream().anyMatch(child -> child.relation().equals("cop"))
                        && text.children(head).stream()
                                .anyMatch(child -> child.relation().equals("nsubj")
                                        && Set.of("it", "this", "that").contains(child.lemma()));
        return event.nominal() && (copula || hasDeterminer(event, Set.of("the", "this", "that")) && !isAnother(event));
    }

    boolean isAnother(EventMention event) {
        Token head = text.token(event.head());
        return descriptions.toldApartFrom(event)
                || text.children(head).stream()
                        .anyMatch(child -> ANOTHER.contains(child.lemma()) && child.index() < head.index());
    }

    private boolean hasDeterminer(EventMention event, Set<String> words) {
        return event.nominal()
                && text.children(text.token(event.head())).stream()
                        .anyMatch(child -> child.upos() == Upos.DET
                                && words.contains(child.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "Meanwhile", "In another attack", "Elsewhere" at the head of a sentence. */
    private boolean turns(int index) {
        Sentence sentence = text.sentences().get(index);
        List<Token> opening = text.tokensOf(sentence).subList(0, Math.min(5, sentence.size()));
        String first = opening.isEmpty() ? "" : opening.getFirst().lemma();
        boolean another = opening.stream().limit(4).anyMatch(token -> ANOTHER.contains(token.lemma()));
        return TURNS.contains(first) || another && Set.of("in", "on", "at").contains(first);
    }

    /** "In Helmand, a mortar bomb hit a house": a place ahead of everything else sets a new scene. */
    private boolean opensWithPlace(Happening clause) {
        Sentence sentence = text.sentences().get(clause.firstSentence());
        Token first = text.token(sentence.first());
        return first.upos() == Upos.ADP
                && clause.spots().stream().anyMatch(spot -> spot.head() - sentence.first() < OPENING);
    }

    // ------------------------------------------------------------------ times and places

    private static void addTimes(Map<String, Double> features, Happening clause, Happening happening) {
        Optional<TimeInterval> mine = clause.time().flatMap(time -> time.interval());
        Optional<TimeInterval> theirs = happening.time().flatMap(time -> time.interval());
        if (mine.isPresent() && theirs.isPresent()) {
            boolean same = overlap(mine.get(), theirs.get()) && !DayParts.clash(clause, happening);
            features.put(same ? "time-same" : "time-apart", 1.0);
        } else if (mine.isPresent()) {
            features.put("time-new", 1.0);
        }
    }

    static boolean overlap(TimeInterval one, TimeInterval other) {
        return !one.firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(one.lastDay());
    }

    private static void addSpots(Map<String, Double> features, Happening clause, Happening happening) {
        mark(features, "bare", clause.spots().isEmpty() && clause.time().isEmpty());
        List<Spot> mine = small(clause);
        List<Spot> theirs = small(happening);
        if (!mine.isEmpty()) {
            features.put(theirs.isEmpty() ? "spot-new" : "spot-" + word(relation(finest(mine), finest(theirs))), 1.0);
        } else if (!clause.spots().isEmpty() && !happening.spots().isEmpty()) {
            features.put("area-" + word(relation(clause.spots(), happening.spots())), 1.0);
        }
    }

    private static List<Spot> small(Happening happening) {
        return happening.spots().stream().filter(Spot::small).toList();
    }

    /** Towns and sites before districts: what says most of where it was. */
    private static List<Spot> finest(List<Spot> spots) {
        List<Spot> points =
                spots.stream().filter(spot -> !spot.kind().equals("district")).toList();
        return points.isEmpty() ? spots : points;
    }

    private static String word(Spot.Relation relation) {
        return relation.toString().toLowerCase(Locale.ROOT);
    }

    /** The same where any two places are the same; apart where any two are apart. */
    static Spot.Relation relation(List<Spot> some, List<Spot> others) {
        Set<Spot.Relation> relations = new HashSet<>();
        some.forEach(mine -> others.forEach(theirs -> relations.add(mine.to(theirs))));
        return relations.contains(Spot.Relation.SAME)
                ? Spot.Relation.SAME
                : relations.contains(Spot.Relation.APART) ? Spot.Relation.APART : Spot.Relation.UNKNOWN;
    }

    private static int gap(Happening clause, Happening happening) {
        return clause.firstSentence() - happening.lastSentence();
    }
}
