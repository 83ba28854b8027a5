package org.dateline.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.evidence.Span;

/**
 * Strict figures (same span, same kind) of the shipped model's label layers from raw text: {@code LabelScore [--upper] FILE},
 * where the file comes from {@code training/dump_labels.py}.
 *
 * <p>A sentence's part of a longer span counts by itself, since labels begin anew with every sentence.
 */
public final class LabelScore {
    private record Labelled(Span span, String kind) {}

    /** Right, found and gold. */
    private static final class Count {
        private int right;
        private int found;
        private int gold;

        private double f1() {
            return 200.0 * right / Math.max(1, found + gold);
        }
    }

    private final Map<String, Map<String, Count>> counts = new TreeMap<>();

    private LabelScore() {}

    public static void main(String[] args) throws IOException {
        List<String> files = new ArrayList<>(List.of(args));
        boolean upper = files.remove("--upper");
        LabelScore score = new LabelScore();
        for (String line : Files.readAllLines(Path.of(files.get(0)))) {
            score.add(line.split("\t", -1), upper);
        }
        score.counts.forEach(LabelScore::print);
    }

    private void add(String[] cells, boolean upper) {
        String text = cells[3].translateEscapes();
        AnnotatedText read = Annotators.load().annotate(upper ? inCapitals(text) : text);
        if (!read.hasLayer(cells[1])) {
            return;
        }
        Set<String> unmarked = Set.of(cells[2].split(","));
        List<Labelled> all = gold(cells[4]);
        List<Labelled> neutral = all.stream().filter(l -> l.kind().equals("?")).toList();
        List<Labelled> gold = all.stream().filter(l -> isAsked(l, unmarked)).toList();
        List<Labelled> found = spans(read, cells[1]).stream()
                .filter(l -> isAsked(l, unmarked)
                        && neutral.stream().noneMatch(n -> n.span().overlaps(l.span())))
                .toList();
        Map<String, Count> kinds = counts.computeIfAbsent(cells[0] + " " + cells[1], name -> new TreeMap<>());
        gold.forEach(l -> count(kinds, l).gold++);
        found.forEach(l -> count(kinds, l).found++);
        found.stream().filter(gold::contains).forEach(l -> count(kinds, l).right++);
    }

    private static String inCapitals(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.length() == text.length() ? upper : text;
    }

    private static boolean isAsked(Labelled label, Set<String> unmarked) {
        return !label.kind().equals("?") && !unmarked.contains(label.kind());
    }

    private static Count count(Map<String, Count> kinds, Labelled label) {
        return kinds.computeIfAbsent(label.kind(), kind -> new Count());
    }

    private static List<Labelled> gold(String cell) {
        List<Labelled> gold = new ArrayList<>();
        for (String span : cell.isEmpty() ? new String[0] : cell.split(" ")) {
            String[] parts = span.split("-", 3);
            gold.add(new Labelled(new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), parts[2]));
        }
        return gold;
    }

    private static List<Labelled> spans(AnnotatedText text, String layer) {
        List<Labelled> spans = new ArrayList<>();
        for (Token token : text.tokens()) {
            String tag = text.label(layer, token);
            if (tag.startsWith("B-")) {
                spans.add(new Labelled(token.span(), tag.substring(2)));
            } else if (tag.startsWith("I-")) {
                Labelled open = spans.remove(spans.size() - 1);
                spans.add(new Labelled(open.span().union(token.span()), open.kind()));
            }
        }
        return spans;
    }

    private static void print(String name, Map<String, Count> kinds) {
        Count all = new Count();
        StringBuilder each = new StringBuilder();
        kinds.forEach((kind, count) -> {
            all.right += count.right;
            all.found += count.found;
            all.gold += count.gold;
            each.append(String.format(Locale.ROOT, " %s %.1f", kind, count.f1()));
        });
        System.out.printf(
                Locale.ROOT,
                "%s P %.1f R %.1f F %.1f [%s]%n",
                name,
                100.0 * all.right / Math.max(1, all.found),
                100.0 * all.right / Math.max(1, all.gold),
                all.f1(),
                each.substring(1));
    }
}
