package org.dateline.reading.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.lexicon.Family;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.Strength;
import org.dateline.reading.role.Argument;
import org.dateline.reading.role.Argument.Slot;
import org.dateline.reading.role.Arguments;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * What speaks for and against a happening being an incident of its own, reported now: not background, nor a part of another, nor
 * an accident or a figure of speech.
 */
final class Worth {
    private static final Set<String> ACCIDENT = Set.of(
            "accident",
            "crash",
            "collision",
            "earthquake",
            "quake",
            "flood",
            "hurricane",
            "tornado",
            "cyclone",
            "landslide",
            "mudslide",
            "avalanche",
            "wildfire",
            "outbreak",
            "epidemic",
            "virus",
            "cholera",
            "ebola",
            "eruption",
            "volcano",
            "stampede",
            "derailment",
            "drowning",
            "drown",
            "capsize",
            "storm",
            "tsunami",
            "typhoon",
            "heatstroke");
    private static final Set<String> COURT = Set.of(
            "trial",
            "court",
            "sentence",
            "convict",
            "jury",
            "verdict",
            "prosecutor",
            "defendant",
            "judge",
            "plead",
            "indict",
            "appeal",
            "charge",
            "jail",
            "prison",
            "testify",
            "extradite",
            "lawsuit");
    private static final Set<String> LONG_AGO = Set.of(
            "anniversary",
            "history",
            "decade",
            "war",
            "commemorate",
            "memorial",
            "ago",
            "since",
            "once",
            "century",
            "veteran",
            "independence",
            "year");
    private static final Set<String> SPEECH =
            Set.of("say", "tell", "accuse", "warn", "allege", "claim", "deny", "condemn", "call", "urge", "vow");
    private static final int EARLY = 3;

    /** The model was shown few reports of captives who come home, and holds them for other news. */
    private static final double LEAST_OF_TAKEN = 0.6;

    private final AnnotatedText text;
    private final IntPredicate counted;

    /** @param counted whether a word tells a casualty that was counted */
    Worth(AnnotatedText text, IntPredicate counted) {
        this.text = text;
        this.counted = counted;
    }

    /**
     * Features with their values (left out where 0).
     *
     * @param first what the report told first, maybe the happening itself
     */
    Map<String, Double> of(Happening happening, Happening first) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("bias", 1.0);
        features.put("strength=" + happening.strength(), 1.0);
        features.put("tellings", Math.log1p(happening.tellings().size()) - Math.log(2));
        features.put("relevance", relevance(happening));
        mark(features, "doubtful", relevance(happening) < 0.4);
        addPosition(features, happening, first);
        addParts(features, happening);
        addWords(features, happening);
        return features;
    }

    /** A crash or a quake that kills, with no weapon and no plain word for an attack beside it. */
    boolean isAccident(Happening happening) {
        return near(happening, ACCIDENT)
                && happening.strength() != Strength.STRONG
                && happening.events().stream().noneMatch(EventMention::armed);
    }

    /** "A lorry was later seen burning", "the lorry found burnt": what an attack left behind, not one of its own. */
    boolean isTrace(Happening happening) {
        return happening.kind().family() == Family.PROPERTY
                && happening.strength() == Strength.WEAK
                && happening.events().stream()
                        .map(event -> text.token(event.head()).relation())
                        .allMatch(Set.of("acl", "xcomp", "ccomp", "amod", "advcl")::contains);
    }

    private static void mark(Map<String, Double> features, String name, boolean holds) {
        if (holds) {
            features.put(name, 1.0);
        }
    }

    /** What the model holds of the sentences that tell it; a report without a model is taken at its word. */
    private double relevance(Happening happening) {
        double told = told(happening);
        boolean taken = happening.kind().family() == Family.SEIZURE
                && (happening.time().isPresent() || !happening.spots().isEmpty())
                && has(happening.events(), Slot.PATIENT);
        return taken ? Math.max(told, LEAST_OF_TAKEN) : told;
    }

    private double told(Happening happening) {
        return happening.sentences().stream()
                .mapToDouble(
                        index -> text.relevance(text.sentences().get(index)).orElse(1))
                .max()
                .orElse(1);
    }

    private static void addPosition(Map<String, Double> features, Happening happening, Happening first) {
        boolean isFirst = happening.firstSentence() == first.firstSentence()
                && happening.tellings().getFirst().equals(first.tellings().getFirst());
        mark(features, "first", isFirst);
        mark(features, "early", happening.firstSentence() < EARLY);
        mark(features, "late", happening.firstSentence() > 4 * EARLY);
        mark(
                features,
                "later-bare",
                !isFirst && happening.time().isEmpty() && happening.spots().isEmpty());
        mark(
                features,
                "later-other-kind",
                !isFirst && happening.kind().family() != first.kind().family());
    }

    private void addParts(Map<String, Double> features, Happening happening) {
        List<EventMention> events = happening.events();
        mark(features, "time", happening.time().isPresent());
        mark(features, "place", !happening.spots().isEmpty());
        mark(features, "small-place", happening.spots().stream().anyMatch(Spot::small));
        mark(features, "armed", events.stream().anyMatch(EventMention::armed));
        mark(features, "verb", events.stream().anyMatch(event -> !event.nominal()));
        mark(features, "casualty", events.stream().anyMatch(event -> counted.test(event.head())));
        mark(features, "agent", has(events, Slot.AGENT));
        mark(features, "patient", has(events, Slot.PATIENT) || has(events, Slot.GOAL));
        mark(features, "family=" + happening.kind().family(), happening.kind().family() != Family.UNKNOWN);
        features.put("kind=" + happening.kind(), 1.0);
        mark(
                features,
                "weak-alone",
                happening.strength() == Strength.WEAK && events.stream().noneMatch(EventMention::armed));
    }

    private boolean has(List<EventMention> events, Slot slot) {
        return events.stream()
                .flatMap(event -> Arguments.of(text, event.head()).stream())
                .map(Argument::slot)
                .anyMatch(slot::equals);
    }

    private void addWords(Map<String, Double> features, Happening happening) {
        mark(features, "accident", near(happening, ACCIDENT));
        mark(features, "court", near(happening, COURT));
        mark(features, "long-ago", near(happening, LONG_AGO));
        mark(features, "pluperfect", happening.events().stream().allMatch(this::isPluperfect));
        mark(features, "said", happening.events().stream().allMatch(this::isSaid));
        mark(features, "bare-noun", happening.events().stream().allMatch(this::isBareNoun));
        mark(features, "below", happening.events().stream().allMatch(this::isBelow));
        mark(features, "points-back", happening.events().stream().allMatch(this::isDefinite));
        mark(features, "indefinite", happening.events().stream().anyMatch(event -> hasChild(event, Set.of("a", "an"))));
        mark(features, "plural", happening.events().stream().allMatch(this::isPlural));
        mark(features, "question", happening.sentences().stream().allMatch(this::isQuestion));
    }

    private boolean near(Happening happening, Set<String> words) {
        return happening.sentences().stream()
                .flatMap(index -> text.tokensOf(text.sentences().get(index)).stream())
                .anyMatch(token -> words.contains(token.lemma()));
    }

    /** "Had been killed": told from behind. */
    private boolean isPluperfect(EventMention event) {
        return !event.nominal()
                && text.children(text.token(event.head())).stream()
                        .anyMatch(child ->
                                child.relation().equals("aux") && child.form().equalsIgnoreCase("had"));
    }

    private boolean isSaid(EventMention event) {
        Token at = text.token(event.head());
        while (!at.isRoot()) {
            Token up = text.token(at.head());
            if (at.relation().equals("ccomp") && SPEECH.contains(up.lemma())) {
                return true;
            }
            at = up;
        }
        return false;
    }

    /** A noun that nothing hangs on. */
    private boolean isBareNoun(EventMention event) {
        return event.nominal()
                && text.children(text.token(event.head())).stream()
                        .allMatch(child -> List.of("case", "det", "punct").contains(child.relation()));
    }

    /** In a relative or adverbial clause, or hanging on another noun. */
    private boolean isBelow(EventMention event) {
        Token at = text.token(event.head());
        while (!at.isRoot()) {
            if (List.of("acl", "nmod", "advcl", "compound").contains(at.relation())) {
                return true;
            }
            at = text.token(at.head());
        }
        return false;
    }

    private boolean isDefinite(EventMention event) {
        return event.nominal() && hasChild(event, Set.of("the", "this", "that", "these", "those"));
    }

    private boolean hasChild(EventMention event, Set<String> lemmas) {
        return event.nominal()
                && text.children(text.token(event.head())).stream()
                        .anyMatch(child -> child.upos() == Upos.DET && lemmas.contains(child.lemma()));
    }

    private boolean isPlural(EventMention event) {
        Token head = text.token(event.head());
        return event.nominal()
                && head.form().toLowerCase(java.util.Locale.ROOT).endsWith("s")
                && !head.form().equalsIgnoreCase(head.lemma());
    }

    private boolean isQuestion(int index) {
        Sentence sentence = text.sentences().get(index);
        return text.token(sentence.end() - 1).form().equals("?");
    }
}
