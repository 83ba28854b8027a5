package org.dateline.mention.people;

import java.util.Optional;
import org.dateline.lexicon.FoldedText;

/** Ages in years: {@code 17-year-old}, {@code aged 17}, {@code , 35,}, {@code 60 years old}. */
final class Ages {
    private static final int OLDEST = 120;

    private Ages() {}

    /** An age told between two tokens. */
    static Optional<Integer> within(FoldedText folded, int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Integer> years = at(folded, i, end);
            if (years.isPresent()) {
                return years;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> at(FoldedText folded, int token, int end) {
        String form = folded.form(token);
        if (form.matches("\\d{1,3} years? olds?")) {
            return number(form.substring(0, form.indexOf(' ')));
        }
        boolean old = isNext(folded, token + 1, end, "year", "years") || form.equals("aged") || form.equals("age");
        if (!old) {
            return Optional.empty();
        }
        if (form.equals("aged") || form.equals("age")) {
            return token + 1 < folded.size() ? number(folded.form(token + 1)) : Optional.empty();
        }
        for (int i = token + 1; i < Math.min(end + 1, token + 5) && i < folded.size(); i++) {
            if (folded.form(i).equals("old") || folded.form(i).equals("olds")) {
                return number(form);
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(FoldedText folded, int token, int end, String... forms) {
        for (int i = token; i < Math.min(token + 2, end); i++) {
            if (java.util.Arrays.asList(forms).contains(folded.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** ", 35," or "(35)" after a name. */
    static Optional<Integer> after(FoldedText folded, int end) {
        if (end + 1 >= folded.size()) {
            return Optional.empty();
        }
        String mark = folded.text().token(end).form();
        boolean opens = mark.equals(",") || mark.equals("(");
        String next = end + 2 < folded.size() ? folded.text().token(end + 2).form() : ".";
        boolean closes =
                next.equals(",") || next.equals(")") || next.equals(".") || next.equals(";") || next.equals("and");
        return opens && closes ? number(folded.form(end + 1)).filter(years -> years > 0) : Optional.empty();
    }

    private static Optional<Integer> number(String form) {
        if (form.isEmpty() || form.length() > 3 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(form)).filter(years -> years <= OLDEST);
    }
}
