/**
 * Weights of logistic regressions over features with names, so that they can be read and argued with.
 *
 * <p>In: a table beside the class that weighs. Out: odds and probabilities. What stays unknown: how the weights were learned; the
 * scripts in {@code training} say.
 */
package org.dateline.reading.weights;
