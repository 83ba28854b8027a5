package org.dateline.publish.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.incident.match.Published;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.reading.record.Figure;

/** How a figure went over time: a step for what the record took, a dot for each figure that was told. The table beside it has the same. */
final class StepChart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 150;
    private static final int LEFT = 36;
    private static final int BOTTOM = 22;

    /** A figure at a moment. */
    record Dot(Instant at, int people, boolean counted) {}

    /** What the record took from a moment on. */
    record Step(Instant at, int people) {}

    private StepChart() {}

    /** The chart of an outcome; nothing where fewer than two figures have a time. */
    static Html of(IncidentRecord incident, String outcome) {
        List<Dot> dots = dots(incident, outcome);
        List<Step> steps = steps(incident, outcome);
        if (dots.size() < 2) {
            return Html.NOTHING;
        }
        Instant first = dots.getFirst().at();
        Instant last = dots.getLast().at().isAfter(first) ? dots.getLast().at() : first.plusSeconds(1);
        int most = Math.max(1, dots.stream().mapToInt(Dot::people).max().orElse(1));
        Scale scale = new Scale(first, last, most);
        Html marks = dots.stream().map(it -> dot(it, scale)).collect(Html.joined());
        return Html.of(
                "<figure class=\"chart\"><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{} over time, from {} to"
                        + " {}\"><path class=\"axis\" d=\"M{} 6V{}H{}\"/><text x=\"{}\" y=\"14\""
                        + " class=\"end\">{}</text><text x=\"{}\" y=\"{}\" class=\"end\">0</text><text x=\"{}\""
                        + " y=\"{}\">{}</text><text x=\"{}\" y=\"{}\" class=\"end\">{}</text><path class=\"step\""
                        + " d=\"{}\"/>{}</svg><figcaption>{} as told (dots; hollow: does not count) and as the record had"
                        + " it (line)</figcaption></figure>",
                WIDTH,
                HEIGHT,
                outcome,
                day(first),
                day(last),
                LEFT,
                HEIGHT - BOTTOM,
                WIDTH,
                LEFT - 6,
                most,
                LEFT - 6,
                HEIGHT - BOTTOM,
                LEFT,
                HEIGHT - 6,
                day(first),
                WIDTH - 2,
                HEIGHT - 6,
                day(last),
                path(steps, scale),
                marks,
                Parts.capital(outcome));
    }

    private record Scale(Instant first, Instant last, int most) {
        double x(Instant at) {
            double whole = last.getEpochSecond() - first.getEpochSecond();
            double part = at.getEpochSecond() - first.getEpochSecond();
            return LEFT + 8 + (WIDTH - LEFT - 16) * Math.max(0, Math.min(1, part / whole));
        }

        double y(int people) {
            return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 14) * (double) people / most;
        }
    }

    private static Html dot(Dot it, Scale scale) {
        return Html.of(
                "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"4\"><title>{} at {}</title></circle>",
                it.counted() ? "counts" : "hollow",
                number(scale.x(it.at())),
                number(scale.y(it.people())),
                it.people(),
                it.at());
    }

    private static String path(List<Step> steps, Scale scale) {
        StringBuilder out = new StringBuilder();
        for (Step it : steps) {
            String y = number(scale.y(it.people()));
            out.append(
                    out.isEmpty()
                            ? "M" + number(scale.x(it.at())) + " " + y
                            : "H" + number(scale.x(it.at())) + "V" + y);
        }
        return out.isEmpty() ? "" : out.append("H").append(WIDTH - 4).toString();
    }

    private static List<Dot> dots(IncidentRecord incident, String outcome) {
        Map<String, ReportEntry> reports =
                incident.reports().stream().collect(Collectors.toMap(ReportEntry::id, it -> it, (a, b) -> a));
        List<Dot> dots = new ArrayList<>();
        for (Claim claim : incident.claims()) {
            Optional<Instant> at = Optional.ofNullable(reports.get(claim.report()))
                    .flatMap(it -> Published.parse(it.published()))
                    .map(Published::at);
            if (claim.field().equals("casualties." + outcome)
                    && at.isPresent()
                    && claim.value() instanceof Figure figure) {
                figure.low().or(figure::high).ifPresent(n -> dots.add(new Dot(at.get(), n, claim.counted())));
            }
        }
        dots.sort(Comparator.comparing(Dot::at));
        return dots;
    }

    private static List<Step> steps(IncidentRecord incident, String outcome) {
        List<Step> steps = new ArrayList<>();
        incident.changes().stream()
                .filter(it -> it.field().equals("casualties." + outcome))
                .forEach(it -> Published.parse(it.at())
                        .map(Published::at)
                        .ifPresent(at ->
                                it.after().flatMap(StepChart::people).ifPresent(n -> steps.add(new Step(at, n)))));
        return steps;
    }

    private static Optional<Integer> people(Object value) {
        java.util.regex.Matcher number = java.util.regex.Pattern.compile("\\d+").matcher(value.toString());
        return number.find() ? Optional.of(Integer.parseInt(number.group())) : Optional.empty();
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String number(double it) {
        return String.format(Locale.ROOT, "%.1f", it);
    }
}
