package org.dateline.app.desk.alert;

import java.util.List;
import org.dateline.reading.record.ReadingJson;

/**
 * The body of a letter as it waits to be sent.
 *
 * @param caps CAP alerts, each an attachment
 */
record Letter(String text, List<String> caps) {
    Letter {
        caps = List.copyOf(caps);
    }

    static Letter parse(String json) {
        return ReadingJson.recordMapper().readValue(json, Letter.class);
    }

    String json() {
        return ReadingJson.recordMapper().writeValueAsString(this);
    }
}
