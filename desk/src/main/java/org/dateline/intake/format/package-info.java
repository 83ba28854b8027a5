/**
 * What news comes in: feeds, agencies' XML and JSON, letters, web archives, office documents, archives of all these.
 *
 * <p>In: bytes of a format that {@link org.dateline.intake.Intake} has recognised. Out: {@link org.dateline.intake.Arrival arrivals}.
 * Nothing here fetches anything, and nothing in a document can make it: XML is read by a parser that knows neither document types nor
 * external entities. To add a format: a class here, a value in {@code Sniff.Content}, a case in {@code Intake}.
 */
package org.dateline.intake.format;
