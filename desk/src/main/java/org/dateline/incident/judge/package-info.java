/**
 * What people judge, applied to what matching found.
 *
 * <p>In: groups of tellings as matching gave them, {@link org.dateline.incident.judge.Ruling rulings} in the order in which they were
 * made, {@link org.dateline.incident.judge.Name names} that were given, {@link org.dateline.incident.judge.Remark remarks} on records.
 * Out: the groups, names and records that follow. Everything is a function: leave a ruling out, and it is as if it had never been
 * made. To add something that people may judge, add a ruling or a remark here.
 */
package org.dateline.incident.judge;
