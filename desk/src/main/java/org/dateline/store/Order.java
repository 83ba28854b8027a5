package org.dateline.store;

/** How lists of incidents are sorted. */
public enum Order {
    /** By the day it happened, latest first; those without a day at the end. */
    HAPPENED,
    /** By the last change, latest first. */
    CHANGED,
    /** By the first report, latest first. */
    REPORTED,
    /** By how many were killed, most first. */
    KILLED
}
