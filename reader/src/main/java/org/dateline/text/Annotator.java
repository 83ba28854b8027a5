package org.dateline.text;

/** Finds sentences, words, their parts of speech, trees and labels. One may be shared by threads. */
public interface Annotator {
    /**
     * Annotates a text of any length; costs grow with the number of words.
     *
     * @param text any string, also empty; offsets of the result count its chars
     */
    AnnotatedText annotate(String text);
}
