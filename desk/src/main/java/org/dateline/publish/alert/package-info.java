/**
 * What alerts say.
 *
 * <p>In: incidents and what changed of them since the last time. Out: a {@link org.dateline.publish.alert.Bulletin} in words for people, as
 * JSON for programs, or as CAP. To tell of one more kind of change, add it to {@link org.dateline.publish.alert.Happening}.
 */
package org.dateline.publish.alert;
