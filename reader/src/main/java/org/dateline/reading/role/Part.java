package org.dateline.reading.role;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.thing.ThingMention;

/** Somebody or something in its role in an event. */
public sealed interface Part {
    EventMention event();

    /** How the tree or a layer tells it, for explanations. */
    String how();

    Span span();

    /** Who did it: people, or a named group, force or state. */
    record Doer(EventMention event, Optional<PeopleMention> people, Optional<NameMention> name, Span span, String how)
            implements Part {}

    /** Whom it was done to. */
    record Sufferer(
            EventMention event,
            Optional<PeopleMention> people,
            Optional<NameMention> name,
            Span span,
            boolean aimedAt,
            String how)
            implements Part {}

    /** What was hit, or meant to be. */
    record Hit(EventMention event, ThingMention thing, boolean beside, String how) implements Part {
        @Override
        public Span span() {
            return thing.span();
        }
    }

    /** What it was done with. */
    record Tool(EventMention event, ThingMention thing, String how) implements Part {
        @Override
        public Span span() {
            return thing.span();
        }
    }
}
