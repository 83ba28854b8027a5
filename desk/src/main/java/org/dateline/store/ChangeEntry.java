package org.dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that became known, in the order in which the ledger learned it.
 *
 * @param number rises; has gaps
 * @param at when the ledger learned it
 * @param incident the id that changed; {@link #field} {@code incident} tells that it came into being ({@code after} is {@code live}),
 *     was withdrawn or leads elsewhere ({@code after} is {@code withdrawn} or {@code redirect ID})
 * @param by {@code reports}, {@code reader}, or the name of a person
 * @param field dotted path in the record
 * @param before as JSON; absent where there was none
 * @param after as JSON; absent where there is none any more
 * @param because {@code report ID}, {@code judgement N}, {@code undo N}, {@code re-read by version N} or {@code rebuilt}
 */
public record ChangeEntry(
        long number,
        Instant at,
        String incident,
        String by,
        String field,
        Optional<String> before,
        Optional<String> after,
        String because) {}
