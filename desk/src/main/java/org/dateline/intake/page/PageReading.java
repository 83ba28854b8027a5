package org.dateline.intake.page;

/** What comes of a page. */
public sealed interface PageReading {
    /** It has an article. */
    record Found(Article article) implements PageReading {}

    /** It has none that can be read; the reason is one line for the person who sent it. */
    record Refused(String reason) implements PageReading {}
}
