/**
 * News items as they come in, kept unchanged.
 *
 * <p>In: text and what the sender tells of it. Out: {@link org.dateline.report.Report}. Unknown stays absent.
 */
package org.dateline.report;
