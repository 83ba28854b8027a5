package org.dateline.reading.responsibility;

import java.util.Optional;
import java.util.Set;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** What a rule over the tree found; tokens are heads of their phrases. */
record Found(ResponsibilityStance stance, Token by, int cue, Optional<Token> event, boolean earlier, String rule) {
    private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "who");

    /** The one named is nobody: {@code no group}, {@code no one}. */
    boolean negativeBy(AnnotatedText text) {
        return NOBODY.contains(by.lemma())
                || text.children(by).stream().anyMatch(child -> child.lemma().equals("no"));
    }
}
