package org.dateline.mention.name;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.ArmedGroup;
import org.dateline.lexicon.StateForce;

/**
 * A proper name. The span holds chars; articles, titles and a possessive s are outside.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param name the words as they stand, white space made single
 * @param canonical for a person the fullest form in this report; for an organisation the name of the tables, else its long form in
 *     this report
 * @param country ISO 3166-1 code: of a nationality; of an organisation whose country is known or told by its name
 * @param group the armed group that the name stands for
 * @param force the force of a state that the name stands for
 * @param rule what found it: {@code model}, {@code armed-group}, {@code state-force}, {@code nationality}, {@code capitals} ...
 */
public record NameMention(
        Span span,
        NameKind kind,
        int first,
        int end,
        String name,
        Optional<String> canonical,
        Optional<String> country,
        Optional<ArmedGroup> group,
        Optional<StateForce> force,
        String rule) {

    /** An organisation of which nothing is known but its words. */
    public static NameMention organisation(Span span, int first, int end, String name, String rule) {
        return new NameMention(
                span,
                NameKind.ORGANISATION,
                first,
                end,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rule);
    }

    /** The last token, which is mostly the head. */
    public int last() {
        return end - 1;
    }

    /** The canonical name, else the name as it stands. */
    public String bestName() {
        return canonical.orElse(name);
    }

    NameMention withCanonical(String better) {
        return new NameMention(span, kind, first, end, name, Optional.of(better), country, group, force, rule);
    }
}
