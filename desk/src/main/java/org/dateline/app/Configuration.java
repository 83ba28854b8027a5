package org.dateline.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where options take their values from that nobody typed. What is typed comes first, then the environment ({@code DATELINE_PUBLIC_URL} for
 * {@code --public-url}), then a file ({@code public-url = https://desk.example.org}), then what the program takes by itself. The file is
 * the one that {@code DATELINE_CONFIG} names, or {@code dateline.properties} where the program is started.
 */
final class Configuration implements IDefaultValueProvider {
    static final String FILE = "dateline.properties";
    private static final Set<String> KEYS = Set.of(
            "data",
            "store",
            "port",
            "bind",
            "public-url",
            "smtp",
            "mail-from",
            "smtp-password-file",
            "allow-private",
            "log");

    private final Map<String, String> environment;
    private final Path folder;
    private Optional<Properties> file = Optional.empty();

    /**
     * A configuration.
     *
     * @param folder where the program is started
     */
    Configuration(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    @Override
    public String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option)) {
            return null; // picocli's word for none
        }
        String key = option.longestName().replaceFirst("^--", "");
        return KEYS.contains(key) ? find(key).orElse(null) : null;
    }

    private Optional<String> find(String key) throws IOException {
        Optional<String> told = Optional.ofNullable(environment.get(variable(key)));
        return told.isPresent()
                ? told
                : Optional.ofNullable(file().getProperty(key)).map(String::strip);
    }

    /** {@code DATELINE_PUBLIC_URL} for {@code public-url}. */
    static String variable(String key) {
        return "DATELINE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Properties file() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(read());
        }
        return file.get();
    }

    private Properties read() throws IOException {
        Properties all = new Properties();
        String named = environment.get("DATELINE_CONFIG");
        Path path = named == null ? folder.resolve(FILE) : folder.resolve(named);
        if (named == null && !Files.exists(path)) {
            return all;
        }
        try (Reader in = Files.newBufferedReader(path)) {
            all.load(in);
        }
        Set<String> unknown = new TreeSet<>(all.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IOException(
                    path + " knows no " + unknown + "; there is " + String.join(", ", new TreeSet<>(KEYS)));
        }
        return all;
    }
}
