package org.dateline.reading.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.mention.event.EventMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Which event of a sentence a word belongs to: the one that is nearest in the tree, not across a verb of saying. */
public final class Ties {
    private static final int FAR = 99;
    private static final int SPEECH_COST = 6;

    private Ties() {}

    /** The nearest of several events, or none where a verb of saying stands between. */
    public static Optional<EventMention> nearest(AnnotatedText text, Token word, Collection<EventMention> events) {
        return events.stream()
                .filter(event -> distance(text, word, text.token(event.head())) < FAR)
                .min(Comparator.comparingInt((EventMention event) -> distance(text, word, text.token(event.head())))
                        .thenComparingInt(event -> Math.abs(event.head() - word.index())));
    }

    static boolean isSpeech(Token token) {
        return Lexicon.standard().speech().isSpeech(token.lemma());
    }

    /** Steps in the tree from one word to another; more where the word hangs on a verb of saying itself. */
    public static int distance(AnnotatedText text, Token from, Token to) {
        Map<Integer, Integer> up = new HashMap<>();
        Token at = from;
        int steps = 0;
        int cost = 0;
        while (true) {
            up.put(at.index(), steps + cost);
            if (at.isRoot()) {
                break;
            }
            Token head = text.token(at.head());
            boolean speaker =
                    isSpeech(head) && !Set.of("ccomp", "obj", "parataxis").contains(at.relation());
            cost += speaker ? SPEECH_COST : 0;
            at = head;
            steps++;
        }
        Token other = to;
        int down = 0;
        while (!up.containsKey(other.index())) {
            if (other.isRoot()) {
                return FAR;
            }
            other = text.token(other.head());
            down++;
        }
        return up.get(other.index()) + down;
    }
}
