package org.dateline.mention.time;

import java.util.List;
import org.dateline.evidence.Span;

/**
 * Words that tell who wrote a report or whose material is in it: no part of the news.
 *
 * @param span chars of the whole line or sentence
 * @param names agencies and people, as written
 */
public record Credit(Kind kind, Span span, List<String> names) {
    /** What the words credit. */
    public enum Kind {
        /** "By Jane Doe" above the text */
        BYLINE,
        /** "AFP contributed to this report", "Some information from Reuters was used" */
        CONTRIBUTION,
        /** "(Reporting by A; Editing by B)" */
        STAFF,
        /** "Copyright 2013 AP", "© 2017 Cox Media Group" */
        COPYRIGHT,
        /** "Source: Xinhua", "- AFP" at the end */
        SOURCE
    }

    public Credit {
        names = List.copyOf(names);
    }
}
