/**
 * Times: which words tell one, what they mean, and which days they cover.
 *
 * <p>In: an annotated text and the day of its dateline or publication. Out: {@link org.dateline.mention.time.TimeMention}s with
 * TIMEX3 values, the days that they cover, the rule that found them and what they were reckoned from; the
 * {@link org.dateline.mention.time.DatelineHead} and the credits of a report. What stays unknown: a weekday without a day to count
 * from keeps an open value ({@code XXXX-WXX-5}); whether 7/8 is July or August where both could be; holidays that differ by country.
 *
 * <p>To add a kind of time: write an example and a near miss into {@code times.rules}, then the pattern beside them;
 * {@code TimeRulesTest} runs them all. A new way to work out a value is a method of {@code Resolver}.
 */
package org.dateline.mention.time;
