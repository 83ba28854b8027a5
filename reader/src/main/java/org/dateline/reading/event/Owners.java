package org.dateline.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.event.EventMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/**
 * Which incident the words of a sentence belong to: that of the event which is nearest in the tree. Events that make no incident
 * (background, what is feared) take their words with them. For one thread.
 */
public final class Owners {
    /** The owner of words that belong to background. */
    public static final int NOBODY = -1;

    private final AnnotatedText text;
    private final List<Happening> incidents;
    private final Set<Integer> heads = new HashSet<>();
    private final Map<EventMention, Integer> owners = new LinkedHashMap<>();
    private final Map<Integer, List<EventMention>> bySentence = new HashMap<>();
    /** Ties found so far by their words, since every field of every incident asks for the same ones. */
    private final Map<Integer, Optional<Tie>> ties = new HashMap<>();

    public Owners(AnnotatedText text, Happenings.Told told) {
        this.text = text;
        this.incidents = told.incidents();
        for (int i = 0; i < told.incidents().size(); i++) {
            for (EventMention event : told.incidents().get(i).events()) {
                put(event, i);
            }
        }
        told.asides().forEach(aside -> put(aside.event(), NOBODY));
    }

    private void put(EventMention event, int owner) {
        owners.put(event, owner);
        heads.add(event.head());
        int sentence = text.sentenceOf(text.token(event.head())).index();
        bySentence.computeIfAbsent(sentence, index -> new ArrayList<>()).add(event);
    }

    /** The event of its sentence that a word is tied to, with its incident. */
    public record Tie(EventMention event, int owner, int steps) {}

    /** Absent where the sentence tells no event. */
    public Optional<Tie> find(Token word) {
        return ties.computeIfAbsent(word.index(), index -> nearest(word));
    }

    private Optional<Tie> nearest(Token word) {
        List<EventMention> here = bySentence.getOrDefault(text.sentenceOf(word).index(), List.of());
        return Ties.nearest(text, word, here)
                .map(event -> new Tie(event, owners.get(event), Ties.distance(text, word, text.token(event.head()))));
    }

    /** Whether a word is tied to an event of an incident. */
    public boolean owns(int incident, Token word) {
        return find(word).filter(tie -> tie.owner() == incident).isPresent();
    }

    /**
     * The incident told last up to a sentence, for words of a sentence that tells no event; the main one where none was told yet.
     *
     * @return position among the incidents
     */
    public int lastTold(int sentence) {
        int best = 0;
        int nearest = -1;
        for (int i = 0; i < incidents.size(); i++) {
            for (int told : incidents.get(i).sentences()) {
                if (told <= sentence && told > nearest) {
                    nearest = told;
                    best = i;
                }
            }
        }
        return best;
    }

    /** Whether a token tells an event. */
    public boolean isEvent(int token) {
        return heads.contains(token);
    }
}
