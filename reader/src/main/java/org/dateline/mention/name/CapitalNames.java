package org.dateline.mention.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.ThingWord;
import org.dateline.text.Upos;

/** Names by their capitals, for texts that come without the model's labels. */
final class CapitalNames {
    private static final Set<String> ORGANISATION_WORDS = Set.of(
            "ministry",
            "university",
            "party",
            "front",
            "army",
            "council",
            "committee",
            "commission",
            "department",
            "agency",
            "organization",
            "organisation",
            "association",
            "federation",
            "union",
            "congress",
            "parliament",
            "senate",
            "assembly",
            "movement",
            "league",
            "company",
            "corporation",
            "corp",
            "inc",
            "ltd",
            "group",
            "bank",
            "institute",
            "foundation",
            "court",
            "bureau",
            "authority",
            "office",
            "police",
            "force",
            "forces",
            "command",
            "brigade",
            "brigades",
            "battalion",
            "division",
            "regiment",
            "times",
            "post",
            "news",
            "network",
            "club",
            "society",
            "centre",
            "observatory",
            "watch",
            "international",
            "nations",
            "alliance",
            "coalition",
            "cartel",
            "service",
            "corps",
            "guard",
            "guards",
            "directorate");
    private static final Set<String> LINKS =
            Set.of("of", "de", "del", "la", "al", "el", "bin", "ben", "ibn", "van", "von", "der", "da", "dos", "di");

    private final Lexicon lexicon;

    CapitalNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> read(FoldedText folded) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < folded.size(); ) {
            int end = folded.inCapitals(i) ? i : endOf(folded, i);
            if (end > i) {
                classify(folded, i, end).ifPresent(drafts::add);
            }
            i = Math.max(end, i + 1);
        }
        return drafts;
    }

    private static boolean isCapital(FoldedText folded, int token) {
        String form = folded.text().token(token).form();
        return Character.isUpperCase(form.charAt(0)) && !folded.form(token).isEmpty();
    }

    private static int endOf(FoldedText folded, int first) {
        int sentenceEnd = folded.text().sentenceOf(folded.text().token(first)).end();
        if (!isCapital(folded, first)) {
            return first;
        }
        int end = first + 1;
        while (end < sentenceEnd) {
            boolean link = LINKS.contains(folded.form(end)) && end + 1 < sentenceEnd && isCapital(folded, end + 1);
            boolean hyphen =
                    folded.text().token(end).form().equals("-") && end + 1 < sentenceEnd && isCapital(folded, end + 1);
            if (!isCapital(folded, end) && !link && !hyphen) {
                break;
            }
            end += link || hyphen ? 2 : 1;
        }
        return end;
    }

    private Optional<Draft> classify(FoldedText folded, int first, int end) {
        int titleEnd = lexicon.people()
                .findTitleAt(folded, first)
                .map(found -> Math.min(found.end(), end))
                .orElse(first);
        if (titleEnd > first && titleEnd < end) {
            return Draft.of(folded, titleEnd, end, NameKind.PERSON, "title");
        }
        String last = folded.form(end - 1);
        if ((ORGANISATION_WORDS.contains(last) && end - first > 1) || isAcronym(folded, first, end)) {
            return Draft.of(folded, first, end, NameKind.ORGANISATION, "capitals");
        }
        if (end - first > 1
                && lexicon.things()
                        .findUpTo(folded, end - 1)
                        .filter(f -> !f.value().is(ThingWord.Trait.WEAK))
                        .isPresent()) {
            return Draft.of(folded, first, end, NameKind.FACILITY, "capitals");
        }
        boolean place = Gazetteer.shared().find(folded.words(first, end)).isPresent();
        boolean person = end - first > 1 && end - first < 5 && !place && !beginsWithWord(folded, first);
        return person ? Draft.of(folded, first, end, NameKind.PERSON, "capitals") : Optional.empty();
    }

    /** A sentence's first word has its capital from there, unless the tagger knows better. */
    private static boolean beginsWithWord(FoldedText folded, int first) {
        var token = folded.text().token(first);
        boolean sentenceStart = folded.text().sentenceOf(token).first() == first;
        return sentenceStart && token.upos() != Upos.PROPN;
    }

    private static boolean isAcronym(FoldedText folded, int first, int end) {
        String form = folded.text().token(first).form();
        return end - first == 1
                && form.length() > 2
                && form.length() < 7
                && form.equals(form.toUpperCase(Locale.ROOT))
                && form.chars().allMatch(Character::isLetter);
    }
}
