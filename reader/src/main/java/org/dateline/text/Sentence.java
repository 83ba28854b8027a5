package org.dateline.text;

/**
 * A sentence: the tokens {@code first} (included) to {@code end} (excluded).
 *
 * @param index position among the sentences of the text, from 0
 * @param paragraph position of its paragraph, from 0; paragraphs are parted by blank lines
 */
public record Sentence(int index, int first, int end, int paragraph) {
    public int size() {
        return end - first;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }
}
