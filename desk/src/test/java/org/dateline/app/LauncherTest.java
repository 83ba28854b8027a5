package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.whole.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a JDK and a Maven that only write down what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path tools;

    @BeforeEach
    void makeCheckout() throws IOException {
        home = Files.createDirectories(folder.resolve("a checkout"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Home.ROOT.resolve("dateline"), home.resolve("dateline"));
        executable(home.resolve("dateline"));
        for (String pom : List.of(
                "pom.xml", "reader/pom.xml", "desk/pom.xml", "reader/src/main/A.java", "desk/src/main/B.java")) {
            Files.createDirectories(home.resolve(pom).getParent());
            Files.writeString(home.resolve(pom), "");
        }
        script(tools.resolve("mvn"), """
                echo "$JAVA_HOME" >> "%1$s/builds"
                [ -f "%1$s/break" ] && { echo "[ERROR] Foo.java:[3,4] cannot find symbol"; exit 1; }
                sleep 1
                mkdir -p desk/target && touch desk/target/dateline-desk.jar
                """.formatted(folder));
    }

    /** A JDK whose java prints its version and its arguments, and exits with 7. */
    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve("jdk-" + version);
        script(
                jdk.resolve("bin/java"),
                "echo \"java " + version + "\"; for a in \"$@\"; do echo \"<$a>\"; done; exit 7\n");
        script(jdk.resolve("bin/javac"), "exit 0\n");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body);
        executable(file);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }

    private String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start(home.resolve("dateline"), environment, arguments);
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed + "exit " + process.exitValue();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds"));
    }

    @Test
    void buildsOnceThenStarts() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("21.0.5").toString());
        assertThat(run(environment, "read", "two words.txt", "--json"))
                .contains("building", "java 21.0.5", "<read>\n<two words.txt>\n<--json>", "exit 7");
        assertThat(run(environment, "read")).doesNotContain("building").contains("exit 7");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("21.0.5").toString());
        run(environment, "read");
        Files.setLastModifiedTime(
                home.resolve("desk/src/main/B.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        run(environment, "read");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void passesByAnOldJdk() throws Exception {
        Path fitting = jdk("22");
        String printed = run(
                Map.of(
                        "JAVA_HOME",
                        jdk("17.0.9").toString(),
                        "PATH",
                        tools + ":" + fitting.resolve("bin") + ":" + System.getenv("PATH")),
                "read");
        assertThat(printed).contains("java 22");
        assertThat(builds()).containsExactly(fitting.toString());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("21.0.5").toString());
        Process one = start(home.resolve("dateline"), environment, "read");
        Process other = start(home.resolve("dateline"), environment, "read");
        assertThat(one.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(one.exitValue()).isEqualTo(7);
        assertThat(other.exitValue()).isEqualTo(7);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void takesOverALockThatABrokenBuildLeft() throws Exception {
        Path lock = Files.createDirectories(home.resolve("target/launcher/lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(run(Map.of("JAVA_HOME", jdk("21.0.5").toString()), "read")).contains("exit 7");
    }

    @Test
    void saysWhatIsWrongWithABuild() throws Exception {
        Files.writeString(folder.resolve("break"), "");
        assertThat(run(Map.of("JAVA_HOME", jdk("21.0.5").toString()), "read"))
                .contains("cannot find symbol", "the build failed", "build.log", "exit 70");
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("dl"), home.resolve("dateline"));
        Process process = start(link, Map.of("JAVA_HOME", jdk("21.0.5").toString()), "read");
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(7);
    }
}
