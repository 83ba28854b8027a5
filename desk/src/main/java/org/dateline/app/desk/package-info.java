/**
 * The desk over HTTP: pages, forms, the interface for programs, exports, live news of changes.
 *
 * <p>In: a {@link org.dateline.store.Ledger} and a reader. Out: a running server, {@link org.dateline.app.desk.Desk}. Every request passes
 * {@link org.dateline.app.desk.Guard} first. To add a page, write it in {@code org.dateline.publish.page} and a route in
 * {@link org.dateline.app.desk.PageRoutes}; to add to the interface for programs, add an {@link org.dateline.app.desk.Endpoint}, and
 * its document follows.
 */
package org.dateline.app.desk;
