package org.dateline.mention.quantity;

/**
 * A number as words or digits.
 *
 * @param value absent fractions are whole: 2.5 million is 2500000
 * @param end word after the last one
 * @param vague true for dozens, hundreds, "several"
 * @param digits written in figures only, without a scale word
 */
record Numeral(double value, int end, boolean vague, boolean digits) {}
