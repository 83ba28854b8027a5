package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dateline.whole.Home;
import org.dateline.whole.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a user runs it: in a process of its own, by its exit code and its two streams. */
class CommandLineTest {
    private static final String GOOD =
            "Two soldiers were killed on Monday in a rocket attack near Haditha, Iraq, officials said.\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path hugeLine() throws IOException {
        Path file = folder.resolve("huge.txt");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        return file;
    }

    private static byte[] noise() {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        return noise;
    }

    @Test
    void badInputGetsOneLineEachAndTheOthersAreRead() throws Exception {
        List<Path> files = List.of(
                file("empty.txt", ""),
                bytes("noise.bin", noise()),
                hugeLine(),
                bytes("windows.txt", "In Bogotá “cinco” people were killed.".getBytes(Charset.forName("windows-1252"))),
                file(
                        "no-article.html",
                        "<!DOCTYPE html><html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body></html>"),
                Files.createDirectory(folder.resolve("folder")),
                folder.resolve("missing.txt"),
                file("broken.jsonl", "{\"id\":\"a\",\"text\":\"Fine.\"}\n{\"id\":\"b\"}\nnot json\n"),
                file("good.txt", GOOD));
        Ran ran = Ran.dateline("read", "--json").with(files).run();
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).hasSize(11);
        assertThat(ran.out().get(0)).startsWith("{\"id\":\"empty.txt\",\"error\":");
        assertThat(ran.out().get(1)).startsWith("{\"id\":\"noise.bin\",\"error\":");
        assertThat(ran.out().get(2)).startsWith("{\"id\":\"huge.txt\",\"error\":");
        assertThat(ran.out().get(3)).contains("Bogotá “cinco” people");
        assertThat(ran.out().get(4)).startsWith("{\"id\":\"no-article.html\",\"error\":");
        assertThat(ran.out().get(5)).startsWith("{\"id\":\"folder\",\"error\":");
        assertThat(ran.out().get(6)).startsWith("{\"id\":\"missing.txt\",\"error\":");
        assertThat(ran.out().get(7)).contains("\"id\":\"a\"").contains("\"text\":\"Fine.\"");
        assertThat(ran.out().get(8)).startsWith("{\"id\":\"b\",\"error\":");
        assertThat(ran.out().get(9)).startsWith("{\"id\":\"broken.jsonl:3\",\"error\":");
        assertThat(ran.out().get(10)).contains("rocket attack near Haditha");
        assertThat(ran.err()).hasSize(8).allSatisfy(line -> assertThat(line).startsWith("dateline: "));
    }

    @Test
    void readingsAreLinesOfTheSchema() throws Exception {
        Path separators = file("separators.txt", "Two\u2028were killed\u0085in Gao\u2029on Monday.\r\nEnd.");
        Ran ran = Ran.dateline("read", "--json", "--mentions", "--published", "2024-08-06")
                .with(List.of(separators))
                .with(Home.listExamples())
                .run();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .allSatisfy(it -> assertThat(Schemas.listErrorsOfReading(it)).isEmpty());
        assertThat(ran.out().getFirst()).contains("\\u2028", "\\u2029", "\\u0085", "\\r\\n");
    }

    @Test
    void standardInputIsRead() throws Exception {
        Ran ran = Ran.dateline("read", "-", "--json")
                .reading(GOOD.getBytes(StandardCharsets.UTF_8))
                .run();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).hasSize(1);
        assertThat(ran.out().getFirst()).contains("\"id\":\"stdin\"");
    }

    @Test
    void cardsArePlainWhereThereIsNoTerminal() throws Exception {
        Path good = file("good.txt", GOOD);
        assertThat(Ran.dateline("read", good.toString()).run().all())
                .contains("Haditha")
                .doesNotContain("\u001b");
        assertThat(Ran.dateline("read", good.toString())
                        .in("CLICOLOR_FORCE", "1")
                        .run()
                        .all())
                .contains("\u001b[");
        assertThat(Ran.dateline("read", good.toString())
                        .in("CLICOLOR_FORCE", "1")
                        .in("NO_COLOR", "1")
                        .run()
                        .all())
                .doesNotContain("\u001b");
    }

    @Test
    void textCannotSteerTheTerminal() throws Exception {
        Path evil = file("evil.txt", "Two were killed \u001b]0;owned\u0007 in \u009b2J Gao\u202e on Monday.");
        assertThat(Ran.dateline("read", evil.toString()).run().all())
                .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reed x.txt",
                "read",
                "read --colour x.txt",
                "read x.txt --published yesterday",
                "read x.txt --published 2024-02-30",
                "read x.txt --jobs 0",
                "merge",
                "merge x.jsonl --policy loudest",
                "merge x.jsonl --as-of soon",
                "serve --port 99999"
            })
    void wrongUsageIsSaidInShort(String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(run(arguments, out, err)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().toList().getFirst()).startsWith("dateline: ");
        assertThat(err.toString().lines().toList().getLast()).contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "help read",
                "read --help",
                "merge --help",
                "serve --help",
                "completion --help",
                "--version",
                "completion"
            })
    void helpTeaches(String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(run(arguments, out, err)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("dateline");
    }

    private static int run(String arguments, StringWriter out, StringWriter err) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        assertThat(Ran.dateline("read").run().exitCode()).isEqualTo(2);
        assertThat(Ran.dateline("--version").run().out().getFirst()).startsWith("dateline ");
    }

    @Test
    void explainsAField() throws Exception {
        Path good = file("good.txt", GOOD);
        Ran ran = Ran.dateline("read", good.toString(), "--published", "2024-08-06", "--explain", "when")
                .run();
        assertThat(ran.exitCode()).isZero();
        assertThat(Ran.dateline("read", "--explain", good.toString()).run().exitCode())
                .isZero();
    }

    @Test
    void mergesWhatItReads() throws Exception {
        Path story = Home.ROOT.resolve("examples/bus-terminal-story.jsonl");
        Ran read = Ran.dateline("read", story.toString(), "--json").run();
        Path readings = file("readings.jsonl", read.all() + "{\"id\":\"x\",\"error\":\"is empty\"}\nnonsense\n");
        Ran merged = Ran.dateline("merge", readings.toString(), "--json").run();
        assertThat(merged.exitCode()).isEqualTo(1);
        assertThat(merged.err()).hasSize(1);
        assertThat(merged.err().getFirst()).contains("readings.jsonl:7").contains("is no reading");
        assertThat(merged.out())
                .allSatisfy(it -> assertThat(Schemas.listErrorsOfIncident(it)).isEmpty());
        Ran piped = Ran.dateline("merge", "-")
                .reading(read.all().getBytes(StandardCharsets.UTF_8))
                .run();
        assertThat(piped.exitCode()).isZero();
    }

    @Test
    void incidentsAreExported() throws Exception {
        String reading =
                org.dateline.reading.record.ReadingJson.write(org.dateline.publish.Made.reading("r1", "Haditha"));
        Path readings = file("readings.jsonl", reading + "\n");
        Ran ran = Ran.dateline("export", readings.toString(), "--format", "geojson")
                .run();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.all()).contains("FeatureCollection", "42.4").doesNotContain(org.dateline.publish.Made.VICTIM);
        assertThat(Ran.dateline("export", readings.toString(), "--format", "spreadsheet")
                        .run()
                        .exitCode())
                .isEqualTo(2);
    }
}
