package org.dateline.reading.event;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * The parts of a digest: what stands under headings of their own ("KHERSON.", "Omdurman:", "Army lorry hit") or numbers ("2.
 * On 12 June ..."). A report without such marks is one section.
 */
public final class Sections {
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}[:.]\\d{2} ?([ap]\\.?m\\.?|GMT|UTC|h|hrs)?\\s*[-–—:|].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST_HEADING = 5;
    private static final int FEWEST = 2;

    private final int[] sectionOf;
    private final int[] entryOf;

    public Sections(AnnotatedText text) {
        this.entryOf = number(text, sentence -> isTimed(text, sentence));
        this.sectionOf = number(text, sentence -> begins(text, sentence) || isTimed(text, sentence));
    }

    private static int[] number(AnnotatedText text, Predicate<Sentence> begins) {
        int[] sections = new int[text.sentences().size()];
        int section = 0;
        for (Sentence sentence : text.sentences()) {
            section += begins.test(sentence) ? 1 : 0;
            sections[sentence.index()] = section;
        }
        return section < FEWEST ? new int[sections.length] : sections;
    }

    /** Whether two sentences stand in different entries of a live report: "9:05pm - Post under attack". */
    public boolean otherEntry(int one, int other) {
        return entryOf[one] != entryOf[other];
    }

    private static boolean isTimed(AnnotatedText text, Sentence sentence) {
        int start = text.token(sentence.first()).start();
        int end = text.token(sentence.end() - 1).end();
        return CLOCK.matcher(text.text().substring(start, end)).matches();
    }

    /** Whether two sentences stand in sections of their own. */
    boolean parted(int one, int other) {
        return sectionOf[one] != sectionOf[other];
    }

    private static boolean begins(AnnotatedText text, Sentence sentence) {
        List<Token> words = text.tokensOf(sentence);
        return !words.isEmpty() && (isNumbered(words) || isHeading(words) && sentence.index() > 0);
    }

    /** "2. In the night of 15 to 16 May", "b) a lorry". */
    private static boolean isNumbered(List<Token> words) {
        if (words.size() < 3) {
            return false;
        }
        String first = words.getFirst().form();
        String second = words.get(1).form();
        return first.matches("\\(?\\d{1,2}[.)]") || first.matches("\\d{1,2}") && second.matches("[.)]");
    }

    /** A name alone, with a stop or a colon behind it: no verb, few words, all of them in capitals or names. */
    private static boolean isHeading(List<Token> words) {
        boolean ends = words.getLast().form().matches("[.:]");
        List<Token> letters = words.stream()
                .filter(word -> Character.isLetter(word.form().codePointAt(0)))
                .toList();
        return ends
                && !letters.isEmpty()
                && letters.size() <= LONGEST_HEADING
                && letters.stream()
                        .allMatch(word ->
                                word.upos() == Upos.PROPN || isCapitals(word.form()) && word.upos() != Upos.VERB);
    }

    private static boolean isCapitals(String form) {
        return form.length() > 1 && form.chars().noneMatch(Character::isLowerCase);
    }
}
