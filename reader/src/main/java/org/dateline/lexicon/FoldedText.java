package org.dateline.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * The words of a text as the tables look them up: small letters without accents, cut at hyphens, each with its dictionary form.
 *
 * <p>So {@code al-Shabaab}, {@code Al Shabaab} and {@code AL - SHABAAB} are the same two pieces, however the text was cut into
 * words.
 */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)['’](s)(?![\\p{L}\\p{N}])");
    private static final Pattern DROPPED = Pattern.compile("['’‘`´ʼʿʾ.\u00ad\u200b-\u200d]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}$&]+");

    /** Punctuation that no phrase may hold; hyphens and apostrophes are no barrier. */
    private static final String BARRIER = "|";

    private static final Set<String> TIES = Set.of("-", "\u2010", "\u2011", "'", "’", "‘", "`", ".");

    /** A piece of a word; {@code other} and {@code single} are further forms that may stand for it. */
    record Piece(String form, String other, String single, int token, boolean first, boolean last) {}

    private final AnnotatedText text;
    private final List<Piece> pieces;
    private final int[] firstPiece;
    private final boolean[] capitals;

    private FoldedText(AnnotatedText text, List<Piece> pieces, int[] firstPiece, boolean[] capitals) {
        this.text = text;
        this.pieces = pieces;
        this.firstPiece = firstPiece;
        this.capitals = capitals;
    }

    public static FoldedText of(AnnotatedText text) {
        List<Piece> pieces = new ArrayList<>();
        int[] firstPiece = new int[text.tokens().size() + 1];
        for (Token token : text.tokens()) {
            firstPiece[token.index()] = pieces.size();
            addPieces(token, pieces);
        }
        firstPiece[text.tokens().size()] = pieces.size();
        return new FoldedText(text, List.copyOf(pieces), firstPiece, capitals(text));
    }

    private static void addPieces(Token token, List<Piece> pieces) {
        List<String> forms = foldedPieces(token.form());
        if (forms.isEmpty() && !TIES.contains(token.form())) {
            pieces.add(new Piece(BARRIER, BARRIER, BARRIER, token.index(), true, true));
        }
        for (int k = 0; k < forms.size(); k++) {
            boolean last = k == forms.size() - 1;
            String form = forms.get(k);
            String lemma = last ? lastPiece(token.lemma(), form) : form;
            String single = last && mayBePlural(token) ? singular(form) : form;
            pieces.add(new Piece(form, lemma, single, token.index(), k == 0, last));
        }
    }

    private static boolean mayBePlural(Token token) {
        return switch (token.upos()) {
            case NOUN, PROPN, X, VERB, ADJ -> true;
            case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM -> false;
        };
    }

    private static String lastPiece(String lemma, String form) {
        List<String> pieces = foldedPieces(lemma);
        return pieces.isEmpty() ? form : pieces.getLast();
    }

    /** A simple singular, for names and for texts without dictionary forms. */
    static String singular(String form) {
        if (form.endsWith("men") && form.length() > 3) {
            return form.substring(0, form.length() - 2) + "an";
        }
        if (form.endsWith("ies") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        boolean sibilant =
                form.endsWith("sses") || form.endsWith("xes") || form.endsWith("ches") || form.endsWith("shes");
        if (sibilant) {
            return form.substring(0, form.length() - 2);
        }
        boolean plural = form.endsWith("s") && form.length() > 3 && !form.endsWith("ss") && !form.endsWith("us");
        return plural && !form.endsWith("is") ? form.substring(0, form.length() - 1) : form;
    }

    /** Small letters without accents and full stops, cut at whatever is no letter or digit. */
    static List<String> foldedPieces(String words) {
        return isPlain(words) ? List.of(words.toLowerCase(Locale.ROOT)) : cutPieces(words);
    }

    /** Nearly all words are: for them nothing needs to be cut off or apart. */
    private static boolean isPlain(String words) {
        return !words.isEmpty() && words.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    private static List<String> cutPieces(String words) {
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        String cut =
                DROPPED.matcher(POSSESSIVE.matcher(plain).replaceAll(" $1")).replaceAll("");
        List<String> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(cut.toLowerCase(Locale.ROOT))) {
            if (!piece.isEmpty()) {
                pieces.add(piece.replace("ı", "i"));
            }
        }
        return pieces;
    }

    /** One folded string, pieces parted by single spaces: {@code "Al-Shabaab"} gives {@code "al shabaab"}. */
    public static String fold(String words) {
        return String.join(" ", foldedPieces(words));
    }

    /** Which sentences stand in capitals, so that capitals tell nothing. */
    private static boolean[] capitals(AnnotatedText text) {
        boolean[] capitals = new boolean[text.sentences().size()];
        for (Sentence sentence : text.sentences()) {
            int large = 0;
            int small = 0;
            for (Token token : text.tokensOf(sentence)) {
                String form = token.form();
                large += form.length() > 1
                                && form.equals(form.toUpperCase(Locale.ROOT))
                                && Character.isLetter(form.charAt(0))
                        ? 1
                        : 0;
                small += form.chars().skip(1).anyMatch(Character::isLowerCase) ? 1 : 0;
            }
            capitals[sentence.index()] = large > 2 && large > 4 * small;
        }
        return capitals;
    }

    public AnnotatedText text() {
        return text;
    }

    /** Number of words. */
    public int size() {
        return firstPiece.length - 1;
    }

    /** Whether the sentence of a word stands in capitals, so that they tell nothing. */
    public boolean inCapitals(int token) {
        return capitals[text.sentenceOf(text.token(token)).index()];
    }

    /** A word's form, folded; empty for punctuation. */
    public String form(int token) {
        if (token < 0 || token >= size()) {
            return "";
        }
        return String.join(
                " ",
                pieces.subList(firstPiece[token], firstPiece[token + 1]).stream()
                        .map(Piece::form)
                        .filter(form -> !form.equals(BARRIER))
                        .toList());
    }

    /** The words from one token to before another, as they stand. */
    public String words(int first, int end) {
        return text.text()
                .substring(text.token(first).start(), text.token(end - 1).end());
    }

    /** Whether the words have this very spelling, full stops aside; in a sentence of capitals spelling tells nothing. */
    public boolean isSpelt(int first, int end, String spelling) {
        String words = words(first, end).replace('’', '\'');
        return inCapitals(first) || words.replace(".", "").equals(spelling.replace(".", ""));
    }

    /** Whether the word has a capital although its sentence is not all in capitals, or is a name by the tagger. */
    public boolean looksLikeName(int token) {
        Token word = text.token(token);
        boolean capital = Character.isUpperCase(word.form().codePointAt(0));
        return capital && (!inCapitals(token) || word.upos() == Upos.PROPN);
    }

    List<Piece> pieces() {
        return pieces;
    }

    int firstPiece(int token) {
        return firstPiece[token];
    }
}
