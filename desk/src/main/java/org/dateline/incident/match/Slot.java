package org.dateline.incident.match;

/**
 * Where a telling stands, and what part it has in its report: what matching asks of a telling without its reading at hand.
 *
 * @param index which of the reading's incidents, from 0
 * @param order place of the report in the order of publication, from 0
 * @param arrival place of the report in the order of arrival, from 0
 * @param anchor code point offset of the words that name the incident
 * @param main whether the report is mainly about it
 * @param several whether the report tells of several incidents with figures of their own
 * @param founds whether it makes an incident where there is none yet
 * @param foiled whether it was found out in time
 */
public record Slot(
        int index, int order, int arrival, int anchor, boolean main, boolean several, boolean founds, boolean foiled) {
    /** Whether both stand in one report. */
    boolean sameReport(Slot other) {
        return order == other.order;
    }

    Slot at(int newOrder, int newArrival) {
        return new Slot(index, newOrder, newArrival, anchor, main, several, founds, foiled);
    }
}
