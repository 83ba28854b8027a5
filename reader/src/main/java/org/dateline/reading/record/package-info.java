/**
 * The record: what a reading looks like to the outside world, version 1.
 *
 * <p>In: what the reading room understood. Out: JSON through {@link org.dateline.reading.record.ReadingJson}. Absent means "the
 * report does not say"; it is never 0, "" or "unknown". Fields may be added; none may change its meaning. To add one: a
 * component here, a line in {@code docs/record/reading.schema.json}, a line in the changelog.
 */
package org.dateline.reading.record;
