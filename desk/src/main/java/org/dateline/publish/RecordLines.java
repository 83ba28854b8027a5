package org.dateline.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import tools.jackson.databind.json.JsonMapper;

/** Records as lines of JSON, without their line ends. */
public final class RecordLines {
    private static final JsonMapper WITHOUT_MENTIONS = ReadingJson.recordMapper()
            .rebuild()
            .addMixIn(Reading.class, WithoutMentions.class)
            .build();

    private RecordLines() {}

    @JsonIgnoreProperties("mentions")
    private interface WithoutMentions {}

    /** A reading; its mentions only where they were asked for, as they are longer than all the rest. */
    public static String reading(Reading reading, boolean mentions) {
        return mentions
                ? ReadingJson.write(reading)
                : ReadingJson.oneLine(WITHOUT_MENTIONS.writeValueAsString(reading));
    }

    private record Problem(String id, String error) {}

    /** Stands where a reading would stand, had the report been readable. */
    public static String error(String id, String reason) {
        return ReadingJson.oneLine(ReadingJson.recordMapper().writeValueAsString(new Problem(id, reason)));
    }
}
