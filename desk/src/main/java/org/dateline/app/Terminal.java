package org.dateline.app;

import java.util.Map;

/**
 * What the launcher found out about the terminal, which Java 21 cannot tell by itself.
 *
 * @param colour whether standard output wants colours
 * @param progress whether somebody watches standard error who does not see the results go by on standard output
 * @param columns width of the terminal in columns
 */
record Terminal(boolean colour, boolean progress, int columns) {
    private static final int USUAL_COLUMNS = 100;

    static Terminal current() {
        return of(
                System.getProperty("dateline.terminals", ""),
                System.getProperty("dateline.columns", ""),
                System.getenv());
    }

    /** As no-color.org and bixense.com/clicolors agree: a set NO_COLOR wins, then CLICOLOR_FORCE, then the terminal. */
    static Terminal of(String terminals, String columns, Map<String, String> environment) {
        boolean out = terminals.contains("out") && !"dumb".equals(environment.get("TERM"));
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        String forced = environment.getOrDefault("CLICOLOR_FORCE", "0");
        boolean colour = !refused && (out || (!forced.isEmpty() && !forced.equals("0")));
        return new Terminal(colour, terminals.contains("err") && !terminals.contains("out"), width(columns));
    }

    private static int width(String columns) {
        return columns.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(columns), 40, 120) : USUAL_COLUMNS;
    }
}
