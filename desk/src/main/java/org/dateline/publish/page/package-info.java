/**
 * Pages for a browser.
 *
 * <p>In: readings and incidents. Out: HTML in which every word from outside is escaped, as only {@link
 * org.dateline.publish.page.Html} makes markup. To add a page: a class that gives {@link org.dateline.publish.page.Html}, and its
 * route in {@code org.dateline.app.Server}.
 */
package org.dateline.publish.page;
