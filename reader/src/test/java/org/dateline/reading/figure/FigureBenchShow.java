package org.dateline.reading.figure;

import java.util.List;
import org.dateline.mention.quantity.QuantityReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;

/** Prints what is read in one text, step by step. */
final class FigureBenchShow {
    private FigureBenchShow() {}

    public static void main(String[] args) {
        Annotator annotator = BenchAnnotator.load();
        Lexicon lexicon = Lexicon.load();
        for (String arg : args) {
            AnnotatedText text = annotator.annotate(arg);
            System.out.println("# " + arg);
            var counts = new QuantityReader().read(text);
            counts.forEach(q -> System.out.println(
                    "  count  " + q.span().of(arg) + " " + q.low() + " " + q.high() + " " + q.traits() + q.unit()));
            text.sentences().forEach(sentence -> {
                Line line = new Line(text, sentence);
                PeoplePhrases.in(
                                line,
                                counts.stream()
                                        .filter(q -> line.span(line.first(), line.end())
                                                .contains(q.span()))
                                        .toList(),
                                lexicon,
                                new java.util.HashSet<>())
                        .forEach(p -> System.out.println(
                                "  people " + p.span().of(arg) + " | " + p.kind() + " " + p.traits() + " " + p.facts()
                                        + p.told().map(w -> w.entry().name()).orElse("")));
                if (line.hasTree()) {
                    text.tokensOf(sentence)
                            .forEach(t -> System.out.print(t.form() + "/" + t.upos() + "/" + t.deprel() + "<"
                                    + (t.isRoot() ? "" : text.token(t.head()).form()) + " "));
                    System.out.println();
                }
            });
            List<FigureMention> figures = FigureReader.load().read(text);
            figures.forEach(f -> System.out.println("  => " + f.id() + " " + f.outcome() + " "
                    + f.low().orElse(-1) + ".." + f.high().map(String::valueOf).orElse("") + " ["
                    + f.span().of(arg) + "] part " + f.partOf().orElse("-") + " rival "
                    + f.rivalOf().orElse("-") + " " + f.standing() + " " + f.side() + " "
                    + f.group()
                            .map(g -> g.text() + "/"
                                    + g.occupation().map(Object::toString).orElse(""))
                            .orElse("") + " " + f.rule() + (f.cumulative() ? " CUM" : "")));
        }
    }
}
