package org.dateline.mention.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.lexicon.FoldedText;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** The names that the model's label layer {@code entity} holds. */
final class EntitySpans {
    static final String LAYER = "entity";

    private EntitySpans() {}

    static List<Draft> read(FoldedText folded) {
        AnnotatedText text = folded.text();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < folded.size(); ) {
            int end = endOf(text, i);
            Optional<NameKind> kind = kind(label(text, i));
            if (kind.isPresent() && label(text, i).startsWith("B-")) {
                Draft.of(folded, i, end, kind.get(), "model").ifPresent(drafts::add);
            }
            i = end;
        }
        return drafts;
    }

    private static int endOf(AnnotatedText text, int first) {
        String label = label(text, first);
        int end = first + 1;
        while (end < text.tokens().size()
                && !label.equals("O")
                && label(text, end).equals("I-" + label.substring(2))) {
            end++;
        }
        return end;
    }

    static String label(AnnotatedText text, int token) {
        Token at = text.token(token);
        return text.label(LAYER, at);
    }

    private static Optional<NameKind> kind(String label) {
        return label.length() < 3
                ? Optional.empty()
                : switch (label.substring(2).toLowerCase(Locale.ROOT)) {
                    case "person" -> Optional.of(NameKind.PERSON);
                    case "organisation", "organization" -> Optional.of(NameKind.ORGANISATION);
                    case "nationality" -> Optional.of(NameKind.NATIONALITY);
                    case "facility" -> Optional.of(NameKind.FACILITY);
                    default -> Optional.empty();
                };
    }
}
