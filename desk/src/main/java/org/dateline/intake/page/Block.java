package org.dateline.intake.page;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page that stands alone: a paragraph, a list item, a heading, a cell, the text between two double line breaks.
 *
 * @param text its words, white space collapsed; a single line break is kept as {@code \n}
 * @param linkChars how many of its chars stand in links
 * @param holder the block-level element that holds the words
 * @param links how many links it has
 * @param words how many words: counted once, as many features ask
 */
record Block(String text, int linkChars, int links, Element holder, int words) {

    Block(String text, int linkChars, int links, Element holder) {
        this(text, linkChars, links, holder, count(text));
    }

    double linkShare() {
        return Math.min(1, linkChars / (double) text.length());
    }

    private static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
        }
        return words;
    }
}
