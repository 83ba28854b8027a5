/**
 * The merged record: what all reports so far say of one incident.
 *
 * <p>In: nothing. Out: the data types of the contract's incident shape, without behaviour. Unknown is absent. To add a field,
 * add a component here and derive it in {@code org.dateline.incident.merge}.
 */
package org.dateline.incident.record;
