package org.dateline.publish.page;

import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.ReportHead;

/** The plain pages: signing in, and what went wrong. */
public final class Pages {
    /** A report that could not be read. */
    public record Refusal(String id, String reason) {}

    private Pages() {}

    /** What a report is called on a page: its title, or how it begins. */
    public static String name(ReportHead report) {
        return report.title().orElseGet(() -> {
            String start = report.text().strip().lines().findFirst().orElse("");
            return start.codePointCount(0, start.length()) <= 80
                    ? start
                    : start.substring(0, start.offsetByCodePoints(0, 79)) + "…";
        });
    }

    /** Where somebody comes to who has signed in elsewhere; the next page is the first that their new session is sent for. */
    public static WebPage welcome() {
        return Layout.page(
                "Signed in",
                new Html("<meta http-equiv=\"refresh\" content=\"0; url=/\"><h1>Signed in</h1><p><a href=\"/\">To the"
                        + " incidents</a></p>"));
    }

    /**
     * Where somebody signs in.
     *
     * @param provider what people know the provider by that they may sign in by
     */
    public static WebPage login(Visitor visitor, Optional<String> provider, Optional<String> problem) {
        return Layout.page(
                "Sign in",
                Html.of(
                        "<h1>Sign in</h1>{}{}<form class=\"login\" method=\"post\" action=\"/login\">{}<label>Name"
                                + " <input name=\"name\" autocomplete=\"username\" required></label><label>Password <input"
                                + " name=\"password\" type=\"password\" autocomplete=\"current-password\""
                                + " required></label><button type=\"submit\">Sign in</button></form>",
                        problem.map(it -> Html.of("<p class=\"problems\" role=\"alert\"><b>{}</b></p>", it)),
                        provider.map(
                                it -> Html.of("<p><a class=\"button\" href=\"/login/oidc\">Sign in by {}</a></p>", it)),
                        visitor.field()));
    }

    /** What could not be read, and why. */
    public static WebPage refused(List<Refusal> refusals, int read) {
        Html lines = refusals.stream()
                .map(it -> Html.of("<li><b>{}</b> {}</li>", it.id(), it.reason()))
                .collect(Html.joined());
        return Layout.page(
                "Not everything was read",
                Html.of(
                        "<h1>Not everything was read</h1><ul class=\"problems\">{}</ul><p>{} read. <a href=\"/\">Back"
                                + " to the incidents</a></p>",
                        lines,
                        read == 1 ? "One report was" : read + " reports were"));
    }

    /** Something else that went wrong, in words for the one who asked. */
    public static WebPage problem(String what, String why) {
        return Layout.page(
                what, Html.of("<h1>{}</h1><p>{}</p><p><a href=\"/\">Back to the incidents</a></p>", what, why));
    }
}
