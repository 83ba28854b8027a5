package org.dateline.reading.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.mention.event.EventMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Which names a noun tells its event by: "the attack on the Shahbaz Khel post", "the killing of Kuram Sannu at Aranpur". A definite noun
 * points back only to what was told with those names; with others it brings in an event that readers are held to know.
 */
final class Descriptions {
    private static final Set<String> BEFORE = Set.of("in", "at", "near", "on", "of", "against", "outside", "inside");
    private static final Set<String> SEPARATE = Set.of("separate", "different", "distinct", "unrelated");

    private static final Set<String> DYING = Set.of("die", "succumb", "perish");
    private static final Set<String> WARD = Set.of(
            "hospital",
            "clinic",
            "wound",
            "injury",
            "injure",
            "burn",
            "ambulance",
            "ward",
            "treatment",
            "surgery",
            "overnight");

    private final AnnotatedText text;

    Descriptions(AnnotatedText text) {
        this.text = text;
    }

    /** The names in the phrases that hang on a noun, as lemmas; none for a verb. */
    Set<String> names(EventMention event) {
        Set<String> names = new LinkedHashSet<>();
        if (event.nominal()) {
            text.children(noun(event)).stream()
                    .filter(child -> child.relation().equals("nmod") && follows(child, BEFORE))
                    .forEach(child -> addNames(child, names));
        }
        return names;
    }

    /** "IED" of "the IED blast" is told by what hangs on the blast. */
    private Token noun(EventMention event) {
        Token head = text.token(event.head());
        return head.relation().equals("compound") ? text.token(head.head()) : head;
    }

    private void addNames(Token token, Set<String> names) {
        if (token.upos() == Upos.PROPN) {
            names.add(token.lemma());
        }
        text.children(token).stream()
                .filter(child ->
                        Set.of("compound", "flat", "appos", "nmod", "amod").contains(child.relation()))
                .filter(child -> child.relation().equals("compound") || child.upos() == Upos.PROPN)
                .forEach(child -> addNames(child, names));
    }

    private boolean follows(Token token, Set<String> prepositions) {
        return text.children(token).stream()
                .anyMatch(child -> child.relation().equals("case") && prepositions.contains(child.lemma()));
    }

    /** Whether an event is described by names of which sentences told before hold none. */
    boolean namesOther(EventMention event, List<Integer> sentences) {
        Set<String> names = names(event);
        return !names.isEmpty()
                && sentences.stream()
                        .flatMap(index -> text.tokensOf(text.sentences().get(index)).stream())
                        .noneMatch(token -> token.index() < event.head() && names.contains(token.lemma()));
    }

    /** "The killing of a villager at Aranpur and the blast near Basaguda": joined nouns, each with names of its own. */
    boolean joinedApart(EventMention one, EventMention other) {
        Set<String> mine = names(one);
        Set<String> theirs = names(other);
        return areJoined(noun(one), noun(other))
                && !mine.isEmpty()
                && !theirs.isEmpty()
                && mine.stream().noneMatch(theirs::contains);
    }

    /** One hangs on the other as joined with it, or both hang on one word by the same preposition. */
    private boolean areJoined(Token one, Token other) {
        boolean conjoined = other.relation().equals("conj") && other.head() == one.index()
                || one.relation().equals("conj") && one.head() == other.index();
        return conjoined || text.hangAlike(one, other) || repeats(one, other) || repeats(other, one);
    }

    /** "For the killing … and for the blast", whatever the tree makes of the second. */
    private boolean repeats(Token one, Token other) {
        return one.index() < other.index()
                && text.sentenceOf(one).equals(text.sentenceOf(other))
                && text.children(other).stream()
                        .filter(child ->
                                List.of("case", "mark").contains(child.relation()) && child.index() > one.index())
                        .anyMatch(child -> text.findPreposition(one)
                                        .filter(child.lemma()::equals)
                                        .isPresent()
                                && text.token(child.index() - 1).lemma().equals("and"));
    }

    /** "A separate incident from this morning's blast". */
    boolean toldApartFrom(EventMention event) {
        Token head = text.token(event.head());
        return head.relation().equals("nmod")
                && follows(head, Set.of("from", "to"))
                && text.findHead(head).stream()
                        .flatMap(up -> text.children(up).stream())
                        .anyMatch(child -> SEPARATE.contains(child.lemma()));
    }

    /** "Two of the four died on the way to hospital": a death that follows, of people told of before; its day and place are its own. */
    boolean diesLater(EventMention event) {
        Token head = text.token(event.head());
        return DYING.contains(head.lemma())
                && (text.tokensOf(text.sentenceOf(head)).stream().anyMatch(token -> WARD.contains(token.lemma()))
                        || text.children(head).stream()
                                .filter(child -> child.relation().equals("nsubj"))
                                .anyMatch(this::areSomeOfThem));
    }

    /** "Two of the four", "one of the wounded". */
    private boolean areSomeOfThem(Token subject) {
        return text.children(subject).stream()
                .filter(child -> child.relation().equals("nmod") && follows(child, Set.of("of", "among")))
                .flatMap(child -> text.children(child).stream())
                .anyMatch(child -> Set.of("the", "those", "these").contains(child.lemma()));
    }
}
