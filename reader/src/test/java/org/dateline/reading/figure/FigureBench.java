package org.dateline.reading.figure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Counts how many figures of the gold reports are read, all incidents of a report pooled: {@code FigureBench [--errors N] FOLDER…}.
 * A figure is right when outcome, low and high are; those that the gold calls optional count neither way.
 */
final class FigureBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private int right;
    private int rightWhole;
    private int read;
    private int wanted;
    private int totals;
    private int totalsRight;
    private int shown;
    private final int errors;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FigureBench(int errors) {
        this.errors = errors;
    }

    public static void main(String[] args) throws IOException {
        int errors = args[0].equals("--errors") ? Integer.parseInt(args[1]) : 0;
        Annotator annotator = BenchAnnotator.load();
        FigureReader reader = FigureReader.load();
        FigureBench all = new FigureBench(0);
        for (int i = args[0].equals("--errors") ? 2 : 0; i < args.length; i++) {
            FigureBench bench = new FigureBench(errors);
            try (Stream<Path> files = Files.list(Path.of(args[i]))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    bench.report(JSON.readTree(Files.readString(file)), annotator, reader);
                }
            }
            bench.print(args[i]);
            all.add(bench);
        }
        all.print("all");
    }

    private void add(FigureBench other) {
        right += other.right;
        rightWhole += other.rightWhole;
        read += other.read;
        wanted += other.wanted;
        totals += other.totals;
        totalsRight += other.totalsRight;
    }

    private void print(String name) {
        out.printf(
                "%-40s figures P %.1f R %.1f F %.1f | with part F %.1f | totals %.1f (%d of %d) | right %d read %d gold %d%n",
                name,
                100.0 * right / read,
                100.0 * right / wanted,
                200.0 * right / (read + wanted),
                200.0 * rightWhole / (read + wanted),
                100.0 * totalsRight / Math.max(1, totals),
                totalsRight,
                totals,
                right,
                read,
                wanted);
    }

    private record Gold(JsonNode node, boolean optional, int incident) {
        String outcome() {
            return node.get("outcome").asString();
        }

        boolean hasValue(Optional<Integer> low, Optional<Integer> high) {
            List<JsonNode> values = new ArrayList<>();
            values.add(node);
            node.optional("accept")
                    .flatMap(a -> a.isObject() ? a.optional("values") : Optional.empty())
                    .ifPresent(v -> v.forEach(values::add));
            return values.stream()
                    .anyMatch(v ->
                            number(v, "low").equals(low) && number(v, "high").equals(high));
        }

        boolean isPart() {
            return node.has("part_of") && !node.get("part_of").isNull();
        }

        boolean is(FigureMention figure) {
            return outcome().equals(figure.outcome().toString()) && hasValue(figure.low(), figure.high());
        }

        String show() {
            return outcome() + " " + number(node, "low").orElse(-1) + ".."
                    + number(node, "high").map(String::valueOf).orElse("") + " \""
                    + node.get("text").asString() + "\"" + (isPart() ? " PART" : "");
        }
    }

    private static Optional<Integer> number(JsonNode node, String name) {
        return node.optional(name).filter(JsonNode::isNumber).map(JsonNode::asInt);
    }

    private void report(JsonNode gold, Annotator annotator, FigureReader reader) {
        String text = gold.get("report").get("text").asString();
        AnnotatedText annotated = annotator.annotate(text);
        List<FigureMention> figures = reader.read(annotated);
        List<Gold> golds = golds(gold);
        Set<Gold> found = new HashSet<>();
        List<FigureMention> wrong = new ArrayList<>();
        List<FigureMention> rest = new ArrayList<>();
        for (FigureMention figure : figures) {
            if (figure.standing() != Standing.TOLD || figure.cumulative()) {
                rest.add(figure);
                continue;
            }
            match(figure, golds, found, wrong);
        }
        rest.forEach(figure -> match(figure, golds, found, new ArrayList<>()));
        for (FigureMention figure : wrong) {
            boolean repeated = golds.stream().anyMatch(g -> g.is(figure));
            if (!repeated) {
                read++;
            }
        }
        List<Gold> missed =
                golds.stream().filter(g -> !g.optional() && !found.contains(g)).toList();
        wanted += missed.size();
        totals(golds, figures);
        show(gold, text, wrong, missed, golds);
    }

    private void match(FigureMention figure, List<Gold> golds, Set<Gold> found, List<FigureMention> wrong) {
        Optional<Gold> hit = golds.stream()
                .filter(g -> !found.contains(g) && g.is(figure))
                .min((a, b) -> Boolean.compare(
                        a.optional() || a.isPart() != figure.partOf().isPresent(),
                        b.optional() || b.isPart() != figure.partOf().isPresent()));
        if (hit.isEmpty()) {
            wrong.add(figure);
            return;
        }
        found.add(hit.get());
        if (!hit.get().optional()) {
            right++;
            read++;
            wanted++;
            rightWhole += hit.get().isPart() == figure.partOf().isPresent() ? 1 : 0;
        }
    }

    private static List<Gold> golds(JsonNode gold) {
        List<Gold> all = new ArrayList<>();
        int number = 0;
        for (JsonNode incident : gold.get("incidents")) {
            boolean optional =
                    incident.optional("optional").map(JsonNode::asBoolean).orElse(false);
            number++;
            if (incident.has("casualties")) {
                for (JsonNode figure : incident.get("casualties")) {
                    all.add(new Gold(
                            figure,
                            optional
                                    || figure.optional("optional")
                                            .map(JsonNode::asBoolean)
                                            .orElse(false),
                            number));
                }
            }
        }
        return all;
    }

    /** Whether the first count of all killed, and of all hurt, is that of the gold: reports of one incident. */
    private void totals(List<Gold> golds, List<FigureMention> figures) {
        if (golds.stream().mapToInt(Gold::incident).max().orElse(0) != 1) {
            return;
        }
        for (String outcome : List.of("killed", "injured")) {
            List<Gold> tops = golds.stream()
                    .filter(g -> g.outcome().equals(outcome)
                            && !g.optional()
                            && !g.isPart()
                            && !g.node().has("rival_of")
                            && !side(g).equals("perpetrator"))
                    .toList();
            if (tops.isEmpty()) {
                continue;
            }
            totals++;
            List<FigureMention> mine = figures.stream()
                    .filter(f -> f.outcome().toString().equals(outcome)
                            && f.partOf().isEmpty()
                            && f.rivalOf().isEmpty()
                            && !f.cumulative()
                            && f.standing() == Standing.TOLD
                            && !f.side().toString().equals("perpetrator"))
                    .toList();
            Optional<FigureMention> general =
                    mine.stream().filter(f -> f.group().isEmpty()).findFirst();
            Optional<Gold> goldGeneral = tops.stream()
                    .filter(g -> !g.node().has("group") || g.node().get("group").isNull())
                    .findFirst();
            int want = goldGeneral
                    .map(g -> number(g.node(), "low").orElse(0))
                    .orElse(tops.stream()
                            .mapToInt(g -> number(g.node(), "low").orElse(0))
                            .sum());
            int got = general.map(f -> f.low().orElse(0))
                    .orElse(mine.stream().mapToInt(f -> f.low().orElse(0)).sum());
            totalsRight += want == got && !mine.isEmpty() ? 1 : 0;
        }
    }

    private static String side(Gold gold) {
        return gold.node().optional("side").map(JsonNode::asString).orElse("");
    }

    private void show(JsonNode gold, String text, List<FigureMention> wrong, List<Gold> missed, List<Gold> golds) {
        if (shown >= errors || (wrong.isEmpty() && missed.isEmpty())) {
            return;
        }
        shown++;
        out.println("== " + gold.get("report").get("id").asString());
        for (Gold g : missed) {
            int[] at = evidence(g.node());
            int a = text.offsetByCodePoints(0, at[0]);
            int b = text.offsetByCodePoints(0, at[1]);
            out.println("   missed " + g.show() + "   … " + context(text, a, b));
        }
        for (FigureMention f : wrong) {
            out.println("   " + (golds.stream().anyMatch(g -> g.is(f)) ? "again  " : "extra  ") + f.outcome() + " "
                    + f.low().orElse(-1) + ".." + f.high().map(String::valueOf).orElse("") + " " + f.rule()
                    + (f.partOf().isPresent() ? " PART" : "") + "   … "
                    + context(text, f.span().start(), f.span().end()));
        }
    }

    private static int[] evidence(JsonNode node) {
        JsonNode e = node.get("evidence");
        JsonNode first = e.isArray() ? e.get(0) : e;
        return new int[] {first.get("start").asInt(), first.get("end").asInt()};
    }

    private static String context(String text, int a, int b) {
        return (text.substring(Math.max(0, a - 60), a) + "[[" + text.substring(a, b) + "]]"
                        + text.substring(b, Math.min(text.length(), b + 70)))
                .replace('\n', ' ');
    }
}
