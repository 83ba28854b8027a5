package org.dateline.publish.card;

/** The colours in which kinds of evidence are underlined, from the sixteen that every terminal has. */
public enum Ink {
    EVENT("1;4"),
    WHEN("4;36"),
    WHERE("4;32"),
    FIGURE("1;4;33"),
    WHO("4;35"),
    WEAPON("4;31"),
    TARGET("4;34"),
    AFTERMATH("4;2"),
    HEADING("1"),
    QUIET("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
