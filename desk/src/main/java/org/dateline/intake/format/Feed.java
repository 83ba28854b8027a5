package org.dateline.intake.format;

import java.util.List;
import java.util.Optional;

/**
 * A feed as it stood when it was read.
 *
 * @param title what it calls itself
 * @param language BCP 47 tag
 * @param items newest first or not, as the feed has them
 */
public record Feed(Optional<String> title, Optional<String> language, List<Item> items) {
    public Feed {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param id what the feed calls it; absent where it neither has an id nor a link
     * @param link where the whole article stands, absolute
     * @param published ISO date or date-time
     * @param updated likewise
     * @param text the article or its summary, paragraphs apart by a blank line; may be blank
     * @param outlet whose news it is
     * @param language BCP 47 tag
     */
    public record Item(
            Optional<String> id,
            Optional<String> title,
            Optional<String> link,
            Optional<String> published,
            Optional<String> updated,
            String text,
            Optional<String> outlet,
            Optional<String> language) {}
}
