package org.dateline.app.desk.alert;

import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Delivery;

/** Takes something to where it is to go. */
@FunctionalInterface
public interface Courier {
    /** Tries once; never throws for what the other side does. */
    Outcome carry(Alert alert, Delivery delivery);

    /** What came of it. */
    sealed interface Outcome {
        /** It arrived. */
        record Arrived() implements Outcome {}

        /** It did not; later it may. */
        record Failed(String why) implements Outcome {}

        /** It did not, and never will. */
        record Refused(String why) implements Outcome {}
    }
}
