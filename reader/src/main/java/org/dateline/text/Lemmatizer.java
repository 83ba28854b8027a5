package org.dateline.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives the dictionary form of a word, in lower case: {@code wounded} (VERB) gives {@code wound}, {@code bodies} gives
 * {@code body}.
 *
 * <p>Irregular forms stand in {@code irregular-forms.tsv}; the rest follows rules of spelling, and where spelling leaves a
 * choice ({@code hop} or {@code hope} for {@code hoping}), the base forms of {@code base-forms.txt} decide.
 */
public final class Lemmatizer {
    private static final String VOWELS = "aeiou";
    /** Stems that end so have lost an e: {@code seiz-ed}, {@code accus-ed}, {@code settl-ed}, {@code injur-ed}. */
    private static final List<String> LOST_E = List.of(
            "c", "v", "u", "dg", "rg", "lg", "ag", "eg", "ieg", "ns", "rs", "ps", "ls", "as", "es", "is", "os", "us",
            "ys", "iz", "yz", "az", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "sl", "zl", "ir", "ar", "or", "ur",
            "am", "im", "um", "in", "id", "ad", "ed", "od", "ud", "ib", "ob", "ub", "ip", "ap", "op", "yp", "ak", "ik",
            "ok", "uk", "il", "ol", "ul", "at", "it", "ut", "et", "ot", "ang", "eng", "ung", "erg");

    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> bases = new HashSet<>();

    private Lemmatizer() {}

    public static Lemmatizer load() {
        Lemmatizer loaded = new Lemmatizer();
        for (String line : Resources.lines("irregular-forms.tsv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                loaded.irregular.put(key(cells[0], Upos.valueOf(cells[1])), cells[2]);
            }
        }
        for (String line : Resources.lines("base-forms.txt")) {
            if (!line.startsWith("#")) {
                loaded.bases.add(line);
            }
        }
        return loaded;
    }

    private static String key(String form, Upos upos) {
        return upos + " " + form;
    }

    /**
     * The dictionary form.
     *
     * @param xpos Penn tag, which tells {@code Americans} (NNPS) from {@code Reuters}; empty where it is not known
     */
    public String lemma(String form, Upos upos, String xpos) {
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('`', '\'');
        String known = irregular.get(key(lower, upos));
        if (known != null) {
            return known;
        }
        return switch (upos) {
            case VERB, AUX -> verb(lower);
            case NOUN -> xpos.equals("NN") ? lower : noun(lower);
            case PROPN -> xpos.equals("NNPS") ? noun(lower) : lower;
            case ADJ, ADV -> graded(lower, upos);
            case NUM -> lower.replace(",", "");
            case PUNCT -> punctuation(lower);
            case ADP, CCONJ, DET, INTJ, PART, PRON, SCONJ, SYM, X -> lower;
        };
    }

    private static String punctuation(String form) {
        return switch (form) {
            case "“", "”", "''", "``" -> "\"";
            case "‘" -> "'";
            case "–", "—", "--" -> "-";
            default -> form;
        };
    }

    private String verb(String form) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0 && hyphen < form.length() - 2) {
            return form.substring(0, hyphen + 1) + lemma(form.substring(hyphen + 1), Upos.VERB, "");
        }
        if (bases.contains("v " + form) && !form.endsWith("ing")) {
            return form;
        }
        if (form.endsWith("ied") && form.length() > 4) {
            return cut(form, 3) + "y";
        }
        if (form.endsWith("ed") && hasVowel(form, 2)) {
            return stem(cut(form, 2));
        }
        if (form.endsWith("ing") && form.length() > 4 && hasVowel(form, 3)) {
            return stem(cut(form, 3));
        }
        return form.endsWith("s") ? withoutS(form, "v ") : form;
    }

    private static boolean hasVowel(String form, int ending) {
        return form.substring(0, form.length() - ending).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0 || c == 'y');
    }

    private static String cut(String form, int chars) {
        return form.substring(0, form.length() - chars);
    }

    /** From {@code wound-}, {@code stopp-}, {@code injur-} to {@code wound}, {@code stop}, {@code injure}. */
    private String stem(String stem) {
        if (stem.length() < 2) {
            return stem;
        }
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = stem.length() > 2 && last == stem.charAt(stem.length() - 2) && VOWELS.indexOf(last) < 0;
        boolean bare = bases.contains("v " + stem);
        boolean withE = bases.contains("v " + stem + "e");
        if (bare || withE) {
            return withE && (!bare || wouldDouble(stem)) ? stem + "e" : stem;
        }
        if (doubled) {
            return keepsDouble(stem, last) ? stem : cut(stem, 1);
        }
        return lostE(stem) ? stem + "e" : stem;
    }

    /** {@code hop} would have given {@code hopping}, so {@code hoping} comes from {@code hope}. */
    private static boolean wouldDouble(String stem) {
        boolean closed = stem.length() > 2
                && VOWELS.indexOf(stem.charAt(stem.length() - 2)) >= 0
                && VOWELS.indexOf(stem.charAt(stem.length() - 3)) < 0;
        return (closed && syllables(stem) == 1) || stem.endsWith("rang");
    }

    private boolean keepsDouble(String stem, char last) {
        if (bases.contains("v " + cut(stem, 1))) {
            return false;
        }
        return last == 's' || last == 'z' || last == 'f' || (last == 'l' && syllables(stem) == 1);
    }

    private static int syllables(String stem) {
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            boolean vowel = VOWELS.indexOf(c) >= 0 || c == 'y';
            groups += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return groups;
    }

    private static boolean lostE(String stem) {
        for (String ending : LOST_E) {
            int before = stem.length() - ending.length() - 1;
            if (stem.endsWith(ending) && before >= 0) {
                boolean vowelFirst = VOWELS.indexOf(ending.charAt(0)) >= 0;
                char c = stem.charAt(before);
                boolean twoVowels = vowelFirst
                        && VOWELS.indexOf(c) >= 0
                        && !(c == 'u' && before > 0 && stem.charAt(before - 1) == 'q');
                boolean soft = ending.endsWith("s") || ending.endsWith("z") || ending.endsWith("g");
                return !twoVowels || soft || stem.endsWith("iat") || stem.endsWith("uat") || stem.endsWith("creat");
            }
        }
        return false;
    }

    private String noun(String form) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0 && hyphen < form.length() - 2) {
            return form.substring(0, hyphen + 1) + lemma(form.substring(hyphen + 1), Upos.NOUN, "");
        }
        if (form.endsWith("men") && form.length() > 5) {
            return cut(form, 2) + "an";
        }
        if (bases.contains("n " + form) || !form.endsWith("s")) {
            return form;
        }
        if (form.endsWith("'s") || form.endsWith(".s")) {
            return cut(form, 2);
        }
        return withoutS(form, "n ");
    }

    private String withoutS(String form, String kind) {
        if (form.endsWith("ss") || form.endsWith("us") || form.endsWith("is") || form.length() < 3) {
            return form;
        }
        if (bases.contains(kind + cut(form, 1))) {
            return cut(form, 1);
        }
        if (form.endsWith("ies") && form.length() > 4) {
            return cut(form, 3) + "y";
        }
        boolean sibilant = form.endsWith("sses")
                || form.endsWith("xes")
                || form.endsWith("ches")
                || form.endsWith("shes")
                || form.endsWith("zzes");
        if (form.endsWith("es") && (sibilant || bases.contains(kind + cut(form, 2)))) {
            return cut(form, 2);
        }
        return cut(form, 1);
    }

    private String graded(String form, Upos upos) {
        String kind = upos == Upos.ADJ ? "a " : "r ";
        if (bases.contains(kind + form)) {
            return form;
        }
        for (String ending : List.of("er", "est")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String stem = cut(form, ending.length());
                for (String base :
                        List.of(stem, stem + "e", stem.endsWith("i") ? cut(stem, 1) + "y" : stem, cut(stem, 1))) {
                    if (bases.contains(kind + base)) {
                        return base;
                    }
                }
            }
        }
        return form;
    }
}
