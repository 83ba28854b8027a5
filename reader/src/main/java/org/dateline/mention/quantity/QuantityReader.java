package org.dateline.mention.quantity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.mention.quantity.WordTable.Entry;
import org.dateline.mention.quantity.WordTable.Role;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Finds counts and measures. Stateless; one may be shared by threads.
 *
 * <pre>{@code
 * List<Quantity> counts = new QuantityReader().read(annotator.annotate("At least five people were killed."));
 * counts.getFirst().low();    // 5
 * }</pre>
 *
 * <p>Works along the tree where there is one, else by the order of words; in capitals and in small letters alike.
 */
public final class QuantityReader {
    private final WordTable table = WordTable.load();

    /** All counts and measures, in the order of the text. */
    public List<Quantity> read(AnnotatedText text) {
        List<Quantity> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            new SentenceCounts(text, Words.of(text.tokens(), sentence), table).readInto(found);
        }
        return List.copyOf(found);
    }

    /** Every "a" or "an" with its noun, as one; the caller keeps those whose noun is a person or thing that counts. */
    public List<Quantity> readArticles(AnnotatedText text) {
        List<Quantity> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Words words = Words.of(text.tokens(), sentence);
            for (int i = 0; i < words.size(); i++) {
                article(text, words, i).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<Quantity> article(AnnotatedText text, Words words, int i) {
        boolean article = words.isAt(i, "a", "an") && words.token(i).upos() != Upos.ADP;
        boolean vague = table.findFrom(words, i, Role.VAGUE)
                .or(() -> table.findFrom(words, i, Role.EXACT))
                .isPresent();
        if (!article || vague || new Numerals(words).findAt(i).isPresent()) {
            return Optional.empty();
        }
        Counted counted = Counted.of(text, words, i, i + 1);
        Token token = words.token(i);
        if (counted.noun().isEmpty() || counted.head() == token.index()) {
            return Optional.empty();
        }
        Span span = token.span();
        return Optional.of(new Quantity(
                span,
                span,
                Optional.of(1),
                Optional.of(1),
                Optional.empty(),
                counted.head(),
                counted.noun(),
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(EnumSet.of(Trait.ARTICLE)),
                "article"));
    }

    /** The table's lines, for the tests that hold each to its example and near miss. */
    List<Entry> entries() {
        return table.entries();
    }
}
