/**
 * Finding reports by their words.
 *
 * <p>In: {@link org.dateline.reading.record.Reading readings} under the ids of their reports. Out: ids, best first, with the words in
 * which something was found. The index can be dropped and made again at any time. To make more findable, add a field in
 * {@link org.dateline.publish.search.SearchIndex}.
 */
package org.dateline.publish.search;
