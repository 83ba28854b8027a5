package org.dateline.app.desk;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** Ways to say no. */
final class Refusal {
    private Refusal() {}

    static HttpResponseException of(HttpStatus status, String why) {
        return new HttpResponseException(status.getCode(), why);
    }

    static HttpResponseException notFound(String why) {
        return of(HttpStatus.NOT_FOUND, why);
    }

    static HttpResponseException wrong(String why) {
        return of(HttpStatus.BAD_REQUEST, why);
    }

    static HttpResponseException unprocessable(String why) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }

    static HttpResponseException forbidden(String why) {
        return of(HttpStatus.FORBIDDEN, why);
    }
}
