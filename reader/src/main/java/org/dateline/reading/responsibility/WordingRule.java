package org.dateline.reading.responsibility;

import java.util.regex.Pattern;
import org.dateline.reading.record.ResponsibilityStance;

/**
 * A way to say who did it that is read off the words, from {@code wordings.tsv}; the pattern is for small letters.
 *
 * @param behind the one named stands behind the words; else before them
 */
record WordingRule(
        String name, ResponsibilityStance stance, boolean behind, Pattern pattern, String example, String nearMiss) {}
