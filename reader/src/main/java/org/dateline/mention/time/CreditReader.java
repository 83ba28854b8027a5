package org.dateline.mention.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;

/** Finds bylines at the head and credits at the end of a report. */
public final class CreditReader {
    private static final int HEAD = 400;
    private static final int TAIL = 1500;
    private static final String SENTENCE = "(?<=^|[.!?\"”)]\\s|[\\n\\u2028])";
    private static final Pattern BYLINE = Pattern.compile(
            "(?m)^[ \\t]*(?:By|BY)[: \\t]+(?<names>(?:\\p{Lu}[\\p{L}.'’-]+(?:[ \\t]+|,[ \\t]*|[ \\t]+(?:and|AND|de|al|van|bin)[ \\t]+)?){2,10})(?=[ \\t]*(?:$|[|,(]))");
    private static final Map<Credit.Kind, Pattern> TAILS = Map.of(
            Credit.Kind.CONTRIBUTION,
            Pattern.compile(
                    SENTENCE
                            + "[^.!?\\n]{0,400}(?:\\bcontribut(?:ed|ing)\\b(?:[^.\\n]{0,80}\\b(?:report|story|article|reporting|writing)\\b[^.\\n]{0,80})?(?=[.)\\n]|$)"
                            + "|(?i:some information|information from|material from|with (?:reports?|inputs?|files|information|reporting) from)[^\\n]{0,200}?)(?:[.)](?=\\s|$)|$|\\n)"),
            Credit.Kind.STAFF,
            Pattern.compile(
                    "\\(?(?:Additional r|R)eporting (?:and writing )?by [^\\n]{3,300}?(?:\\)|[.](?=\\s|$)|$|\\n)|\\(?(?:Writing|Editing) by [^\\n]{3,200}?(?:\\)|$|\\n)"),
            Credit.Kind.COPYRIGHT,
            Pattern.compile("(?:©|\\(c\\)|Copyright)[^\\n]{2,160}"),
            Credit.Kind.SOURCE,
            Pattern.compile(
                    "(?m)^[ \\t]*(?:Sources?:[ \\t]*[^\\n]{2,80}|[-–—(\\[]+[ \\t]*(?:[A-Z][\\w/-]{1,11})(?:[,/ ]+[A-Z][\\w/-]{1,11}){0,3}[ \\t]*[)\\]]?)[ \\t]*$"));

    private CreditReader() {}

    /** In the order of the text, without overlaps. */
    public static List<Credit> list(String text) {
        List<Credit> credits = new ArrayList<>();
        Matcher byline = BYLINE.matcher(text).region(0, Math.min(HEAD, text.length()));
        while (byline.find()) {
            Span names = new Span(byline.start("names"), byline.end("names"));
            credits.add(new Credit(
                    Credit.Kind.BYLINE,
                    trimmed(text, byline.start(), byline.end()),
                    List.of(names.of(text).strip().split(",\\s*|\\s+(?:and|AND)\\s+"))));
        }
        TAILS.forEach((kind, pattern) -> credits.addAll(tail(text, kind, pattern)));
        credits.sort(Comparator.comparing(Credit::span));
        return withoutOverlaps(credits);
    }

    private static List<Credit> tail(String text, Credit.Kind kind, Pattern pattern) {
        List<Credit> found = new ArrayList<>();
        Matcher match = pattern.matcher(text)
                .region(Math.max(0, text.length() - TAIL), text.length())
                .useTransparentBounds(true);
        while (match.find()) {
            Span span = trimmed(text, match.start(), match.end());
            List<String> names = Agencies.listIn(span.of(text));
            boolean source = kind == Credit.Kind.SOURCE && !span.of(text).startsWith("Source");
            boolean contribution = kind == Credit.Kind.CONTRIBUTION
                    && names.isEmpty()
                    && !span.of(text).matches("(?s).*\\b(?:this|the) (?:report|story|article)\\b.*");
            if (!(source && names.isEmpty()) && !contribution) {
                found.add(new Credit(kind, span, names));
            }
        }
        return found;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end - 1 && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static List<Credit> withoutOverlaps(List<Credit> credits) {
        List<Credit> kept = new ArrayList<>();
        for (Credit credit : credits) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(credit.span())) {
                kept.add(credit);
            }
        }
        return List.copyOf(kept);
    }
}
