package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.evidence.Span;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * From the words that stand where a speaker should to the speaker: {@code who}, {@code he}, {@code the official} and a bare
 * surname become the fullest description of the same speaker so far, where that is clear.
 */
final class SpeakerResolver {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Set<String> DOCUMENTS = Set.of(
            "statement",
            "communique",
            "communiqué",
            "message",
            "release",
            "text",
            "note",
            "bulletin",
            "post",
            "announcement");
    private static final Set<String> POINTERS = Set.of("the", "this", "that", "these", "same");

    private final AnnotatedText text;
    private final NounPhrases phrases;
    private final SpeakerKinds kinds;
    private final Parties parties;
    private final List<Speaker> seen = new ArrayList<>();

    SpeakerResolver(AnnotatedText text, SpeakerKinds kinds, Parties parties) {
        this.text = text;
        this.phrases = new NounPhrases(text);
        this.kinds = kinds;
        this.parties = parties;
    }

    /** The speaker whose words have this head; to be asked in the order of the text. */
    Speaker resolve(Token head) {
        Speaker speaker = RELATIVES.contains(head.lemma()) ? relative(head) : described(head);
        if (!isPronoun(text.token(speaker.head()))) {
            seen.add(speaker);
        }
        return speaker;
    }

    private Speaker relative(Token pronoun) {
        Optional<Token> at = text.findHead(pronoun);
        while (at.isPresent() && !at.get().relation().equals("acl")) {
            at = text.findHead(at.get());
        }
        Optional<Token> antecedent = at.flatMap(text::findHead);
        if (antecedent.isEmpty() || antecedent.get().index() > pronoun.index()) {
            return speaker(pronoun, List.of(pronoun.span()), Optional.empty());
        }
        Speaker found = described(antecedent.get());
        List<Span> spans = new ArrayList<>(found.spans());
        if (!spans.getFirst().overlaps(pronoun.span())) {
            spans.add(pronoun.span());
        }
        return new Speaker(
                found.head(),
                spans,
                found.words(),
                found.name(),
                found.described(),
                found.kind(),
                found.party(),
                found.plural());
    }

    private Speaker described(Token head) {
        Span span = phrases.span(head);
        return speaker(head, List.of(span), fuller(head, span));
    }

    private Speaker speaker(Token head, List<Span> spans, Optional<Speaker> fuller) {
        String words = clean(spans.getFirst().of(text.text()));
        if (fuller.isPresent()) {
            Speaker same = fuller.get();
            return new Speaker(
                    head.index(),
                    spans,
                    words,
                    same.name(),
                    same.described(),
                    same.kind(),
                    same.party(),
                    same.plural());
        }
        SpeakerKind kind = kinds.of(head.lemma(), words);
        Optional<String> party = parties.find(text, head, spans.getFirst(), kind);
        return new Speaker(head.index(), spans, words, words, spans.getFirst(), kind, party, isPlural(head));
    }

    private static String clean(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private boolean isPlural(Token head) {
        String form = head.form().toLowerCase(Locale.ROOT);
        boolean plural = (head.upos() == Upos.NOUN && !form.equals(head.lemma()))
                || form.equals("police")
                || form.equals("they");
        return plural || Trees.child(text, head, "conj").isPresent();
    }

    private static boolean isPronoun(Token token) {
        return token.upos() == Upos.PRON;
    }

    private Optional<Speaker> fuller(Token head, Span span) {
        String lemma = head.lemma();
        if (PERSONAL.contains(lemma)) {
            return last(this::isPerson).or(() -> namedBefore(head));
        }
        if (lemma.equals("they")) {
            return last(Speaker::plural);
        }
        if (lemma.equals("it")) {
            return last(speaker -> !speaker.plural() && !isPerson(speaker));
        }
        if (isPronoun(head)) {
            return Optional.empty();
        }
        if (DOCUMENTS.contains(lemma) && isPointed(head)) {
            return last(
                    speaker -> !DOCUMENTS.contains(text.token(speaker.head()).lemma()) && shares(speaker, span));
        }
        return head.upos() == Upos.PROPN ? sameName(head, span) : sameNoun(head, span);
    }

    /** {@code the Iraqi statement} is the Iraqi military's: no word of it may speak of another country. */
    private boolean shares(Speaker speaker, Span span) {
        Optional<String> party = parties.find(text, text.token(speaker.head()), span, SpeakerKind.OFFICIAL);
        return party.isEmpty() || speaker.party().isEmpty() || party.equals(speaker.party());
    }

    private boolean isPointed(Token head) {
        return text.children(head).stream().anyMatch(child -> POINTERS.contains(child.lemma()));
    }

    private boolean isPerson(Speaker speaker) {
        Token head = text.token(speaker.head());
        String label = text.label("entity", head);
        if (label.endsWith("person")) {
            return true;
        }
        if (speaker.plural() || label.endsWith("organisation") || label.endsWith("place")) {
            return false;
        }
        return (head.upos() == Upos.PROPN && !isCollective(speaker.kind(), head)) || isPersonNoun(head);
    }

    private static boolean isCollective(SpeakerKind kind, Token head) {
        return Set.of(SpeakerKind.MEDIA, SpeakerKind.NGO, SpeakerKind.ARMED_GROUP)
                        .contains(kind)
                || (head.form().length() > 1 && head.form().equals(head.form().toUpperCase(Locale.ROOT)));
    }

    private static boolean isPersonNoun(Token head) {
        String lemma = head.lemma();
        return lemma.endsWith("man")
                || lemma.endsWith("woman")
                || lemma.endsWith("er")
                || lemma.endsWith("or")
                || lemma.endsWith("person")
                || lemma.endsWith("ist")
                || lemma.endsWith("ant")
                || lemma.endsWith("ent")
                || Set.of(
                                "official",
                                "chief",
                                "general",
                                "colonel",
                                "captain",
                                "major",
                                "witness",
                                "source",
                                "survivor",
                                "secretary",
                                "judge",
                                "king",
                                "priest",
                                "doctor",
                                "father",
                                "mother",
                                "mayor",
                                "resident")
                        .contains(lemma);
    }

    private Optional<Speaker> last(Predicate<Speaker> test) {
        for (int i = seen.size() - 1; i >= 0; i--) {
            if (test.test(seen.get(i))) {
                return Optional.of(seen.get(i));
            }
        }
        return Optional.empty();
    }

    /** The last person who was a subject in this sentence or the one before. */
    private Optional<Speaker> namedBefore(Token pronoun) {
        int sentence = text.sentenceOf(pronoun).index();
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = text.token(i);
            if (text.sentenceOf(token).index() < sentence - 1) {
                break;
            }
            if (token.upos() == Upos.PROPN && token.relation().equals("nsubj")) {
                Speaker named = speaker(token, List.of(phrases.span(token)), Optional.empty());
                if (isPerson(named)) {
                    return Optional.of(named);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Razaq} after {@code police chief Abdul Razaq}. */
    private Optional<Speaker> sameName(Token head, Span span) {
        return longer(
                span,
                speaker -> text.tokensIn(speaker.described()).stream()
                        .anyMatch(token ->
                                token.upos() == Upos.PROPN && token.lemma().equals(head.lemma())));
    }

    /** {@code the official} after {@code a U.S. defense official}. */
    private Optional<Speaker> sameNoun(Token head, Span span) {
        if (!isPointed(head) || text.tokensIn(span).size() > 2) {
            return Optional.empty();
        }
        return longer(
                span,
                speaker -> text.tokensIn(speaker.described()).stream()
                        .anyMatch(
                                token -> Trees.isNominal(token) && token.lemma().equals(head.lemma())));
    }

    private Optional<Speaker> longer(Span span, Predicate<Speaker> test) {
        return last(test).filter(speaker -> speaker.described().length() > span.length());
    }
}
