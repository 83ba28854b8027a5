package org.dateline.publish.page;

import org.dateline.publish.search.SearchIndex;

/** Words in which a search found something. */
public final class Snippets {
    private Snippets() {}

    /** A passage with its finds marked. */
    public static Html of(String passage) {
        String safe = Html.escape(passage);
        return new Html(safe.replace(String.valueOf(SearchIndex.FOUND), "<b>")
                .replace(String.valueOf(SearchIndex.END), "</b>"));
    }
}
