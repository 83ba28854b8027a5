package org.dateline.publish.page;

import java.util.List;
import org.dateline.publish.Proposal;
import org.dateline.store.desk.WaitingReply;

/** Replies of newcomers that wait until somebody has looked at them. */
public final class ReviewPage {
    private ReviewPage() {}

    /** The page. */
    public static WebPage of(List<WaitingReply> waiting, Visitor visitor) {
        Html list = waiting.isEmpty()
                ? new Html("<p class=\"quiet\">Nothing waits.</p>")
                : Html.of(
                        "<ol class=\"replies\">{}</ol>",
                        waiting.stream().map(it -> reply(it, visitor)).collect(Html.joined()));
        return Layout.page(
                "Review",
                "/review",
                Html.of(
                        "<h1>Review</h1><p>The first reply of each contributor waits here. Once one has passed, theirs"
                                + " appear at once.</p>{}",
                        list));
    }

    private static Html reply(WaitingReply it, Visitor visitor) {
        Html words = Proposal.find(it.text())
                .map(p -> Html.of("proposes <b>{}</b> = <b>{}</b> {}", p.field(), p.value(), p.why()))
                .orElseGet(() -> Html.of("{}", it.text()));
        return Html.of(
                "<li><p class=\"by\"><b>{}</b> <small>{}</small> <span class=\"chip audience\">{}</span> on <a"
                        + " href=\"/incidents/{}\">{}</a></p><p>{}</p><form class=\"inline\" method=\"post\""
                        + " action=\"/review/{}\">{}<button class=\"small\" name=\"pass\" value=\"yes\""
                        + " type=\"submit\" aria-label=\"Let the reply of {} pass\">Let it pass</button> <button class=\"small\""
                        + " name=\"pass\" value=\"no\" type=\"submit\" aria-label=\"Turn the reply of {} down\">Turn it"
                        + " down</button></form></li>",
                it.by(),
                Parts.moment(it.at()),
                it.audience(),
                it.incident(),
                it.incident(),
                words,
                it.number(),
                visitor.field(),
                it.by(),
                it.by());
    }
}
