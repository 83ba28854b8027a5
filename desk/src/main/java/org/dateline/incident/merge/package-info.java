/**
 * Folding: from the claims of all reports on one incident to its record.
 *
 * <p>In: the tellings of one incident, in order of publication. Out: the record, with every claim kept, whether it counts, and why
 * not. The ledger comes first, the number second: figures that are superseded, denied, the attackers' own, cumulative or
 * hypothetical stay in the ledger and do not count. Unknown stays absent. To add a rule for figures, add its words to the cues
 * with an example, and its place to the folding of tolls.
 */
package org.dateline.incident.merge;
