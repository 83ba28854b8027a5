package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.record.Effect;
import org.dateline.reading.record.Target;
import org.dateline.reading.role.Part;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** The things that were hit, or meant to be, with what became of them. */
final class Targets {
    private static final Set<String> DESTROYING = Set.of(
            "destroy",
            "demolish",
            "raze",
            "level",
            "flatten",
            "blow",
            "gut",
            "topple",
            "down",
            "sink",
            "wreck",
            "collapse",
            "obliterate",
            "pulverise",
            "pulverize",
            "annihilate");
    /** What is burned, bombed or dynamited is damaged at least; that it is gone must be said. */
    private static final Set<String> DAMAGING = Set.of(
            "damage",
            "hit",
            "shatter",
            "riddle",
            "break",
            "crack",
            "scorch",
            "puncture",
            "strafe",
            "burn",
            "torch",
            "ignite",
            "incinerate",
            "dynamite",
            "bomb",
            "firebomb",
            "sabotage",
            "vandalise",
            "vandalize",
            "ransack",
            "dent",
            "pierce",
            "pockmark",
            "char",
            "shell",
            "rip",
            "tear");

    private static final Set<String> TAKING = Set.of("steal", "hijack", "seize", "loot", "capture", "rob", "take");

    private static final Pattern UNDAMAGED = Pattern.compile(
            "\\bno (?:(?:material|property|structural|serious|significant|major|physical|reported|visible|casualties or|injuries or|victims or) )*damages?\\b"
                    + "|\\bwithout (?:causing |doing )?(?:any )?(?:casualties or |injuries or |victims or )?(?:material |property |serious )?damages?\\b"
                    + "|\\b(?:did|do|does) not cause (?:any )?(?:[a-z]+ or )?(?:material |property )?damages?\\b|\\bundamaged\\b");
    private static final Pattern DAMAGE = Pattern.compile(
            "\\b(?:caus(?:ed|es|ing)|inflict(?:ed|ing)|did|do(?:es|ing)|suffer(?:ed|ing)|sustain(?:ed|ing)|left|result(?:ed|ing) in) (?!no\\b)(?:[a-z,]+ ){0,5}damages?\\b");

    private final Setting setting;
    private final AnnotatedText text;

    Targets(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    List<Target> of(Happening happening, List<Part.Hit> hits) {
        Effect general = switch (happening.stage()) {
            case ACCOMPLISHED -> toldOf(happening);
            case ATTEMPTED, FOILED -> Effect.NONE;
            case THREATENED, PLANNED -> Effect.UNSTATED;
        };
        Map<String, List<Part.Hit>> byName = new LinkedHashMap<>();
        for (Part.Hit hit : hits) {
            byName.computeIfAbsent(key(byName, hit.thing()), name -> new ArrayList<>())
                    .add(hit);
        }
        return byName.values().stream().map(same -> target(same, general)).toList();
    }

    /** "The embassy" after "the U.S. embassy in Lima" is the same one. */
    private String key(Map<String, List<Part.Hit>> byName, ThingMention thing) {
        String head = text.token(thing.head()).lemma();
        boolean definite = text.token(thing.phrase().first()).form().equalsIgnoreCase("the");
        Optional<String> known = byName.keySet().stream()
                .filter(name -> name.endsWith("|" + head))
                .reduce((a, b) -> b);
        return definite && known.isPresent()
                ? known.get()
                : thing.span().of(text.text()).toLowerCase(Locale.ROOT) + "|" + head;
    }

    private Target target(List<Part.Hit> hits, Effect general) {
        ThingMention thing = hits.getFirst().thing();
        Effect effect = hits.stream()
                .map(this::effect)
                .filter(found -> found != Effect.UNSTATED)
                .min(Comparator.naturalOrder())
                .orElse(general);
        String words = thing.span().of(text.text());
        return new Target(
                thing.named() ? words.replaceFirst("(?i)^(the|a|an) ", "") : thing.words(),
                words,
                thing.physical().orElseThrow(),
                Counts.of(setting.mentions().quantities(), thing.head()),
                thing.country(),
                effect,
                Optional.of(setting.evidence(thing.span())));
    }

    private Effect effect(Part.Hit hit) {
        String verb = text.token(hit.event().head()).lemma();
        if (!hit.beside() && DESTROYING.contains(verb)) {
            return Effect.DESTROYED;
        }
        if (!hit.beside() && DAMAGING.contains(verb)) {
            return Effect.DAMAGED;
        }
        if (!hit.beside() && TAKING.contains(verb)) {
            return Effect.TAKEN;
        }
        if (!hit.beside() && verb.equals("set") && isOnFire(hit.event().head())) {
            return Effect.DAMAGED;
        }
        return aroundIt(hit.thing());
    }

    private boolean isOnFire(int verb) {
        return text.children(text.token(verb)).stream()
                .anyMatch(child ->
                        Set.of("fire", "ablaze", "afire", "alight", "aflame").contains(child.lemma()));
    }

    /** What the sentences of an incident say of damage as such: "there was no damage", "the blast caused damage". */
    private Effect toldOf(Happening happening) {
        for (int sentence : happening.sentences()) {
            Sentence told = text.sentences().get(sentence);
            String words = new Span(
                            text.token(told.first()).start(),
                            text.token(told.end() - 1).end())
                    .of(text.text())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ");
            if (UNDAMAGED.matcher(words).find()) {
                return Effect.NONE;
            }
            if (DAMAGE.matcher(words).find()) {
                return Effect.DAMAGED;
            }
        }
        return Effect.UNSTATED;
    }

    /** "Damage to the building", "the bank suffered damage", "which was destroyed". */
    private Effect aroundIt(ThingMention thing) {
        Token head = text.token(thing.head());
        if (head.isRoot()) {
            return Effect.UNSTATED;
        }
        Token up = text.token(head.head());
        boolean done = Set.of("nsubj:pass", "obj", "nmod", "obl", "nsubj").contains(head.deprel());
        if (done && DESTROYING.contains(up.lemma())) {
            return Effect.DESTROYED;
        }
        boolean suffers = Set.of("suffer", "sustain").contains(up.lemma());
        return done && (DAMAGING.contains(up.lemma()) || up.lemma().equals("damage") || suffers)
                ? Effect.DAMAGED
                : Effect.UNSTATED;
    }
}
