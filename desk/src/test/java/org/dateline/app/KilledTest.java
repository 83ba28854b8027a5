package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.Page;
import org.dateline.store.ReportQuery;
import org.dateline.store.ReportRow;
import org.dateline.whole.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bulk run that is killed the hard way, anywhere: the next run goes on, and in the end each report is there once.
 * {@code benchmarks/README.md} says how to kill it many times.
 */
class KilledTest {
    private static final int KILLS = Integer.getInteger("killed.times", 2);
    private static final int REPORTS = Integer.getInteger("killed.reports", 600);
    private static final List<String> TOWNS = List.of(
            "Kandahar", "Maiduguri", "Mosul", "Quetta", "Bamako", "Aden", "Zamboanga", "Kherson", "Goma", "Cali");
    private static final Random CHANCE = new Random(7);

    @TempDir
    Path folder;

    @Test
    void eachReportIsThereOnceHoweverOftenItIsKilled() throws Exception {
        Path file = reports();
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += killAfter((long) REPORTS * (i + 1) / (KILLS + 2), file) ? 1 : 0;
        }
        assertThat(killed).as("killed in the middle").isPositive();
        Ran last = Ran.dateline("ingest", "--data", data().toString(), "--jobs", "2")
                .with(List.of(file))
                .run();
        assertThat(last.exitCode()).as(last.err().toString()).isZero();
        Set<String> read = keptReports();
        Set<String> aside = new TreeSet<>();
        query(
                "select report from set_aside",
                row -> aside.add(row.getString(1).replaceAll(".*\"id\":\"(r\\d+)\".*", "$1")));
        assertThat(read)
                .allMatch(it -> Integer.parseInt(it.substring(1)) % 10 == 3)
                .hasSize(REPORTS / 10);
        assertThat(aside).doesNotContainAnyElementsOf(read).hasSize(REPORTS - REPORTS / 10);
        query("select count(*) from dead", row -> assertThat(row.getLong(1)).isZero());
        assertThat(Ran.dateline(
                                "ledger",
                                "verify",
                                "--store",
                                data().resolve("ledger.db").toString())
                        .run()
                        .exitCode())
                .isZero();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path reports() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < REPORTS; i++) {
            String town = TOWNS.get(i / 10 % TOWNS.size());
            String text = i % 10 == 3
                    ? "%s - Gunmen killed %d people at a market on %d August, police said. No group claimed attack %d."
                            .formatted(town, 2 + i % 7, 1 + i / 10 % 28, i)
                    : "The council of %s approved a budget of %d for its library, where a choir will sing."
                            .formatted(town, i);
            lines.append("{\"id\":\"r%d\",\"published\":\"2024-08-30\",\"text\":\"%s\"}%n".formatted(i, text));
        }
        return Files.writeString(folder.resolve("reports.jsonl"), lines);
    }

    /** Whether it was still running when so many reports were written down, and was killed. */
    private boolean killAfter(long reports, Path file) throws IOException, InterruptedException, SQLException {
        List<String> command = new ArrayList<>(Ran.START);
        command.addAll(List.of("ingest", file.toString(), "--data", data().toString(), "--jobs", "2"));
        Process process = new ProcessBuilder(command)
                .directory(Home.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            while (process.isAlive() && done() < reports) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            process.waitFor(CHANCE.nextInt(400), TimeUnit.MILLISECONDS); // anywhere within the next batch
            return process.isAlive();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private long done() throws SQLException {
        List<Long> done = new ArrayList<>(List.of(0L));
        if (Files.exists(data().resolve("intake.db"))) {
            try {
                query("select done from progress", row -> done.add(row.getLong(1)));
            } catch (SQLException e) {
                return 0; // its tables are being made
            }
        }
        return done.getLast();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row to) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("intake.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                to.take(rows);
            }
        }
    }

    /** Ids of the reports in the ledger; fails where one is there twice. */
    private Set<String> keptReports() {
        Set<String> ids = new TreeSet<>();
        try (Ledger ledger = Ledgers.open(data().resolve("ledger.db").toString())) {
            ReportQuery query = ReportQuery.ALL.limit(100);
            Page<ReportRow> page = ledger.listReports(query);
            while (true) {
                page.items()
                        .forEach(it -> assertThat(ids.add(it.id())).as(it.id()).isTrue());
                if (page.next().isEmpty()) {
                    return ids;
                }
                page = ledger.listReports(query.after(page.next()));
            }
        }
    }
}
