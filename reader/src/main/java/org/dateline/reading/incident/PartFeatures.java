package org.dateline.reading.incident;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.evidence.Span;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.role.Part;
import org.dateline.reading.role.RoleLayer;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** What speaks for and against somebody or something having a part in an incident, as words of {@link PartWeights}. */
final class PartFeatures {
    private final AnnotatedText text;
    private final Setting setting;
    private final SpanFeatures spans;

    PartFeatures(Setting setting, List<RoleLayer.Mark> marks) {
        this.setting = setting;
        this.text = setting.text();
        this.spans = new SpanFeatures(setting, marks);
    }

    /** Features of one and the same, told once or more often. */
    Collection<String> of(List<Part> same, Happening happening, List<Part> all) {
        Set<String> features = new TreeSet<>();
        for (Part part : same) {
            addTold(part, features);
            addWords(part, features);
            addPlace(part, happening, features);
            spans.addMarks(part.span(), features);
        }
        features.add("times=" + Math.min(3, same.size()));
        features.add("in=" + happening.kind());
        if (rivals(same, all)) {
            features.add("also-another-part");
        }
        return features;
    }

    /** How the tree or a layer told it, and of which event. */
    private void addTold(Part part, Set<String> features) {
        EventMention event = part.event();
        String how = part.how().replaceFirst("^modifier .*", "modifier");
        features.add("how=" + how);
        boolean aside = how.equals("role layer") || how.startsWith("beside") || how.startsWith("counted");
        if (!aside) {
            features.add("event=" + event.strength().toString().toLowerCase(Locale.ROOT)
                    + (event.nominal() ? "-noun" : "-verb"));
            features.add("word=" + text.token(event.head()).lemma());
            features.add("event-kind=" + event.kind());
        }
        if (part instanceof Part.Sufferer sufferer && sufferer.aimedAt()) {
            features.add("aimed-at");
        }
    }

    /** What it is. */
    private void addWords(Part part, Set<String> features) {
        switch (part) {
            case Part.Doer doer -> addSomebody(doer.people(), doer.name(), features);
            case Part.Sufferer sufferer -> addSomebody(sufferer.people(), sufferer.name(), features);
            case Part.Hit hit -> addThing(hit.thing(), features);
            case Part.Tool tool -> addThing(tool.thing(), features);
        }
        List<Token> words = text.tokensIn(part.span());
        if (!words.isEmpty()) {
            String first = words.getFirst().lemma();
            features.add("begins="
                    + switch (first) {
                        case "the", "this", "that", "these", "those" -> "definite";
                        case "a", "an" -> "indefinite";
                        case "his", "her", "its", "their", "my", "our" -> "possessive";
                        default -> words.getFirst().upos().toString().toLowerCase(Locale.ROOT);
                    });
            features.add("long=" + (words.size() > 6 ? "very" : words.size() > 3 ? "yes" : "no"));
        }
    }

    private static void addSomebody(Optional<PeopleMention> people, Optional<NameMention> name, Set<String> features) {
        people.ifPresent(found -> {
            features.add("type=" + found.type().map(Object::toString).orElse("none"));
            features.add(found.isNamed() ? "named" : "unnamed");
            features.add(found.plural() ? "plural" : "single");
            found.word().ifPresent(word -> features.add("noun=" + word.toLowerCase(Locale.ROOT)));
            if (found.attacker()) {
                features.add("attacker");
            }
            found.combatant().ifPresent(is -> features.add("combatant=" + is));
            if (found.affiliation().isPresent()) {
                features.add("affiliated");
            }
            features.add("found-by=" + found.rule());
        });
        name.ifPresent(found -> {
            features.add("name=" + found.kind());
            found.group().ifPresent(group -> features.add("armed-group"));
            found.force().ifPresent(force -> features.add("state-force"));
        });
    }

    private void addThing(ThingMention thing, Set<String> features) {
        features.add("thing=" + thing.physical().map(Object::toString).orElse("none"));
        thing.weapon().ifPresent(type -> features.add("weapon=" + type));
        features.add(thing.plural() ? "plural" : "single");
        features.add("noun=" + text.token(thing.head()).lemma());
        if (thing.weak()) {
            features.add("weak");
        }
        if (thing.part()) {
            features.add("part-of-thing");
        }
        if (thing.named()) {
            features.add("named");
        }
        if (thing.use()) {
            features.add("in-use");
        }
    }

    /** Where it stands: how far from the first telling, in what sort of sentence, in whose mouth. */
    private void addPlace(Part part, Happening happening, Set<String> features) {
        List<Token> words = text.tokensIn(part.span());
        if (words.isEmpty()) {
            return;
        }
        Token last = words.getLast();
        Sentence sentence = text.sentenceOf(last);
        SpanFeatures.addGap(sentence, happening, features);
        spans.addRelevance(sentence, features);
        features.add(setting.owners()
                .find(last)
                .map(Owners.Tie::steps)
                .map(steps -> "steps=" + Math.min(steps, 8))
                .orElse("steps=none"));
        spans.addSpeech(part.span(), features);
    }

    /** The same words stand in another part too: attackers who were shot, soldiers who fired. */
    private static boolean rivals(List<Part> same, List<Part> all) {
        PartWeights.Model model = PartWeights.Model.of(same.getFirst());
        Span span = same.getFirst().span();
        return all.stream()
                .anyMatch(other ->
                        PartWeights.Model.of(other) != model && other.span().overlaps(span));
    }
}
