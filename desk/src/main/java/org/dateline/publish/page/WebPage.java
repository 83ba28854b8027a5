package org.dateline.publish.page;

/**
 * A page before it is known who looks at it.
 *
 * @param title what stands in the browser's tab
 * @param here address of the way that leads to it; empty where none does
 */
public record WebPage(String title, String here, Html body) {
    /** The whole page, with the ways that this visitor may go. */
    public Html seenBy(Visitor visitor) {
        return Layout.html(this, visitor);
    }
}
