/**
 * How readings and incidents look to the outside: lines of JSON, cards for people, pages.
 *
 * <p>In: records. Out: text. Nothing is decided here; what a record leaves open stays open. To add an export: one class that
 * turns a reading or an incident into text, and one option or address in the {@code app} room that calls it.
 */
package org.dateline.publish;
