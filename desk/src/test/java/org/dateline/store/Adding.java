package org.dateline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.reading.record.ReadingJson;

/** A program that adds readings one by one and says of each when it is kept, to be killed meanwhile. */
public final class Adding {
    private Adding() {}

    /** Arguments: the ledger and a file of readings. */
    public static void main(String[] arguments) throws IOException {
        try (Ledger ledger = Ledgers.open(arguments[0])) {
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                System.out.println(ledger.add(Entry.of(ReadingJson.read(line))).key());
            }
        }
    }

    /** Runs it, and kills it some milliseconds after it acknowledged some; the keys that it acknowledged. */
    static List<String> killed(String ledger, Path input, int after, int millis)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        ledger,
                        input.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == after) {
                    Thread.sleep(millis);
                    process.toHandle().destroyForcibly(); // SIGKILL; what it printed before is still read
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }
}
