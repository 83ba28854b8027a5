package org.dateline.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Any tree over the words of another annotator, any parts of speech and labels: always the same for the same text. */
final class AnyTree implements Annotator {
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "obl:tmod",
            "nmod",
            "nmod:poss",
            "amod",
            "nummod",
            "compound",
            "flat",
            "appos",
            "conj",
            "cc",
            "det",
            "case",
            "mark",
            "advcl",
            "acl",
            "acl:relcl",
            "ccomp",
            "xcomp",
            "parataxis",
            "aux",
            "aux:pass",
            "cop",
            "advmod",
            "punct",
            "dep",
            "fixed",
            "expl");
    private static final Map<String, List<String>> LAYERS = Map.of(
            "entity",
                    List.of(
                            "person",
                            "organisation",
                            "place",
                            "facility",
                            "nationality",
                            "time",
                            "money",
                            "product",
                            "weapon",
                            "vehicle",
                            "quantity"),
            "source", List.of("source"),
            "cue", List.of("cue"),
            "content", List.of("content"),
            "role", List.of("perpetrator", "victim", "target", "weapon"),
            "figure", List.of("killed", "injured"),
            "event", List.of("event"));

    private final Annotator words;

    AnyTree(Annotator words) {
        this.words = words;
    }

    @Override
    public AnnotatedText annotate(String text) {
        AnnotatedText flat = words.annotate(text);
        Random random = new Random(text.hashCode());
        List<Token> tokens = new ArrayList<>();
        flat.sentences().forEach(it -> tokens.addAll(tree(flat, it, random)));
        Map<String, List<String>> layers = new HashMap<>();
        LAYERS.forEach((layer, kinds) -> layers.put(layer, labels(kinds, tokens.size(), random)));
        return new AnnotatedText(text, flat.sentences(), tokens, layers);
    }

    /** Each word hangs on one before it in a random order, so that there are no rings. */
    private static List<Token> tree(AnnotatedText flat, Sentence sentence, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            order.add(order.isEmpty() ? 0 : random.nextInt(order.size() + 1), i);
        }
        Map<Integer, Integer> heads = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            heads.put(order.get(i), i == 0 ? Token.ROOT : order.get(random.nextInt(i)));
        }
        return flat.tokensOf(sentence).stream()
                .map(it -> new Token(
                        it.index(),
                        it.start(),
                        it.end(),
                        it.form(),
                        it.lemma(),
                        Upos.values()[random.nextInt(Upos.values().length)],
                        heads.get(it.index()),
                        heads.get(it.index()) == Token.ROOT ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size()))))
                .toList();
    }

    private static List<String> labels(List<String> kinds, int size, Random random) {
        List<String> labels = new ArrayList<>();
        String last = "O";
        for (int i = 0; i < size; i++) {
            boolean goesOn = !last.equals("O") && random.nextInt(3) > 0;
            last = goesOn
                    ? "I" + last.substring(1)
                    : random.nextInt(4) > 0 ? "O" : "B-" + kinds.get(random.nextInt(kinds.size()));
            labels.add(last);
        }
        return labels;
    }
}
