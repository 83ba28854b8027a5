package org.dateline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dateline.evidence.Span;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.quantity.QuantityReader;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeMention;
import org.dateline.mention.time.TimeReader;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;
import org.dateline.text.FlatAnnotator;

/**
 * Random text, cut input, all Unicode planes, the Turkish locale: no exception and no broken span in 100,000 tries.
 *
 * <p>The model costs more than all the rest, so the whole reader runs with it a thousand times, and with a random tree and random labels
 * in its place fifty thousand times.
 */
class FuzzTest {
    private static final TimeReader TIMES = TimeReader.standard();
    private static final QuantityReader QUANTITIES = new QuantityReader();
    private static final FlatAnnotator ANNOTATOR = new FlatAnnotator();
    private static final Reader ALONG_ANY_TREE = Readers.over(new AnyTree(ANNOTATOR));
    private static final TimeAnchor ANCHOR = TimeAnchor.published(LocalDate.of(2024, 2, 29));
    private static final Locale USUAL = Locale.getDefault();

    /** I and i are not of one letter there, which breaks every careless change of case. */
    @BeforeContainer
    static void inTurkey() {
        Locale.setDefault(Locale.of("tr", "TR"));
    }

    @AfterContainer
    static void backHome() {
        Locale.setDefault(USUAL);
    }

    @Property(tries = 24_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void wordsTimesAndCountsOfAnything(@ForAll("anything") String text) {
        assertRoomsSound(text);
    }

    @Property(tries = 24_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void wordsTimesAndCountsOfBrokenNews(@ForAll("brokenNews") String text) {
        assertRoomsSound(text);
    }

    @Property(tries = 11_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void readingsOfAnythingAlongAnyTree(@ForAll("anything") String text) {
        assertThat(Spans.listProblems(ALONG_ANY_TREE.read(Report.of("fuzz", text))))
                .isEmpty();
    }

    @Property(tries = 40_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void readingsOfBrokenNewsAlongAnyTree(@ForAll("brokenNews") String text) {
        assertThat(Spans.listProblems(ALONG_ANY_TREE.read(Report.of("fuzz", text))))
                .isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void readingsOfAnything(@ForAll("anything") String text) {
        assertReadingSound(Report.of("fuzz", text));
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void readingsOfBrokenNews(@ForAll("brokenNews") String text, @ForAll("brokenNews") String title) {
        Report bare = Report.of("fuzz", text);
        assertReadingSound(new Report(
                bare.id(),
                text,
                Optional.of(title).filter(it -> !it.isBlank()),
                Optional.of("2024-02-29"),
                bare.outlet(),
                bare.source(),
                bare.url(),
                bare.language()));
    }

    private static void assertRoomsSound(String text) {
        AnnotatedText annotated = ANNOTATOR.annotate(text);
        annotated.tokens().forEach(it -> assertInside(it.span(), text));
        for (TimeMention time : TIMES.read(annotated, ANCHOR)) {
            assertInside(time.span(), text);
        }
        for (Quantity quantity : QUANTITIES.read(annotated)) {
            assertInside(quantity.span(), text);
        }
    }

    private static void assertInside(Span span, String text) {
        if (span.end() > text.length()) {
            throw new AssertionError(span + " leaves a text of " + text.length());
        }
    }

    private static void assertReadingSound(Report report) {
        Reading reading = Home.reader().read(report);
        assertThat(Spans.listProblems(reading)).isEmpty();
        String json = ReadingJson.write(reading);
        assertThat(json).doesNotContain("\n", "\u0085", "\u2028", "\u2029");
        assertThat(ReadingJson.read(json)).isEqualTo(reading);
        assertThat(Schemas.listErrorsOfReading(json)).isEmpty();
    }

    /** Characters of all planes, with a liking for those that tools stumble over. */
    @Provide
    Arbitrary<String> anything() {
        Arbitrary<Integer> tricky = Arbitraries.of(
                0, 9, 0xA, 0xD, 0x20, 0x22, 0x27, 0x2E, 0x2C, 0x2D, 0x28, 0x5B, 0x26, 0x3C, 0x85, 0xA0, 0xAD, 0x130,
                0x131, 0xDF, 0x301, 0x2028, 0x2029, 0x200B, 0x200D, 0x202E, 0x2019, 0x201C, 0x201D, 0x2014, 0xFEFF,
                0xFFFD, 0xFFFF, 0x1F4A3, 0x10FFFF, 0x31, 0x37, 0x49, 0x69);
        Arbitrary<Integer> plane = Arbitraries.integers().between(0, 0x10FFFF).filter(FuzzTest::isScalar);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, tricky),
                        Tuple.of(2, Arbitraries.integers().between(0x20, 0x17F)),
                        Tuple.of(1, plane))
                .list()
                .ofMaxSize(40)
                .map(FuzzTest::text);
    }

    private static boolean isScalar(int codePoint) {
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }

    private static String text(List<Integer> codePoints) {
        int[] all = codePoints.stream().mapToInt(Integer::intValue).toArray();
        return new String(all, 0, all.length);
    }

    /** Words of the field in any order, cut anywhere, with anything between them. */
    @Provide
    Arbitrary<String> brokenNews() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(Pieces.OF_NEWS)),
                Tuple.of(1, Arbitraries.of(Pieces.OF_NEWS).map(it -> it.toUpperCase(Locale.ROOT))),
                Tuple.of(1, anything()));
        Arbitrary<String> joint = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just(" ")),
                Tuple.of(2, Arbitraries.of("", ", ", ". ", "\n\n", "\n", " — ", "-", "; ", "’s ")));
        return Combinators.combine(
                        piece.list().ofMaxSize(14),
                        joint.list().ofSize(14),
                        Arbitraries.integers().between(0, 60))
                .as((pieces, joints, cut) -> cut(join(pieces, joints), cut));
    }

    private static String join(List<String> pieces, List<String> joints) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(pieces.get(i)).append(joints.get(i));
        }
        return text.toString();
    }

    private static String cut(String text, int cut) {
        int end = cut > 40 ? text.length() : Math.max(0, text.length() - cut);
        boolean halved = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, halved ? end - 1 : end);
    }
}
