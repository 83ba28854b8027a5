package org.dateline.intake.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page tells: one article.
 *
 * @param text its body, paragraphs apart by a blank line; title, captions and whatever the site puts around left out
 * @param title the headline without the outlet's name
 * @param outlet the site's or paper's name
 * @param authors the names of the byline
 * @param published ISO date, or date-time with the zone where the page tells one
 * @param modified when it was last changed, likewise
 * @param language BCP 47 tag as the page declares it
 * @param url the canonical address
 */
public record Article(
        String text,
        Optional<String> title,
        Optional<String> outlet,
        List<String> authors,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> language,
        Optional<String> url) {
    public Article {
        authors = List.copyOf(authors);
    }
}
