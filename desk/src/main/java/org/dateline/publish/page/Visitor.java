package org.dateline.publish.page;

/**
 * Who looks at a page.
 *
 * @param name shown, and written down with what they judge
 * @param judges whether they may correct, undo and hide
 * @param writes whether they may add reports and reply
 * @param team whether they see what is for the team
 * @param mayLeave whether there is an account to sign out of
 * @param token that forms must carry
 */
public record Visitor(String name, boolean judges, boolean writes, boolean team, boolean mayLeave, String token) {
    Html field() {
        return Html.of("<input type=\"hidden\" name=\"token\" value=\"{}\">", token);
    }
}
