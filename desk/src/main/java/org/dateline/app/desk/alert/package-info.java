/**
 * Alerts: what changed of a saved search is found, written down, and sent.
 *
 * <p>In: a ledger and the desk's book. Out: letters, and requests that are signed. {@link org.dateline.app.desk.alert.Alerts} runs it. To
 * send in one more way, add a channel to {@link org.dateline.store.desk.Alert} and a {@link org.dateline.app.desk.alert.Courier}.
 */
package org.dateline.app.desk.alert;
