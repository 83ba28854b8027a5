package org.dateline.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.whole.Home;

/** The program, run in a process of its own. */
record Ran(int exitCode, String all, List<String> out, List<String> err) {

    /** Starts the program in a process of its own; a heap of 1 GB must do for anything. */
    static final List<String> START = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.dateline.app.Main");

    static Command dateline(String... arguments) {
        return new Command(List.of(arguments));
    }

    /** A run in preparation. */
    static final class Command {
        private final List<String> arguments;
        private final Map<String, String> environment = new HashMap<>();
        private byte[] input = {};

        Command(List<String> arguments) {
            this.arguments = new ArrayList<>(arguments);
        }

        Command with(List<Path> files) {
            files.forEach(it -> arguments.add(it.toString()));
            return this;
        }

        Command in(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        Command reading(byte[] standardInput) {
            input = standardInput.clone();
            return this;
        }

        /** Runs it. */
        Ran run() throws IOException, InterruptedException {
            Path folder = Files.createTempDirectory("dateline-run");
            Path in = Files.write(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            List<String> command = new ArrayList<>(START);
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Home.ROOT.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment()
                    .keySet()
                    .removeAll(List.of("NO_COLOR", "CLICOLOR_FORCE", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running after three minutes: " + arguments);
            }
            String printed = Files.readString(out);
            return new Ran(
                    process.exitValue(), printed, lines(printed), lines(Files.readString(err, StandardCharsets.UTF_8)));
        }

        private static List<String> lines(String text) {
            return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
        }
    }
}
