/**
 * From mentions to what a report says: incidents, figures, speakers, developments, background.
 *
 * <p>In: a {@link org.dateline.report.Report}. Out: a {@link org.dateline.reading.record.Reading}.
 */
package org.dateline.reading;
