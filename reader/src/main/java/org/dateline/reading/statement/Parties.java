package org.dateline.reading.statement;

import java.util.Locale;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** For which country or organisation a speaker speaks, as far as the speaker's own words tell. */
final class Parties {
    private final Gazetteer gazetteer;

    Parties(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Optional<String> find(AnnotatedText text, Token head, Span phrase, SpeakerKind kind) {
        if (kind == SpeakerKind.ARMED_GROUP || kind == SpeakerKind.NGO || kind == SpeakerKind.MEDIA) {
            return organisation(text, phrase);
        }
        if (kind == SpeakerKind.WITNESS || kind == SpeakerKind.RELATIVE) {
            return Optional.empty();
        }
        return country(text, phrase).or(() -> police(text, head, phrase, kind));
    }

    private Optional<String> country(AnnotatedText text, Span phrase) {
        for (Token token : text.tokensIn(phrase)) {
            String form = token.form().replaceAll("['’]s$", "");
            if (form.equals("US") || form.equals("U.S.") || form.equals("American")) {
                return Optional.of("United States");
            }
            Optional<String> code = token.form().toLowerCase(Locale.ROOT).equals(token.form())
                    ? Optional.empty()
                    : gazetteer.findNationality(form);
            Optional<Entry> country = code.flatMap(gazetteer::findCountryByCode)
                    .or(() -> token.upos() == Upos.PROPN ? gazetteer.findCountry(form) : Optional.empty());
            if (country.isPresent()) {
                return country.map(Entry::name);
            }
        }
        return Optional.empty();
    }

    private Optional<String> police(AnnotatedText text, Token head, Span phrase, SpeakerKind kind) {
        return kind == SpeakerKind.POLICE
                        && head.upos() == Upos.PROPN
                        && !head.lemma().equals("police")
                ? Optional.empty()
                : organisation(text, phrase).filter(name -> kind != SpeakerKind.UNNAMED);
    }

    /** The longest run of names. */
    private Optional<String> organisation(AnnotatedText text, Span phrase) {
        Span best = null;
        Span run = null;
        for (Token token : text.tokensIn(phrase)) {
            boolean name = token.upos() == Upos.PROPN;
            run = !name ? null : run == null ? token.span() : run.union(token.span());
            if (run != null && (best == null || run.length() > best.length())) {
                best = run;
            }
        }
        return Optional.ofNullable(best).map(span -> span.of(text.text()));
    }
}
