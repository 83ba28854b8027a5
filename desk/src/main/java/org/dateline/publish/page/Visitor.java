package org.dateline.publish.page;

/**
 * Who looks at a page.
 *
 * @param name shown, and written down with what they judge
 * @param may what their role lets them do
 * @param mayLeave whether there is an account to sign out of
 * @param token that forms must carry
 */
public record Visitor(String name, May may, boolean mayLeave, String token) {
    /** Somebody of whom nothing is known, who may do nothing. */
    public static final Visitor NOBODY = new Visitor("somebody", new May(false, false, false, false, false), false, "");

    /**
     * What somebody may do.
     *
     * @param read see what is for the team
     * @param write add reports and reply
     * @param review let replies of newcomers pass; reply without review
     * @param judge correct, undo, hide and lock
     * @param administer give accounts, change feeds
     */
    public record May(boolean read, boolean write, boolean review, boolean judge, boolean administer) {}

    public boolean team() {
        return may.read();
    }

    public boolean writes() {
        return may.write();
    }

    public boolean reviews() {
        return may.review();
    }

    public boolean judges() {
        return may.judge();
    }

    public boolean administers() {
        return may.administer();
    }

    Html field() {
        return Html.of("<input type=\"hidden\" name=\"token\" value=\"{}\">", token);
    }
}
