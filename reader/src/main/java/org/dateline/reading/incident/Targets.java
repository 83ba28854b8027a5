package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.record.Effect;
import org.dateline.reading.record.Target;
import org.dateline.reading.role.Part;
import org.dateline.text.AnnotatedText;
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
            "burn",
            "torch",
            "gut",
            "incinerate",
            "topple",
            "down",
            "sink",
            "wreck",
            "collapse",
            "obliterate",
            "dynamite");
    private static final Set<String> DAMAGING =
            Set.of("damage", "hit", "shatter", "riddle", "break", "crack", "scorch", "puncture", "strafe");
    private static final Set<String> TAKING = Set.of("steal", "hijack", "seize", "loot", "capture", "rob", "take");

    private final Setting setting;
    private final AnnotatedText text;

    Targets(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    List<Target> of(List<Part.Hit> hits) {
        Map<String, List<Part.Hit>> byName = new LinkedHashMap<>();
        for (Part.Hit hit : hits) {
            byName.computeIfAbsent(key(byName, hit.thing()), name -> new ArrayList<>())
                    .add(hit);
        }
        return byName.values().stream().map(this::target).toList();
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

    private Target target(List<Part.Hit> hits) {
        ThingMention thing = hits.getFirst().thing();
        Effect effect = hits.stream()
                .map(this::effect)
                .filter(found -> found != Effect.UNSTATED)
                .findFirst()
                .orElse(Effect.UNSTATED);
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
        return aroundIt(hit.thing());
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
