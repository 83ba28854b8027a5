package org.dateline.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.Verified;

/**
 * Kills {@code dateline ingest} again and again, each time after a random while between its first instant and its last, and looks after each
 * time at what it left: {@code Killings sqlite|postgresql TIMES FOLDER COMMAND…}, where the command starts the program.
 *
 * <p>A run takes some short files, each of which is written down by itself, so that a good part of its life is spent writing. What the book of
 * intake says is done must be in the ledger or set aside; nothing may be there twice; every tenth time the ledger is verified, run to its end,
 * held against what was given in, and left for a new one, so that the making of tables gets killed too.
 */
final class Killings {
    private static final int FILES = 5;
    private static final int IN_FILE = 4;
    private static final int LIVES = 10;
    private static final List<String> TOWNS = List.of("Kandahar", "Maiduguri", "Mosul", "Quetta", "Bamako", "Aden");

    private final Path folder;
    private final IntFunction<String> store;
    private final List<String> command;
    private final Random chance;
    private final List<Path> files = new ArrayList<>();
    private int ledger;
    private int reports;
    private double wholeMillis;
    private int killed;
    private int endedItself;
    private int cutWriting;

    /**
     * Nothing is started yet.
     *
     * @param store where the ledger of a number is kept
     */
    Killings(Path folder, IntFunction<String> store, List<String> command, long seed) {
        this.folder = folder;
        this.store = store;
        this.command = List.copyOf(command);
        this.chance = new Random(seed);
    }

    /** How it went: nothing went wrong, else there would be an exception. */
    record Tally(int killed, int endedItself, int cutWriting, int reports) {}

    public static void main(String[] arguments) throws Exception {
        List<String> command = List.of(arguments).subList(3, arguments.length);
        int times = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        if (arguments[0].equals("sqlite")) {
            System.out.println(new Killings(folder, inFiles(folder), command, seed).run(times));
        } else {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                System.out.println(new Killings(folder, inDatabases(server), command, seed).run(times));
            }
        }
    }

    static IntFunction<String> inFiles(Path folder) {
        return number -> folder.resolve("ledger" + number + ".db").toString();
    }

    static IntFunction<String> inDatabases(EmbeddedPostgres server) {
        Set<Integer> made = new HashSet<>();
        return number -> {
            if (made.add(number)) {
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE killed_" + number);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return "postgresql://postgres@localhost:" + server.getPort() + "/killed_" + number;
        };
    }

    Tally run(int times) throws IOException, InterruptedException, SQLException {
        begin();
        for (int i = 1; i <= times; i++) {
            kill();
            if (i % LIVES == 0 || i == times) {
                finish();
                System.out.println(i + " " + tally());
            }
            if (i % LIVES == 0 && i < times) {
                begin();
            }
        }
        return tally();
    }

    private Tally tally() {
        return new Tally(killed, endedItself, cutWriting, reports);
    }

    /** A run of as many files as a life has, in a ledger beside, says how long one lasts just now. */
    private void begin() throws IOException, InterruptedException {
        int next = ledger + 1;
        ledger = 0;
        files.clear();
        for (int i = 0; i < FILES; i++) {
            files.add(file());
        }
        long before = System.nanoTime();
        check(start().waitFor() == 0, "a run that nobody killed did not end well");
        wholeMillis = (System.nanoTime() - before) / 1e6;
        ledger = next;
        files.clear();
    }

    private Path data() {
        return folder.resolve("data" + ledger);
    }

    // --- one life ----------------------------------------------------------------------------------------------------

    private void kill() throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < FILES; i++) {
            files.add(file());
        }
        Process process = start();
        boolean ended = process.waitFor((long) (chance.nextDouble() * wholeMillis), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        if (ended) {
            endedItself++;
        } else {
            killed++;
        }
        look();
    }

    private Path file() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < IN_FILE; i++, reports++) {
            String town = TOWNS.get(chance.nextInt(TOWNS.size()));
            String text = i == 1
                    ? "%s - Gunmen killed %d people at a market on %d August, police said. No group claimed attack %d."
                            .formatted(town, 2 + reports % 7, 1 + chance.nextInt(28), reports)
                    : "The council of %s approved a budget of %d for its library, where a choir will sing."
                            .formatted(town, reports);
            lines.append("{\"id\":\"r%d\",\"published\":\"2024-08-30\",\"text\":\"%s\"}%n".formatted(reports, text));
        }
        return Files.writeString(folder.resolve("reports" + reports + ".jsonl"), lines);
    }

    private Process start() throws IOException {
        List<String> line = new ArrayList<>(command);
        line.add("ingest");
        files.forEach(it -> line.add(it.toString()));
        line.addAll(List.of("--data", data().toString(), "--store", store.apply(ledger), "--jobs", "1"));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    // --- what it left ------------------------------------------------------------------------------------------------

    /** What it said is done is done, and nothing is there twice. */
    private void look() throws SQLException {
        Map<String, Long> done = done();
        Set<String> aside = aside();
        Optional<Ledger> opened =
                Files.exists(data()) ? Optional.of(Ledgers.open(store.apply(ledger))) : Optional.empty();
        if (opened.isEmpty()) {
            return;
        }
        try (Ledger it = opened.get()) {
            Set<String> kept = new HashSet<>();
            it.eachReading(reading ->
                    check(kept.add(reading.report().id()), reading.report().id() + " is there twice"));
            int unacknowledged = kept.size();
            for (Path file : files) {
                long finished = done.getOrDefault(file.getFileName().toString(), 0L);
                for (String id : ids(file).subList(0, (int) finished)) {
                    check(kept.contains(id) != aside.contains(id), id + " is lost");
                    unacknowledged -= kept.contains(id) ? 1 : 0;
                }
            }
            check(kept.stream().noneMatch(id -> id.contains("~")), "a report is there under two ids");
            cutWriting += unacknowledged > 0 ? 1 : 0;
        }
    }

    private void finish() throws IOException, InterruptedException, SQLException {
        verify(); // as it was left
        int exit = start().waitFor();
        check(exit == 0, "it ended with " + exit + ": " + Files.readString(folder.resolve("out")));
        look();
        Map<String, Long> done = done();
        files.forEach(file ->
                check(done.getOrDefault(file.getFileName().toString(), 0L) == IN_FILE, file + " was not finished"));
        verify();
    }

    private void verify() {
        try (Ledger it = Ledgers.open(store.apply(ledger))) {
            Verified verified = it.verify();
            check(verified.problems().isEmpty(), String.valueOf(verified.problems()));
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static List<String> ids(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst(".*?\"id\":\"(r\\d+)\".*", "$1"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many reports of each file are done, by its name. */
    private Map<String, Long> done() throws SQLException {
        Map<String, Long> done = new HashMap<>();
        book(
                "select path, done from progress",
                row -> done.put(
                        Path.of(row.getString(1).replaceFirst("#.*", ""))
                                .getFileName()
                                .toString(),
                        row.getLong(2)));
        return done;
    }

    private Set<String> aside() throws SQLException {
        Set<String> aside = new HashSet<>();
        book(
                "select report from set_aside",
                row -> aside.add(row.getString(1).replaceFirst(".*\"id\":\"(r\\d+)\".*", "$1")));
        return aside;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void book(String sql, Row to) throws SQLException {
        Path book = data().resolve("intake.db");
        if (!Files.exists(book)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + book);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                to.take(rows);
            }
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("no such table")) {
                throw e; // else it was killed while its tables were being made
            }
        }
    }
}
