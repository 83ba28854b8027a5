/**
 * What lists are chosen, sorted and counted by, held in memory: a column of numbers for each, some sixty bytes an incident.
 *
 * <p>In: {@link org.dateline.store.column.Cells} of each incident, again whenever it is derived anew. Out: ids in order, counts, spots of
 * the map, for an {@link org.dateline.store.IncidentQuery} of now; a million incidents are gone through in a few milliseconds. No texts: what
 * is shown of an incident, and words that are looked for, stay in the database. To choose by one more thing: a component of
 * {@code Cells}, a column in {@code Columns}, a line in {@code Chosen}. Nobody outside the store should use it.
 */
package org.dateline.store.column;
