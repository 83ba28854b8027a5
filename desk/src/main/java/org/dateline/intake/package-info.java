/**
 * From files, pages and lines to reports.
 *
 * <p>In: bytes from a file, standard input or a page. Out: {@link org.dateline.intake.Arrival arrivals}, each of which opens to a
 * {@link org.dateline.report.Report} or says in one line why it cannot be read. What a source does not tell (title, day, outlet)
 * stays absent. To add a format: teach {@link org.dateline.intake.Sniff} to know it by its first bytes, and
 * {@link org.dateline.intake.Intake} to open it.
 */
package org.dateline.intake;
