package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Reading;

/** The report's own words, with those underlined that a value rests on. */
final class MarkedText {
    private final String text;
    private final Ink[] inks;

    private MarkedText(Reading reading) {
        text = reading.report().text();
        inks = new Ink[text.codePointCount(0, text.length())];
        reading.incidents().forEach(this::mark);
    }

    /** The text of a report, painted; the same text if the paint has no colour. */
    static String of(Reading reading, Paint paint) {
        return new MarkedText(reading).painted(paint);
    }

    /** The inks that a text of this reading shows, for a legend. */
    static Set<Ink> used(Reading reading) {
        EnumSet<Ink> used = EnumSet.noneOf(Ink.class);
        for (Ink ink : new MarkedText(reading).inks) {
            if (ink != null) {
                used.add(ink);
            }
        }
        return used;
    }

    /** Long stretches first, so that a figure inside a development keeps its own colour. */
    private void mark(Incident incident) {
        incident.developments().forEach(it -> mark(it.evidence(), Ink.AFTERMATH));
        incident.openQuestions().forEach(it -> mark(it.evidence(), Ink.AFTERMATH));
        mark(incident.responsibility().evidence(), Ink.WHO);
        incident.evidence().forEach(it -> mark(Optional.of(it), Ink.EVENT));
        incident.targets().forEach(it -> mark(it.evidence(), Ink.TARGET));
        incident.actors().forEach(it -> mark(it.evidence(), Ink.WHO));
        incident.where().forEach(it -> mark(it.evidence(), Ink.WHERE));
        incident.weapons().forEach(it -> mark(it.evidence(), Ink.WEAPON));
        incident.when().ifPresent(it -> mark(it.evidence(), Ink.WHEN));
        incident.casualties().forEach(it -> {
            mark(it.attribution().flatMap(Attribution::evidence), Ink.WHO);
            mark(it.evidence(), Ink.FIGURE);
        });
    }

    private void mark(Optional<Evidence> evidence, Ink ink) {
        evidence.filter(it -> !it.inTitle())
                .map(Evidence::spans)
                .orElse(List.of())
                .forEach(it -> mark(it, ink));
    }

    private void mark(Span span, Ink ink) {
        for (int i = span.start(); i < span.end(); i++) {
            inks[i] = ink;
        }
    }

    private record Run(int start, int end, Optional<Ink> ink) {}

    private String painted(Paint paint) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs()) {
            int from = text.offsetByCodePoints(0, run.start());
            String words = Paint.harmless(text.substring(from, text.offsetByCodePoints(from, run.end() - run.start())));
            out.append(run.ink().map(ink -> paintedWords(words, ink, paint)).orElse(words));
        }
        return out.toString();
    }

    /** Word by word, so that a line may break between them. */
    private static String paintedWords(String words, Ink ink, Paint paint) {
        if (!paint.colour()) {
            return words;
        }
        StringBuilder out = new StringBuilder();
        for (String part : words.split("(?<=\\s)|(?=\\s)")) {
            out.append(part.isBlank() ? part : paint.paint(ink, part));
        }
        return out.toString();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= inks.length; i++) {
            if (i == inks.length || inks[i] != inks[start]) {
                runs.add(new Run(start, i, Optional.ofNullable(inks[start])));
                start = i;
            }
        }
        return runs;
    }
}
