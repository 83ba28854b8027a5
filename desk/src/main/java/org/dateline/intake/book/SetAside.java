package org.dateline.intake.book;

import org.dateline.report.Report;

/**
 * A report that the gate let pass by unread.
 *
 * @param key as the ledger names reports by their content
 * @param score the gate's, 0 to 1
 */
public record SetAside(String key, double score, Report report) {}
