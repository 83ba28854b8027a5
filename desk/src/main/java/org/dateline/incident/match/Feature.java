package org.dateline.incident.match;

import java.util.function.ToDoubleFunction;

/**
 * One thing that speaks for or against two tellings being of one incident.
 *
 * @param name as in the weights file, {@code field.what}
 * @param value 0 where it says nothing, mostly 1 at the most
 */
record Feature(String name, ToDoubleFunction<Pair> value) {}
