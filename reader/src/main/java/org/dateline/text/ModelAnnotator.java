package org.dateline.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.evidence.Span;

/** Cuts a text, lets the model read it window by window, and decodes trees and layers. */
final class ModelAnnotator implements Annotator {
    private final Segmenter segmenter;
    private final WordPieces wordPieces;
    private final Model model;
    private final Lemmatizer lemmatizer;

    ModelAnnotator(Segmenter segmenter, WordPieces wordPieces, Model model, Lemmatizer lemmatizer) {
        this.segmenter = segmenter;
        this.wordPieces = wordPieces;
        this.model = model;
        this.lemmatizer = lemmatizer;
    }

    @Override
    public AnnotatedText annotate(String text) {
        return annotate(text, segmenter.segment(text));
    }

    /** Annotates a text whose words and sentences are given, e.g. those of a treebank. */
    AnnotatedText annotate(String text, Segmentation segmentation) {
        Reading reading = new Reading(text, segmentation);
        for (Batch batch : Batch.of(Window.of(text, segmentation, wordPieces))) {
            reading.add(batch, model.run(batch));
        }
        return reading.done();
    }

    /** Lets the model read and throws away what it says: to measure what the rest costs. */
    int readOnly(String text) {
        int words = 0;
        for (Batch batch : Batch.of(Window.of(text, segmenter.segment(text), wordPieces))) {
            words += model.run(batch).words();
        }
        return words;
    }

    /** One text on its way. */
    private final class Reading {
        private final String text;
        private final Segmentation segmentation;
        private final List<Token> tokens = new ArrayList<>();
        private final Map<String, List<String>> layers = new LinkedHashMap<>();
        private final Map<String, List<Float>> probabilities = new LinkedHashMap<>();
        private final List<Float> relevances = new ArrayList<>();
        private int sentence;

        Reading(String text, Segmentation segmentation) {
            this.text = text;
            this.segmentation = segmentation;
            for (String layer : model.labels().layers().keySet()) {
                layers.put(layer, new ArrayList<>());
                probabilities.put(layer, new ArrayList<>());
            }
        }

        void add(Batch batch, Scores scores) {
            for (int i = 0; i < batch.size(); i++) {
                Window window = batch.windows().get(i);
                int end = window.firstWord() + window.words();
                while (sentence < segmentation.sentences().size()
                        && segmentation.sentences().get(sentence).end() <= end) {
                    sentence(segmentation.sentences().get(sentence++), window, i, scores);
                }
            }
        }

        private void sentence(Sentence sentence, Window window, int number, Scores scores) {
            int first = sentence.first() - window.firstWord() + 1;
            int[] heads = scores.heads(number, first, sentence.size());
            for (int i = 0; i < sentence.size(); i++) {
                int head = heads[i + 1];
                String relation = scores.relation(number, first + i, head == 0 ? 0 : first + head - 1);
                int index = sentence.first() + i;
                int headIndex = head == 0 ? Token.ROOT : sentence.first() + head - 1;
                tokens.add(token(index, scores.upos(number, first + i), headIndex, relation));
            }
            oneSubject(sentence);
            layers.forEach((layer, tags) ->
                    scores.label(layer, number, first, sentence.size(), tags, probabilities.get(layer)));
            scores.relevance(number).ifPresent(relevances::add);
        }

        /** A verb has one subject: a second one behind it is its object. Words are labelled one by one, so nothing else sees to that. */
        private void oneSubject(Sentence sentence) {
            boolean[] has = new boolean[sentence.size()];
            for (Token token : tokens.subList(sentence.first(), sentence.end())) {
                if (!token.relation().equals("nsubj") || token.isRoot()) {
                    continue;
                }
                int head = token.head() - sentence.first();
                if (has[head]
                        && token.index() > token.head()
                        && tokens.get(token.head()).upos() == Upos.VERB) {
                    tokens.set(token.index(), token(token.index(), token.upos(), token.head(), "obj"));
                }
                has[head] = true;
            }
        }

        private Token token(int index, Upos upos, int head, String relation) {
            Span span = segmentation.words().get(index);
            String form = span.of(text);
            String lemma = lemmatizer.lemma(form, upos, "");
            return new Token(index, span.start(), span.end(), form, lemma, upos, head, relation);
        }

        AnnotatedText done() {
            return new AnnotatedText(
                    text, segmentation.sentences(), tokens, layers, new Certainty(probabilities, relevances));
        }
    }
}
