package org.dateline.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.dateline.app.Programs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Documents that name code or files tell the truth: what they name is there, and what they show works. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*");
    private static final Pattern PATH = Pattern.compile("\\.?[A-Za-z][\\w.-]*(?:/[\\w.-]+)*/?");
    private static final Pattern FENCED = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

    private static Stream<Path> documents() {
        return Stream.of(
                        Home.ROOT,
                        Home.ROOT.resolve("docs"),
                        Home.ROOT.resolve("docs/decisions"),
                        Home.ROOT.resolve("examples"))
                .flatMap(DocumentsTest::list)
                .filter(it -> it.toString().endsWith(".md"));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all classes, tests and benchmarks too. */
    private static Set<String> classes() {
        return Stream.of("reader", "desk", "benchmarks")
                .flatMap(it -> walk(Home.ROOT.resolve(it).resolve("src")))
                .map(it -> it.getFileName().toString())
                .filter(it -> it.endsWith(".java"))
                .map(it -> it.substring(0, it.length() - ".java".length()))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(name(document), () -> {
                    List<String> broken = matches(LINK, Home.read(document))
                            .filter(it -> !Files.exists(document.resolveSibling(it)))
                            .toList();
                    assertThat(broken).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> namedClassesPackagesAndPathsAreThere() {
        Set<String> classes = classes();
        return Stream.of(
                        "ARCHITECTURE.md",
                        "CONTRIBUTING.md",
                        "docs/decisions/offsets.md",
                        "docs/decisions/serve.md",
                        "docs/decisions/model.md")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text =
                            FENCED.matcher(Home.read(Home.ROOT.resolve(name))).replaceAll("");
                    assertThat(matches(CODE, text).filter(it -> isMissing(it, classes)))
                            .isEmpty();
                }));
    }

    private static boolean isMissing(String code, Set<String> classes) {
        if (CLASS.matcher(code).matches()) {
            return !classes.contains(code);
        }
        if (code.startsWith("org.dateline.")) {
            String path = code.replace('.', '/');
            return Stream.of("reader/src/main/java", "desk/src/main/java", "desk/src/test/java")
                    .noneMatch(it -> Files.exists(Home.ROOT.resolve(it).resolve(path)));
        }
        boolean path = code.contains("/") && PATH.matcher(code).matches();
        return path && !Files.exists(Home.ROOT.resolve(code));
    }

    @Test
    void aDocumentThatLiesIsFound() {
        assertThat(isMissing("NoSuchClass", classes())).isTrue();
        assertThat(isMissing("Offsets", classes())).isFalse();
        assertThat(isMissing("org.dateline.nowhere", classes())).isTrue();
        assertThat(isMissing("docs/nothing.md", classes())).isTrue();
        assertThat(isMissing("killed()", classes())).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheReadmeIsUnderstood() {
        return commands()
                .map(it -> DynamicTest.dynamicTest(it, () -> {
                    String[] arguments = it.replaceFirst(" > \\S+$", "")
                            .substring("./dateline ".length())
                            .split(" +");
                    assertThatCode(() -> Programs.parse(arguments)).doesNotThrowAnyException();
                    for (String argument : arguments) {
                        assertThat(!argument.startsWith("examples/") || Files.exists(Home.ROOT.resolve(argument)))
                                .as(argument)
                                .isTrue();
                    }
                }));
    }

    private static Stream<String> commands() {
        return Stream.of("README.md", "examples/README.md")
                .flatMap(it -> Home.read(Home.ROOT.resolve(it)).lines())
                .map(it -> it.replace("<!-- capture: ", "").replace(" -->", "").strip())
                .filter(it -> it.startsWith("./dateline "));
    }

    @Test
    void everyExampleIsTold() {
        String told = Home.read(Home.ROOT.resolve("examples/README.md"));
        assertThat(Home.listExamples())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(told).contains("`" + it.getFileName() + "`"));
    }

    @Test
    void theCodeOfTheReadmeRuns(@TempDir Path folder) throws Exception {
        String code = FENCED.matcher(Home.read(Home.ROOT.resolve("README.md")))
                .results()
                .filter(it -> it.group(1).equals("java"))
                .map(it -> it.group(2))
                .findFirst()
                .orElseThrow();
        Path source = Files.writeString(folder.resolve("Demo.java"), code);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(failed).isZero();
        assertThat(code.lines().filter(it -> !it.startsWith("import") && !it.isBlank()))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(run(folder)).contains("2019-05-03").contains("killed");
    }

    private static String run(Path folder) throws Exception {
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, DocumentsTest.class.getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            var main = loader.loadClass("Demo").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult it) -> it.group(1));
    }

    private static String name(Path document) {
        return Optional.of(Home.ROOT.relativize(document)).map(Path::toString).orElseThrow();
    }
}
