/**
 * Incidents in the shapes that others use.
 *
 * <p>In: {@link org.dateline.incident.record.IncidentRecord incidents}, one after the other, and a
 * {@link org.dateline.publish.export.Heading}. Out: bytes, written as the incidents come. Nothing is held but what a format itself
 * wants held. To add a format, write an {@link org.dateline.publish.export.Export} and name it in
 * {@link org.dateline.publish.export.Format}, with what it loses; what the format calls things is data beside the class.
 */
package org.dateline.publish.export;
