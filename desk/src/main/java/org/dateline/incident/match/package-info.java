/**
 * Matching: which tellings are of one incident.
 *
 * <p>In: readings. Out: gatherings of tellings, with judgements that say why. What a report does not tell speaks neither for nor
 * against; a telling that fits nowhere and founds no incident is kept aside. To add something to compare, add a line to the
 * features and train the weights again.
 */
package org.dateline.incident.match;
