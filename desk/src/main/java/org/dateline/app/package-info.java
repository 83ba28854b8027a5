/**
 * The program: commands, options, exit codes.
 *
 * <p>In: what somebody typed. Out: readings and incidents on standard output, everything else on standard error. Exit code 0: all
 * was read; 1: some reports were refused; 2: wrong usage; 70: an error of ours. To add a command: a class with picocli's
 * annotations, and its name in {@link org.dateline.app.Main}.
 */
package org.dateline.app;
