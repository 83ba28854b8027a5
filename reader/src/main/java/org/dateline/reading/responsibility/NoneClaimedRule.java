package org.dateline.reading.responsibility;

import java.util.regex.Pattern;

/** A way to say that nobody has claimed it, from {@code none-claimed.tsv}; the pattern is for small letters. */
record NoneClaimedRule(String name, Pattern pattern, String example, String nearMiss) {}
