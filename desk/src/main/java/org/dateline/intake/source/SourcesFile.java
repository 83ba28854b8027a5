package org.dateline.intake.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The list of sources as a person writes it ({@code sources.yaml}):
 *
 * <pre>
 * contact: desk@example.org        # told to every server in the user agent
 * every: 15m                       # unless a source says otherwise
 * sources:
 *   - name: Herald
 *     url: https://herald.example/rss
 *     follow: true
 * </pre>
 *
 * @param contact an address or page that a server's owner can turn to
 * @param allowPrivate hosts that may have an address within this network; for servers of one's own only
 */
public record SourcesFile(Optional<String> contact, Set<String> allowPrivate, List<Source> sources) {
    private static final int LONGEST = 4 << 20;
    private static final Pattern TIME = Pattern.compile("(\\d{1,5})\\s*(s|seconds?|m|min|minutes?|h|hours?|d|days?)");
    private static final Duration USUALLY = Duration.ofMinutes(15);
    /** Folders and topics are looked at much oftener than servers of others: it costs nobody anything. */
    private static final Duration AT_HOME = Duration.ofSeconds(10);

    private static final Set<String> TOP = Set.of("contact", "every", "follow", "allow_private", "sources");
    private static final Set<String> KEYS =
            Set.of("name", "url", "folder", "kind", "every", "follow", "outlet", "language", "off");

    public SourcesFile {
        allowPrivate = Set.copyOf(allowPrivate);
        sources = List.copyOf(sources);
    }

    /** A list that cannot be used; the message names the source and the key. */
    public static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongException(String message) {
            super(message);
        }
    }

    /** Reads a list from a file. */
    public static SourcesFile read(Path file) throws IOException, WrongException {
        if (Files.size(file) > LONGEST) {
            throw new WrongException("is longer than %d MB".formatted(LONGEST >> 20));
        }
        return parse(Files.readString(file));
    }

    /** Reads a list. */
    public static SourcesFile parse(String yaml) throws WrongException {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(50)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            Object root = new Load(settings).loadFromString(yaml);
            if (!(root instanceof Map<?, ?> top)) {
                throw new WrongException("has no 'sources:'");
            }
            return of(top);
        } catch (YamlEngineException e) {
            throw new WrongException("is no YAML: "
                    + e.getMessage()
                            .lines()
                            .limit(2)
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""));
        }
    }

    private static SourcesFile of(Map<?, ?> top) throws WrongException {
        checkKeys(top, TOP, "the list");
        if (!(top.get("sources") instanceof List<?> list)) {
            throw new WrongException("has no list of 'sources:'");
        }
        Duration every = time(top, "the list").orElse(USUALLY);
        boolean follow = flag(top, "follow", false, "the list");
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> map)) {
                throw new WrongException("source %d has no keys".formatted(sources.size() + 1));
            }
            Source source = source(map, every, follow, "source %d".formatted(sources.size() + 1));
            if (!names.add(source.name())) {
                throw new WrongException("two sources are called '" + source.name() + "'");
            }
            if (!flag(map, "off", false, source.name())) {
                sources.add(source);
            }
        }
        return new SourcesFile(text(top, "contact"), hosts(top), sources);
    }

    private static Source source(Map<?, ?> map, Duration every, boolean follow, String place) throws WrongException {
        String where = text(map, "name").orElse(place);
        checkKeys(map, KEYS, where);
        try {
            URI address = address(map, where);
            Source.Kind kind = kind(map, address, where);
            return new Source(
                    text(map, "name").orElseGet(() -> nameOf(address)),
                    address,
                    kind,
                    time(map, where).orElse(kind == Source.Kind.FOLDER || kind == Source.Kind.TOPIC ? AT_HOME : every),
                    flag(map, "follow", follow, where),
                    text(map, "outlet"),
                    text(map, "language"));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new WrongException(where + ": " + e.getMessage());
        }
    }

    private static URI address(Map<?, ?> map, String where) throws WrongException, URISyntaxException {
        Optional<String> url = text(map, "url");
        Optional<String> folder = text(map, "folder");
        if (url.isPresent() == folder.isPresent()) {
            throw new WrongException(
                    where + ": has " + (url.isPresent() ? "both 'url' and" : "no 'url' and no") + " 'folder'");
        }
        return folder.isPresent()
                ? Path.of(folder.get()).toAbsolutePath().normalize().toUri()
                : new URI(url.orElseThrow());
    }

    private static String nameOf(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return address.getAuthority() == null ? path : address.getAuthority() + path;
    }

    private static void checkKeys(Map<?, ?> map, Set<String> known, String where) throws WrongException {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new WrongException(where + ": knows no '" + key + "'; there is "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static Optional<String> text(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key))
                .map(String::valueOf)
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    private static boolean flag(Map<?, ?> map, String key, boolean usually, String where) throws WrongException {
        Object value = map.get(key);
        if (value == null) {
            return usually;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new WrongException(where + ": '" + key + "' is true or false, not '" + value + "'");
    }

    private static Source.Kind kind(Map<?, ?> map, URI address, String where) throws WrongException {
        Optional<String> kind = text(map, "kind");
        String scheme = String.valueOf(address.getScheme());
        if (kind.isEmpty() || !scheme.startsWith("http")) {
            return switch (scheme) {
                case "file" -> Source.Kind.FOLDER;
                case "kafka" -> Source.Kind.TOPIC;
                default -> Source.Kind.FEED;
            };
        }
        return switch (kind.get()) {
            case "feed" -> Source.Kind.FEED;
            case "sitemap" -> Source.Kind.SITEMAP;
            case "page" -> Source.Kind.PAGE;
            default -> throw new WrongException(where + ": 'kind' is feed, sitemap or page, not '" + kind.get() + "'");
        };
    }

    private static Optional<Duration> time(Map<?, ?> map, String where) throws WrongException {
        Optional<String> told = text(map, "every");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = TIME.matcher(told.get().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new WrongException(where + ": 'every' is a time as 30s, 15m, 2h or 1d, not '" + told.get() + "'");
        }
        long number = Long.parseLong(m.group(1));
        return Optional.of(
                switch (m.group(2).charAt(0)) {
                    case 's' -> Duration.ofSeconds(number);
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    private static Set<String> hosts(Map<?, ?> top) throws WrongException {
        Object hosts = top.get("allow_private");
        if (hosts == null) {
            return Set.of();
        }
        if (!(hosts instanceof List<?> list)) {
            throw new WrongException("'allow_private' is a list of hosts");
        }
        Set<String> names = new HashSet<>();
        list.forEach(it -> names.add(String.valueOf(it).toLowerCase(Locale.ROOT)));
        return names;
    }
}
