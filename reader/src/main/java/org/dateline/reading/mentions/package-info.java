/**
 * All mentions of one report together, and how they leave in the record.
 *
 * <p>In: a {@link org.dateline.report.Report}. Out: {@link org.dateline.reading.mentions.Mentions} for the rooms that join them
 * to incidents, and {@link org.dateline.reading.record.MentionRecord}s for the record. To add a kind of mention: read it in
 * {@code MentionCollector}, write it in {@code MentionRecords}.
 */
package org.dateline.reading.mentions;
