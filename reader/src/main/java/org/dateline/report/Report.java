package org.dateline.report;

import java.util.Optional;

/**
 * One news item as it came in, kept unchanged.
 *
 * @param id what the sender calls it, or a hash of the content
 * @param text the body exactly as it was read; offsets refer to it
 * @param published ISO date or date-time, as told by the sender
 * @param language BCP 47 tag where the sender tells
 */
public record Report(
        String id,
        String text,
        Optional<String> title,
        Optional<String> published,
        Optional<String> outlet,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language) {

    /** A report of which only the text is known. */
    public static Report of(String id, String text) {
        return new Report(
                id,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same report with a day of publication, unless it already tells one. */
    public Report publishedIfUnknown(Optional<String> day) {
        return published.isPresent() ? this : new Report(id, text, title, day, outlet, source, url, language);
    }

    /** The same report in a language that its words tell. */
    public Report inLanguage(String tag) {
        return new Report(id, text, title, published, outlet, source, url, Optional.of(tag));
    }
}
