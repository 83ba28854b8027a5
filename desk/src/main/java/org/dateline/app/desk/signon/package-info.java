/**
 * Signing in by a provider of OpenID Connect.
 *
 * <p>In: where the provider is, what the desk is called there, and which of its words give which role. Out: a {@code Person} who has
 * shown there who they are, or {@code NotSignedInException} with what was wrong. No accounts are kept here, and nobody is trusted for a
 * name: who somebody is are the provider's address and its lasting name for them together.
 */
package org.dateline.app.desk.signon;
