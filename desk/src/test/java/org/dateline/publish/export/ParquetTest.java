package org.dateline.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.Merging;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ours, read by a reader of Parquet that is not ours; with and without rows, and over more than one group of them. */
class ParquetTest {
    private static final Heading HEADING =
            new Heading("balanced", Optional.empty(), Instant.parse("2024-08-07T10:00:00Z"), "http://127.0.0.1:8080");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void theTableIsReadBackAsItIs(int rows) throws IOException {
        IncidentRecord one = Merging.with(Policy.BALANCED)
                .merge(List.of(Made.reading("r1", "حديثة \"Haditha\"")))
                .incidents()
                .getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Parquet(HouseCsv.INCIDENTS, 2)
                .write(
                        to -> {
                            for (int i = 0; i < rows; i++) {
                                to.accept(one);
                            }
                        },
                        HEADING,
                        out);
        int read = 0;
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(out.toByteArray())));
                RowReader row = reader.rowReader()) {
            List<String> names = new ArrayList<>();
            reader.getFileSchema().getColumns().forEach(it -> names.add(it.name()));
            assertThat(names).isEqualTo(HouseCsv.INCIDENTS.columns());
            while (row.hasNext()) {
                row.next();
                read++;
                assertThat(row.getString("incident_id")).isEqualTo(one.id());
                assertThat(row.getString("place_name")).isEqualTo("حديثة \"Haditha\"");
                assertThat(row.getLong("killed_best")).isEqualTo(2);
                assertThat(row.getDouble("latitude")).isEqualTo(34.1);
                assertThat(row.isNull("wounded_best")).isTrue();
            }
        }
        assertThat(read).isEqualTo(rows);
    }
}
