package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is typed comes before the environment, the environment before the file, the file before what the program takes by itself. */
class ConfigurationTest {
    @TempDir
    private Path folder;

    static final class Options {
        @Option(names = "--port")
        int port = 8080;

        @Option(names = "--public-url")
        String url = "none";

        @Option(names = "--other")
        String other = "none";
    }

    private Options parsed(Map<String, String> environment, String... typed) {
        Options options = new Options();
        new CommandLine(options)
                .setDefaultValueProvider(new Configuration(environment, folder))
                .parseArgs(typed);
        return options;
    }

    @Test
    void eachComesBeforeTheNext() throws IOException {
        assertThat(parsed(Map.of()).port).isEqualTo(8080);
        Files.writeString(
                folder.resolve("dateline.properties"), "# the desk\nport = 1\npublic-url = https://a.example\n");
        assertThat(parsed(Map.of()).port).isEqualTo(1);
        assertThat(parsed(Map.of("DATELINE_PORT", "2")).port).isEqualTo(2);
        assertThat(parsed(Map.of("DATELINE_PORT", "2"), "--port", "3").port).isEqualTo(3);
        assertThat(parsed(Map.of("DATELINE_PORT", "2")).url).isEqualTo("https://a.example");
        assertThat(parsed(Map.of("DATELINE_OTHER", "x")).other).isEqualTo("none");
    }

    @Test
    void anotherFileCanBeNamedAndMustBeThere() throws IOException {
        Files.writeString(folder.resolve("desk.properties"), "port=4\n");
        assertThat(parsed(Map.of("DATELINE_CONFIG", "desk.properties")).port).isEqualTo(4);
        assertThatThrownBy(() -> parsed(Map.of("DATELINE_CONFIG", "none.properties")))
                .hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    void whatIsNotKnownIsTold() throws IOException {
        Files.writeString(folder.resolve("dateline.properties"), "prot=1\n");
        assertThatThrownBy(() -> parsed(Map.of())).rootCause().hasMessageContaining("knows no [prot]");
    }
}
