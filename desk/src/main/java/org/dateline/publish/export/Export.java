package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.dateline.incident.record.IncidentRecord;

/** One way to write incidents. */
@FunctionalInterface
public interface Export {
    /**
     * Writes what a source hands on. The stream is flushed, and left open.
     *
     * @throws IOException if the bytes cannot be written
     */
    void write(Source incidents, Heading heading, OutputStream out) throws IOException;

    /** Hands incidents on, one after the other, once. */
    @FunctionalInterface
    interface Source {
        /** Calls for each incident. */
        void each(Consumer<IncidentRecord> to);
    }
}
