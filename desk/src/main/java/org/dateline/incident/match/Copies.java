package org.dateline.incident.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.reading.record.ReportHead;

/**
 * Which reports depend on one text: copies and near rewrites of a wire.
 *
 * <p>A report is a copy where most of its runs of three words stand in an earlier one (containment of shingles, Broder 1997), or
 * fewer where both carry the same agency's credit. A report that has much of its own besides is independent.
 */
public final class Copies {
    private static final int RUN = 3;
    private static final double COPY = 0.5;
    private static final double CREDITED_COPY = 0.3;
    private static final Pattern CREDIT = Pattern.compile(
            "\\(([A-Z][\\w.&’' -]{1,30})\\)\\s*(?:[-–—]|$)|^\\W*([A-Z][A-Z .&-]{2,30})\\W*$", Pattern.MULTILINE);

    private Copies() {}

    private record Text(ReportHead report, Set<Long> runs, Set<String> credits) {}

    /** The group of each report by its id, named after the group's first report; reports in order of publication. */
    public static Map<String, String> groups(List<ReportHead> reports) {
        Map<String, String> groups = new LinkedHashMap<>();
        List<Text> seen = new ArrayList<>();
        for (ReportHead report : reports) {
            if (groups.containsKey(report.id())) {
                continue;
            }
            Text text = new Text(report, runs(report.text()), credits(report));
            Optional<Text> original =
                    seen.stream().filter(earlier -> depends(text, earlier)).findFirst();
            groups.put(
                    report.id(), original.map(o -> groups.get(o.report().id())).orElse(report.id()));
            seen.add(text);
        }
        return groups;
    }

    /** Whether the later report's matter is the earlier one's. */
    public static boolean depends(ReportHead later, ReportHead earlier) {
        return depends(
                new Text(later, runs(later.text()), credits(later)),
                new Text(earlier, runs(earlier.text()), credits(earlier)));
    }

    private static boolean depends(Text later, Text earlier) {
        double shared = share(later.runs(), earlier.runs());
        if (shared >= COPY) {
            return true;
        }
        boolean credited = later.credits().stream().anyMatch(earlier.credits()::contains);
        return credited && Math.max(shared, share(earlier.runs(), later.runs())) >= CREDITED_COPY;
    }

    private static double share(Set<Long> of, Set<Long> in) {
        return of.isEmpty() ? 0 : of.stream().filter(in::contains).count() / (double) of.size();
    }

    /** Each run of three words as a number; that two of them meet by chance is too rare to matter to a share. */
    private static Set<Long> runs(String text) {
        List<String> words = Words.of(text);
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long run = 0;
            for (String word : words.subList(i, i + RUN)) {
                run = (run ^ word.hashCode()) * 0x9e3779b97f4a7c15L;
                run ^= run >>> 29;
            }
            runs.add(run);
        }
        return runs;
    }

    /** Agencies: the outlet itself, credits, "(Reuters)" after a dateline or at the end, a line of capitals. */
    private static Set<String> credits(ReportHead report) {
        Set<String> credits = new HashSet<>();
        report.outlet().ifPresent(o -> credits.add(name(o)));
        report.credits().forEach(c -> credits.add(name(c)));
        Matcher matcher = CREDIT.matcher(report.text());
        while (matcher.find()) {
            credits.add(name(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
        }
        return credits;
    }

    private static String name(String credit) {
        List<String> words = Words.of(credit);
        return words.isEmpty() ? "" : words.getFirst();
    }
}
