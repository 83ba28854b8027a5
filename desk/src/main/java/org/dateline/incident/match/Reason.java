package org.dateline.incident.match;

/**
 * What spoke for or against, and how much.
 *
 * @param feature name of the feature
 * @param weight log-odds that it added
 */
public record Reason(String feature, double weight) {}
