package org.dateline.text;

/**
 * The door of this room.
 *
 * <pre>{@code
 * Annotator annotator = Annotators.load();
 * AnnotatedText text = annotator.annotate("Two rockets slammed into the base.");
 * text.token(2).upos();   // VERB
 * }</pre>
 */
public final class Annotators {
    private Annotators() {}

    /**
     * The annotator that reads with the shipped model. The first call loads it (about a second); later calls give the same one.
     *
     * @throws IllegalStateException if the model's native library is missing for this machine
     */
    public static Annotator load() {
        return Shared.ANNOTATOR;
    }

    /** The same, for callers in this room. */
    static ModelAnnotator model() {
        return Shared.ANNOTATOR;
    }

    private static final class Shared {
        private static final ModelAnnotator ANNOTATOR =
                new ModelAnnotator(Segmenter.load(), WordPieces.load(), Model.load(), Lemmatizer.load());
    }
}
