package org.dateline.mention.place;

import java.util.Set;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Tells "Washington said" from "in Washington": names of countries and capitals that stand for a government or a people. */
final class Metonymy {
    private static final int REACH = 5;
    private static final Set<String> WITH = Set.of("with", "against", "by", "between");
    private static final Set<String> ADVERBS = Set.of(
            "has",
            "have",
            "had",
            "also",
            "later",
            "then",
            "repeatedly",
            "officially",
            "immediately",
            "swiftly",
            "quickly",
            "formally",
            "initially",
            "flatly",
            "again",
            "still",
            "strongly",
            "will",
            "would");

    private final Lexis lexis;

    Metonymy(Lexis lexis) {
        this.lexis = lexis;
    }

    boolean isGovernment(Words words, Name name) {
        String before = words.lower(name.from() - 1);
        if (lexis.is("locative.strong", before) || before.equals("at")) {
            return false;
        }
        return speaks(words, name) || isParty(words, name) || isSubjectOfSpeech(words, name);
    }

    private boolean speaks(Words words, Name name) {
        int at = name.to();
        while (ADVERBS.contains(words.lower(at)) && at < name.to() + 2) {
            at++;
        }
        boolean free = !words.lower(name.from() - 1).equals("of")
                && !words.lower(name.from() - 1).equals("from");
        return free && words.sameSentence(name.from(), at) && lexis.is("speech", words.lower(at));
    }

    /** "talks between Washington and Baghdad", "ties with Kabul", "Washington-Tehran relations". */
    private boolean isParty(Words words, Name name) {
        boolean with = false;
        for (int i = name.from() - 1; i >= name.from() - REACH && words.sameSentence(i, name.from()); i--) {
            with |= WITH.contains(words.lower(i));
            if (with && lexis.is("diplomacy", words.lower(i))) {
                return true;
            }
        }
        boolean joined = words.lower(name.to()).equals("-")
                || words.lower(name.from() - 1).equals("-");
        return joined
                && (lexis.is("diplomacy", words.lower(name.to())) || lexis.is("diplomacy", words.lower(name.to() + 2)));
    }

    private boolean isSubjectOfSpeech(Words words, Name name) {
        AnnotatedText text = words.text();
        Token head = text.token(headOf(words, name));
        return head.relation().equals("nsubj")
                && text.findHead(head)
                        .filter(verb -> lexis.is("speech", verb.form().toLowerCase(java.util.Locale.ROOT)))
                        .isPresent();
    }

    /** The token of a name whose own head stands outside it; the last one where there is no tree. */
    static int headOf(Words words, Name name) {
        for (int i = name.from(); i < name.to(); i++) {
            int head = words.token(i).head();
            if (head != Token.ROOT && (head < name.from() || head >= name.to())) {
                return i;
            }
        }
        return name.to() - 1;
    }
}
