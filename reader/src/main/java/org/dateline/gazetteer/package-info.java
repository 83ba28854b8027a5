/**
 * The places of the world: where they are, what they are called, what they lie in.
 *
 * <p>In: a name, perhaps a country. Out: {@link org.dateline.gazetteer.Entry entries} with point, radius and areas, and which
 * country a nationality stands for. What stays unknown: villages that no source has, and which of many San Miguels a report
 * means. To add a place, a spelling or a dispute, add a row to a table of {@code gazetteer-build/data} and build the file anew;
 * to add a nationality, a row of {@code nationalities.tsv}.
 */
package org.dateline.gazetteer;
