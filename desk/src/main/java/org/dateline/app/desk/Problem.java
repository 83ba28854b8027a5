package org.dateline.app.desk;

import io.javalin.http.Context;
import org.dateline.reading.record.ReadingJson;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title the same for all of one kind
 * @param detail what it is this time
 */
record Problem(String title, int status, String detail) {
    static final String TYPE = "application/problem+json";

    static boolean wanted(Context context) {
        return context.path().startsWith("/api/");
    }

    void write(Context context) {
        context.status(status);
        context.contentType(TYPE);
        context.result(ReadingJson.recordMapper().writeValueAsString(this));
    }
}
