package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a person does about incidents. Written down for ever; each can be taken back by {@link Ledger#undo}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Act.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Act.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Act.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Act.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Act.Answer.class, name = "reply"),
    @JsonSubTypes.Type(value = Act.Hide.class, name = "hide")
})
public sealed interface Act {
    /** The incident that it is about. */
    String incident();

    /** The other incident is this one; its id leads here from now on. */
    record Merge(String incident, String other) implements Act {}

    /**
     * Some of its reports tell of another incident; they get one of their own, and what comes in later goes to the one that it fits.
     *
     * @param reports ids or keys
     */
    record Split(String incident, List<String> reports) implements Act {
        public Split {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A report does not tell of this incident but of that one.
     *
     * @param report id or key
     * @param to an incident; absent: of none
     */
    record Move(String incident, String report, Optional<String> to) implements Act {}

    /**
     * A field has another value; kept as a claim of this person, and taken by every policy.
     *
     * @param field {@code kind}, {@code stage}, {@code status}, {@code when}, {@code where}, {@code responsibility},
     *     {@code casualties.OUTCOME} or {@code casualties_attackers.OUTCOME}
     * @param value a word for the first three and for responsibility; an ISO date or {@code {start, end?, precision?}} for when; a
     *     name or a place of the record for where; a number or {@code {best?, low?, high?}} for casualties; null: nobody knows
     */
    record Correct(String incident, String field, JsonNode value, Optional<String> why) implements Act {}

    /** Somebody looked into it, and it, or one field of it, is right. */
    record Confirm(String incident, Optional<String> field, Optional<String> why) implements Act {}

    /** There was no such incident, or it is none of ours. */
    record Withdraw(String incident, Optional<String> why) implements Act {}

    /**
     * An answer to the record.
     *
     * @param on claim id or field
     * @param audience {@code team} or {@code public}
     */
    record Answer(String incident, String text, Optional<String> on, String audience) implements Act {}

    /** A reply is not shown any more, to anybody but the team. */
    record Hide(String incident, String reply, Optional<String> why) implements Act {}
}
