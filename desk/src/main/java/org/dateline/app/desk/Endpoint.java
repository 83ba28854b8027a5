package org.dateline.app.desk;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One thing that programs can ask for; the server answers it and the document describes it, so that they cannot differ.
 *
 * @param path after {@code /api/v1}
 * @param parameters of the address, beside those in the path
 * @param body media type of what is sent; empty where nothing is
 * @param answer media type of the answer
 */
record Endpoint(
        HandlerType method,
        String path,
        String summary,
        List<Parameter> parameters,
        String body,
        String answer,
        Handler handler) {
    static final String JSON = "application/json";

    Endpoint {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter of an address.
     *
     * @param type of JSON schema
     */
    record Parameter(String name, String type, String description) {}

    static Endpoint get(String path, String summary, Handler handler, Parameter... parameters) {
        return new Endpoint(HandlerType.GET, path, summary, List.of(parameters), "", JSON, handler);
    }

    static Endpoint post(String path, String summary, Handler handler) {
        return new Endpoint(HandlerType.POST, path, summary, List.of(), JSON, JSON, handler);
    }
}
