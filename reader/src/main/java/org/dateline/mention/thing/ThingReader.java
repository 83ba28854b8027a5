package org.dateline.mention.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Nation;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.ThingWord;
import org.dateline.lexicon.WeaponWord;
import org.dateline.mention.phrase.NounPhrase;
import org.dateline.mention.phrase.NounPhrases;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Finds weapons, vehicles, buildings and other things.
 *
 * <pre>{@code
 * List<ThingMention> things = new ThingReader().read(annotated);
 * things.getFirst().weapon();    // Optional[rocket]
 * }</pre>
 *
 * <p>Stateless; one may be shared by threads.
 */
public final class ThingReader {
    private static final Set<String> UNITS = Set.of(
            "infantry",
            "rifle",
            "artillery",
            "tank",
            "engineer",
            "mechanized",
            "airborne",
            "paratroop",
            "paratrooper",
            "commando",
            "army",
            "military",
            "marine",
            "guerrilla",
            "rebel",
            "assault",
            "reconnaissance");

    private final Lexicon lexicon = Lexicon.standard();

    /** What a token ends, in both tables. */
    private record Core(int first, int end, Optional<WeaponWord> weapon, Optional<ThingWord> thing) {}

    /** All things, in the order of the text. */
    public List<ThingMention> read(AnnotatedText text) {
        FoldedText folded = FoldedText.of(text);
        NounPhrases phrases = new NounPhrases(text, folded);
        List<ThingMention> things = new ArrayList<>();
        for (int i = 0; i < folded.size(); ) {
            Optional<Core> core = coreAt(folded, i);
            if (core.isPresent()
                    && isNominal(text, core.get())
                    && !isModifier(text, folded, core.get())
                    && !isUnit(text, core.get())) {
                things.add(mention(text, folded, phrases, core.get()));
            }
            i = core.map(Core::end).orElse(i + 1);
        }
        return List.copyOf(things);
    }

    /** The longest entry that begins here; of two tables, both where they are as long. */
    private Optional<Core> coreAt(FoldedText folded, int token) {
        Optional<Found<WeaponWord>> weapon = lexicon.weapons().findLongestAt(folded, token);
        Optional<Found<ThingWord>> thing = lexicon.things().findLongestAt(folded, token);
        int end =
                Math.max(weapon.map(Found::end).orElse(0), thing.map(Found::end).orElse(0));
        if (end == 0) {
            return Optional.empty();
        }
        return Optional.of(new Core(
                token,
                end,
                weapon.filter(found -> found.end() == end).map(Found::value),
                thing.filter(found -> found.end() == end).map(Found::value)));
    }

    /** A verb of the same spelling is no thing: "they fire", "to bank on". */
    private static boolean isNominal(AnnotatedText text, Core core) {
        Upos upos = text.token(core.end() - 1).upos();
        boolean single = core.end() - core.first() == 1;
        return !single
                || switch (upos) {
                    case NOUN, PROPN, X, NUM, SYM -> true;
                    case VERB, ADJ, ADV, ADP, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ -> false;
                };
    }

    /** "bus" of "bus driver", "bank" of "bank manager": part of a phrase for something else. */
    private boolean isModifier(AnnotatedText text, FoldedText folded, Core core) {
        Token last = text.token(core.end() - 1);
        if (last.relation().equals("compound") && last.head() >= core.end()) {
            int head = last.head();
            return lexicon.people().findUpTo(folded, head).isPresent() || isOwnThing(folded, head);
        }
        return core.end() < folded.size()
                && last.isRoot()
                && lexicon.people()
                        .findUpTo(folded, core.end())
                        .filter(f -> f.first() <= core.end() - 1)
                        .isPresent();
    }

    /** "An infantry company" is people, no firm. */
    private static boolean isUnit(AnnotatedText text, Core core) {
        Token first = text.token(core.first());
        return first.lemma().equalsIgnoreCase("company")
                && core.first() > text.sentenceOf(first).first()
                && UNITS.contains(text.token(core.first() - 1).lemma().toLowerCase(java.util.Locale.ROOT));
    }

    private boolean isOwnThing(FoldedText folded, int head) {
        return lexicon.things().findUpTo(folded, head).isPresent()
                || lexicon.weapons().findUpTo(folded, head).isPresent();
    }

    private ThingMention mention(AnnotatedText text, FoldedText folded, NounPhrases phrases, Core core) {
        int head = core.end() - 1;
        NounPhrase phrase = phrases.around(core.first(), head);
        Span coreSpan =
                new Span(text.token(core.first()).start(), text.token(head).end());
        boolean weak = core.weapon().map(w -> w.is(WeaponWord.Trait.WEAK)).orElse(true)
                && core.thing().map(t -> t.is(ThingWord.Trait.WEAK)).orElse(true);
        return new ThingMention(
                phrase.span(),
                phrase,
                head,
                coreSpan.of(text.text()),
                coreSpan,
                core.weapon().map(WeaponWord::type),
                core.weapon().flatMap(WeaponWord::delivery),
                core.thing().map(thing -> type(text, phrase, head, thing)),
                core.thing().map(t -> t.is(ThingWord.Trait.VEHICLE)).orElse(false),
                isPlural(folded, head),
                weak,
                core.weapon().map(w -> w.is(WeaponWord.Trait.USE)).orElse(false),
                core.thing().map(t -> t.is(ThingWord.Trait.PART)).orElse(false)
                        || core.weapon().map(w -> w.is(WeaponWord.Trait.PART)).orElse(false),
                country(folded, phrase),
                isNamed(folded, phrase, core),
                core.weapon().isPresent() ? "arms-table" : "things-table");
    }

    /** "The offices of the telecommunications enterprise": what it is for tells more than "offices". */
    private static PhysicalType type(AnnotatedText text, NounPhrase phrase, int head, ThingWord thing) {
        List<Token> words = new ArrayList<>(text.tokens().subList(phrase.first(), phrase.end()));
        for (Token owner : text.children(text.token(head))) {
            if (owner.relation().equals("nmod") && owner.index() > head) {
                words.add(owner);
                words.addAll(text.children(owner));
            }
        }
        return ThingUses.find(text.token(head), words, thing.type()).orElse(thing.type());
    }

    private static boolean isPlural(FoldedText folded, int head) {
        String form = folded.form(head);
        Token token = folded.text().token(head);
        return form.endsWith("s") && !form.endsWith("ss") && !token.lemma().equals(form);
    }

    private Optional<String> country(FoldedText folded, NounPhrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Optional<Nation> nation = lexicon.nations()
                    .findPeopleAt(folded, i)
                    .map(Found::value)
                    .filter(Nation::hasCountry)
                    .or(() -> Optional.empty());
            if (nation.isEmpty() && folded.looksLikeName(i)) {
                nation = lexicon.nations().findCountryAt(folded, i).map(Found::value);
            }
            if (nation.isPresent()) {
                return nation.map(Nation::code);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(FoldedText folded, NounPhrase phrase, Core core) {
        for (int i = phrase.first(); i < core.first(); i++) {
            if (folded.text().token(i).upos() == Upos.PROPN) {
                return true;
            }
        }
        return folded.text()
                .label("entity", folded.text().token(core.end() - 1))
                .endsWith("facility");
    }
}
