package org.dateline.store.desk;

import java.time.Instant;

/**
 * A search that somebody saved.
 *
 * @param id cannot be guessed: whoever knows it may read its feed, so that feed readers need no account
 * @param owner name of the account
 * @param query what the address of the list asks for, after its question mark
 */
public record Watch(String id, String owner, String name, String query, Instant made) {}
