package org.dateline.publish.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;

/**
 * Gives the incidents that {@code fill.py} invented a report each, in the ledger and in the full-text index: {@code SearchFill DATA}, the
 * folder of {@code serve --data}. A text has some forty words, of which few stand in many and many in few, as in any language (Zipf), and
 * the place, country and kind of its incident. There are no readings behind the reports, so only lists that are searched can be asked.
 */
public final class SearchFill {
    private static final int WORDS = 40;
    private static final int VOCABULARY = 60_000;
    private static final int TOLD = 100_000;

    private final Random random = new Random(5);
    private final SearchIndex index;
    private final PreparedStatement reports;
    private final PreparedStatement tellings;

    private SearchFill(Connection connection, SearchIndex index) throws SQLException {
        this.index = index;
        reports = connection.prepareStatement(
                "INSERT INTO report (number, key, id, language, sha256, text, stands_at, arrived) VALUES (?, ?, ?, 'en', '-', x'', 0, 0)");
        tellings = connection.prepareStatement(
                "INSERT INTO telling (report, place, anchor, hood, cluster, incident) VALUES (?, 0, 0, ?, ?, ?)");
    }

    /** Argument: the folder. */
    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                SearchIndex index = SearchIndex.in(folder.resolve("search"))) {
            connection.setAutoCommit(false);
            new SearchFill(connection, index).fill(connection);
            connection.commit();
            index.refresh();
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement all = connection.createStatement();
                ResultSet rows = all.executeQuery("SELECT id, kind, place, country FROM incident")) {
            for (int number = 1; rows.next(); number++) {
                String key = "k" + number;
                index.add(key, reading(key, rows.getString(2), rows.getString(3), rows.getString(4)));
                reports.setInt(1, number);
                reports.setString(2, key);
                reports.setString(3, "r" + number);
                reports.addBatch();
                tellings.setInt(1, number);
                tellings.setInt(2, number);
                tellings.setInt(3, number);
                tellings.setString(4, rows.getString(1));
                tellings.addBatch();
                if (number % TOLD == 0) {
                    reports.executeBatch();
                    tellings.executeBatch();
                    System.err.println(number);
                }
            }
            reports.executeBatch();
            tellings.executeBatch();
        }
    }

    private Reading reading(String key, String kind, String place, String country) {
        StringBuilder text = new StringBuilder(kind.replace('-', ' ') + " in " + place + ", " + country + ". ");
        for (int i = 0; i < WORDS; i++) {
            text.append("w").append((int) Math.pow(VOCABULARY, random.nextDouble())).append(' ');
        }
        ReportHead head = new ReportHead(
                key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Attack in " + place),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "en",
                text.toString(),
                "-");
        return new Reading(head, List.of(), List.of(), List.of(), List.of());
    }
}
