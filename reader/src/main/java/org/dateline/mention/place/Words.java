package org.dateline.mention.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.gazetteer.Fold;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** The tokens of a text with what their letters tell; positions outside the text hold an empty word. */
final class Words {
    private static final Set<String> OPENERS =
            Set.of("\"", "“", "‘", "'", "(", "[", "``", "-", "--", "—", "–", "*", "•");
    private static final Set<String> HYPHENS = Set.of("-", "‐", "‑");
    private static final Set<String> NAMES =
            Set.of("place", "facility", "organisation", "person", "nationality", "other");
    private static final double MANY = 0.65;
    private static final int FEW = 3;

    private final AnnotatedText text;
    private final List<Token> tokens;
    private final String[] lower;
    private final boolean[] capital;
    private final boolean[] upper;
    private final boolean[] first;
    private final boolean[] caps;
    private final boolean[] headline;
    private final boolean labelled;

    Words(AnnotatedText text) {
        this.text = text;
        this.tokens = text.tokens();
        int size = tokens.size();
        lower = new String[size];
        capital = new boolean[size];
        upper = new boolean[size];
        first = new boolean[size];
        caps = new boolean[size];
        headline = new boolean[size];
        labelled = text.hasLayer("entity");
        for (int i = 0; i < size; i++) {
            String form = tokens.get(i).form();
            lower[i] = form.toLowerCase(Locale.ROOT);
            capital[i] = Character.isUpperCase(form.codePointAt(0));
            upper[i] = capital[i] && form.equals(form.toUpperCase(Locale.ROOT)) && letters(form) > 1;
        }
        if (labelled && isWrittenSmall()) {
            namesForCapitals();
        }
        text.sentences().forEach(this::look);
    }

    /** A text without capitals, as some feeds and messages come. */
    private boolean isWrittenSmall() {
        long capitals = IntStream.range(0, size()).filter(i -> capital[i]).count();
        if (capitals * 100 >= size()) {
            return false;
        }
        long words = tokens.stream().filter(token -> letters(token.form()) > 1).count();
        return words >= FEW && capitals * 100 < words;
    }

    /** Where no capital tells names, the model's names stand in for them. */
    private void namesForCapitals() {
        for (int i = 0; i < size(); i++) {
            capital[i] |= NAMES.contains(label(i)) && letters(tokens.get(i).form()) > 0;
        }
    }

    private void look(Sentence sentence) {
        int words = 0;
        int uppers = 0;
        int capitals = 0;
        boolean begun = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            first[i] = !begun;
            begun |= !OPENERS.contains(lower[i]);
            if (letters(tokens.get(i).form()) > 1) {
                words++;
                uppers += upper[i] ? 1 : 0;
                capitals += capital[i] || lower[i].length() < 4 ? 1 : 0;
            }
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            caps[i] = words >= FEW && uppers > MANY * words;
            headline[i] = words > FEW && capitals > 0.85 * words;
        }
    }

    private static int letters(String form) {
        return (int) form.codePoints().filter(Character::isLetter).count();
    }

    AnnotatedText text() {
        return text;
    }

    int size() {
        return lower.length;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean has(int i) {
        return i >= 0 && i < lower.length;
    }

    /** In small letters; empty outside the text. */
    String lower(int i) {
        return has(i) ? lower[i] : "";
    }

    String form(int i) {
        return has(i) ? tokens.get(i).form() : "";
    }

    boolean isCapital(int i) {
        return has(i) && capital[i];
    }

    /** Two letters or more, all capitals. */
    boolean isUpper(int i) {
        return has(i) && upper[i];
    }

    /** First word of its sentence, but for quotes and dashes. */
    boolean isFirst(int i) {
        return has(i) && first[i];
    }

    /** In a sentence written in capitals, where a capital tells nothing. */
    boolean inCapitals(int i) {
        return has(i) && caps[i];
    }

    /** In a headline in which nearly every word has a capital. */
    boolean inHeadline(int i) {
        return has(i) && headline[i];
    }

    boolean isGlued(int i) {
        return i > 0 && has(i) && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    /** Whether a hyphen stands here that goes on with a small word and a last part: the first of "Slavyansk-on-Kuban". */
    boolean isHyphenedOn(int i) {
        return HYPHENS.contains(form(i))
                && isWord(i + 1)
                && !isCapital(i + 1)
                && HYPHENS.contains(form(i + 2))
                && isCapital(i + 3)
                && isGlued(i)
                && isGlued(i + 1)
                && isGlued(i + 2)
                && isGlued(i + 3);
    }

    boolean isWord(int i) {
        return has(i) && Character.isLetterOrDigit(tokens.get(i).form().codePointAt(0));
    }

    boolean isNumber(int i) {
        return has(i) && Character.isDigit(tokens.get(i).form().charAt(0));
    }

    int sentence(int i) {
        return text.sentenceOf(tokens.get(i)).index();
    }

    boolean sameSentence(int i, int j) {
        return has(i) && has(j) && sentence(i) == sentence(j);
    }

    /** A paragraph begins with the word: lines that are only wrapped are no end of a name ("San" at the end of one of them). */
    boolean isBroken(int i) {
        return i <= 0 || !has(i) || paragraph(i - 1) != paragraph(i);
    }

    private int paragraph(int i) {
        return text.sentenceOf(tokens.get(i)).paragraph();
    }

    boolean isLabelled() {
        return labelled;
    }

    /** Kind of the entity layer's label without its B- or I-; {@code O} for none. */
    String label(int i) {
        String label = text.label("entity", tokens.get(i));
        return label.length() > 2 ? label.substring(2) : "O";
    }

    boolean continuesLabel(int i) {
        return has(i) && text.label("entity", tokens.get(i)).startsWith("I-");
    }

    String fold(int i) {
        return Fold.key(tokens.get(i).form());
    }

    /** Several words as the table folds a name of them. */
    String fold(int from, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < end; i++) {
            String fold = fold(i);
            key.append(key.isEmpty() || fold.isEmpty() ? "" : " ").append(fold);
        }
        return key.toString();
    }
}
