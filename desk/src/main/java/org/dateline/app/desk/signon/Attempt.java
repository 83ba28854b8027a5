package org.dateline.app.desk.signon;

/**
 * A sign-in that somebody began.
 *
 * @param state comes back with the browser; names the attempt
 * @param nonce comes back inside the token
 * @param verifier shown to the provider with the code, which only we can do
 * @param browser what the browser that began it keeps
 * @param at when it was begun, milliseconds of the epoch
 */
record Attempt(String state, String nonce, String verifier, String browser, long at) {}
