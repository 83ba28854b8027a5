package org.dateline.incident.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a judgement of a person comes down to: which tellings are of one incident, and which name it goes by. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ruling")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ruling.Join.class, name = "join"),
    @JsonSubTypes.Type(value = Ruling.Part.class, name = "part"),
    @JsonSubTypes.Type(value = Ruling.Aside.class, name = "aside"),
    @JsonSubTypes.Type(value = Ruling.Anchor.class, name = "anchor"),
    @JsonSubTypes.Type(value = Ruling.Yield.class, name = "yield"),
    @JsonSubTypes.Type(value = Ruling.Withdrawn.class, name = "withdrawn")
})
public sealed interface Ruling {
    /** The two are of one incident, and so are those that go with them. */
    record Join(TellingRef one, TellingRef other) implements Ruling {}

    /** Some are of another incident than the rest; what comes in later goes to the part that it fits better. */
    record Part(List<TellingRef> some, List<TellingRef> rest) implements Ruling {
        public Part {
            some = List.copyOf(some);
            rest = List.copyOf(rest);
        }
    }

    /** These are of no incident. */
    record Aside(List<TellingRef> some) implements Ruling {
        public Aside {
            some = List.copyOf(some);
        }
    }

    /** A name goes with this telling from now on. */
    record Anchor(String name, TellingRef telling) implements Ruling {}

    /** A name leads to others, even to those that were given later. */
    record Yield(String name) implements Ruling {}

    /** What goes by this name is no incident of ours. */
    record Withdrawn(String name) implements Ruling {}
}
