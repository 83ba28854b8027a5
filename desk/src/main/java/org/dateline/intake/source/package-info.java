/**
 * News that has to be fetched: the list of sources, the fetching, and how each source does.
 *
 * <p>In: {@code sources.yaml} ({@link org.dateline.intake.source.SourcesFile}). Out: {@link org.dateline.intake.Arrival arrivals} and the
 * {@link org.dateline.intake.source.Health} of every source. Every address, redirects too, is checked by
 * {@link org.dateline.intake.source.AddressGuard} in the moment in which it is connected to. This is the only room that opens
 * connections. To add a kind of source: a value in {@code Source.Kind} and a case in {@code Round}.
 */
package org.dateline.intake.source;
