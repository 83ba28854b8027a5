package org.dateline.incident.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;

/**
 * The words of a report that are about one of its incidents: all of them where it tells of one only
 * or of others in passing, else the paragraphs in which
 * the incident, its figures and its places stand.
 */
public final class Passage {
    private Passage() {}

    /** The text to compare. */
    public static String of(Telling telling) {
        String text = telling.report().text();
        if (telling.alone() || (telling.main() && !telling.oneOfSeveral())) {
            return text;
        }
        List<int[]> paragraphs = paragraphs(text);
        StringBuilder passage = new StringBuilder();
        for (int[] paragraph : paragraphs) {
            boolean own = spans(telling.told()).anyMatch(s -> {
                int at = at(text, s.start());
                return at >= paragraph[0] && at < paragraph[1];
            });
            if (own) {
                passage.append(text, paragraph[0], paragraph[1]).append('\n');
            }
        }
        return passage.isEmpty() ? text : passage.toString();
    }

    /** The sentence around a stretch of evidence, or the title; empty where the evidence is not in this report. */
    public static Optional<String> sentence(Telling telling, Evidence evidence) {
        if (evidence.inTitle()) {
            return telling.report().title();
        }
        String text = telling.report().text();
        int from = at(text, evidence.first().start());
        int to = at(text, evidence.first().end());
        return from < 0 ? Optional.empty() : Optional.of(text.substring(before(text, from), after(text, to)));
    }

    private static Stream<Span> spans(Incident told) {
        Stream<Evidence> all = Stream.of(
                        told.evidence().stream(),
                        told.casualties().stream().map(Figure::evidence).flatMap(Optional::stream),
                        told.where().stream().map(Place::evidence).flatMap(Optional::stream))
                .flatMap(s -> s);
        return all.filter(e -> !e.inTitle()).map(Evidence::first);
    }

    private static int at(String text, int codePoint) {
        return codePoint > text.length() ? -1 : text.offsetByCodePoints(0, Math.min(codePoint, codePoints(text)));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<int[]> paragraphs(String text) {
        List<int[]> found = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf("\n\n", from);
            int to = end < 0 ? text.length() : end + 2;
            found.add(new int[] {from, to});
            from = to;
        }
        return found;
    }

    private static int before(String text, int at) {
        for (int i = at - 1; i > 0; i--) {
            if (ends(text, i)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int after(String text, int at) {
        for (int i = Math.max(0, at - 1); i < text.length(); i++) {
            if (ends(text, i)) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** A paragraph's end, or a full stop before a space and a capital that no single letter precedes ("J. Smith"). */
    private static boolean ends(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i + 1 >= text.length() || text.charAt(i + 1) == '\n' || text.charAt(i - (i > 0 ? 1 : 0)) == '\n';
        }
        boolean stop = (c == '.' || c == '!' || c == '?') && i > 1 && Character.isLetterOrDigit(text.charAt(i - 2));
        return stop && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
    }
}
