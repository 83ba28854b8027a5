/**
 * A very cheap first look: does a report tell of an armed incident at all?
 *
 * <p>In: text. Out: a probability. What is set aside is kept by others and can be read again. To teach it more: a corpus in
 * {@code training/gate/train.py}.
 */
package org.dateline.reading.gate;
