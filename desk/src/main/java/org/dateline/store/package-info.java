/**
 * What is kept on disk.
 *
 * <p>In: {@link org.dateline.reading.record.Reading readings}. Out: the same, by id or all of them in order of arrival. Ids are
 * hashes of content, so keeping the same report twice adds nothing. The first version keeps a file for each reading; see
 * {@code docs/decisions/store.md} for what is to come.
 */
package org.dateline.store;
