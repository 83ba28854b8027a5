package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.publish.search.SearchIndex;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.whole.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk as people use it, in a real browser: by mouse, by keyboard alone, on a phone, and without scripts. */
class BrowserTest {
    private static final String FIRST =
            "Two soldiers were killed on Monday in a rocket attack near Haditha, Iraq, officials said.";
    private static final String SECOND =
            "HADITHA, Iraq - Three soldiers died when rockets struck a camp outside Haditha on Monday night, a doctor"
                    + " at the town's hospital said on Wednesday. He said two others were being treated for burns. No"
                    + " group has claimed responsibility.";
    private static final Path AXE = Home.ROOT.resolve("desk/target/axe/package/axe.min.js");
    private static final double SECONDS = 120_000;

    /** Elements that reach over the right edge, but for those inside what scrolls by itself. */
    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]"
                    + ".filter(it => it.getBoundingClientRect().right > 361 && !it.closest('.wide *'))"
                    + ".map(it => it.tagName + '.' + it.className).slice(0, 12)";

    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    private Path folder;

    private Ledger ledger;
    private SearchIndex index;
    private Accounts accounts;
    private Desk desk;
    private BrowserContext context;
    private Page page;
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open() {
        Optional<Path> chromium = findChromium();
        assumeTrue(chromium.isPresent(), "no Chromium here: install it, or name it in CHROMIUM (.ci/run does)");
        assumeTrue(Files.exists(AXE), "no axe-core at " + AXE + " (.ci/run lays it there)");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")));
        PlaywrightAssertions.setDefaultAssertionTimeout(SECONDS);
    }

    /** Debian's browser, or the one that {@code CHROMIUM} names. */
    private static Optional<Path> findChromium() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(it -> !it.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void start() {
        ledger = Ledgers.open(folder.resolve("dateline.db").toString());
        index = SearchIndex.inMemory();
        accounts = Accounts.in(folder.resolve("accounts.json"));
        desk = Desk.start(
                0,
                ledger,
                Home::reader,
                new Desk.Setting(
                        index,
                        accounts,
                        folder,
                        Examples.find(),
                        Whereabouts.HERE,
                        Optional.empty(),
                        Set.of("127.0.0.1"),
                        Log.silent(),
                        Optional.empty()));
        look(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private void look(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options.setBaseURL("http://127.0.0.1:" + desk.port()));
        context.setDefaultTimeout(SECONDS);
        page = opened();
    }

    private Page opened() {
        Page one = context.newPage();
        one.onConsoleMessage(it -> {
            if (it.type().equals("error")) {
                errors.add(it.text());
            }
        });
        one.onPageError(errors::add);
        return one;
    }

    @AfterEach
    void stop() {
        context.close();
        desk.stop();
        index.close();
        ledger.close();
        assertThat(errors).isEmpty();
    }

    private static LocatorAssertions assertSeen(Locator it) {
        return PlaywrightAssertions.assertThat(it);
    }

    private void paste(Page at, String text, String title, String day, String outlet) {
        at.navigate("/add");
        at.getByLabel("A report").fill(text);
        at.getByLabel("Title").fill(title);
        at.getByLabel("Published").fill(day);
        at.getByLabel("Outlet").fill(outlet);
        at.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read").setExact(true))
                .click();
        at.waitForURL("**/readings/**");
    }

    @Test
    void fromTheFirstReportToACorrectionTakenBack() throws IOException {
        page.navigate("/");
        assertSeen(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nothing here yet")))
                .isVisible();
        paste(page, FIRST, "Rockets near Haditha", "2024-08-06", "The Wire");
        fieldsAndWordsPointAtEachOther();
        page.navigate("/incidents");
        page.locator(".card h2 a").click();
        assertSeen(page.locator(".toll .best").first()).hasText("2");

        Page second = opened();
        paste(second, SECOND, "Third soldier dies", "2024-08-07", "The Herald");
        // the first window learns of it by itself
        assertSeen(page.locator(".matrix thead")).containsText("The Herald");
        assertSeen(page.locator(".toll .best").first()).hasText("3");
        page.locator(".toll summary").first().click();
        assertSeen(page.locator(".figures li")).not().hasCount(0);
        page.locator(".figures .source a").first().click();
        assertSeen(page.locator("#here")).isVisible();
        page.goBack();

        page.getByLabel("About").selectOption("casualties.killed");
        page.getByLabel("Should be").fill("4");
        page.getByLabel("Words").fill("The ministry gave four names.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Reply").setExact(true))
                .click();
        assertSeen(page.locator(".replies .proposal")).containsText("casualties.killed");
        assertSeen(page.locator(".toll .best").first()).hasText("3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .click();
        assertSeen(page.locator(".toll .best").first()).hasText("4");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertSeen(page.locator(".toll .best").first()).hasText("3");

        page.navigate(page.url().replaceAll("[?#].*", "") + "?as_of=2024-08-06");
        assertSeen(page.locator(".past")).isVisible();
        assertSeen(page.locator(".toll .best").first()).hasText("2");
        Path acled = exported();
        searchIsSavedAndTold();
        othersFileIsHeldAgainstOurs(acled);
        everybodySignsInAndOut();
    }

    private void searchIsSavedAndTold() throws IOException {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            calls.add(exchange.getRequestHeaders().getFirst("webhook-signature"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        try {
            page.navigate("/incidents?country=IQ");
            page.getByText("Save this search").click();
            page.getByLabel("Name").fill("Iraq");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .click();
            String feed = page.getByText("Atom").getAttribute("href");
            assertThat(page.request().get(feed).text()).contains("<title>Iraq</title>", "<entry>");
            page.getByText("Tell somebody of its news").click();
            page.getByLabel("Address")
                    .fill("http://127.0.0.1:" + hook.getAddress().getPort() + "/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send a test"))
                    .click();
            assertThat(calls.poll(60, TimeUnit.SECONDS)).startsWith("v1,");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            hook.stop(0);
        }
    }

    private void othersFileIsHeldAgainstOurs(Path acled) {
        page.navigate("/compare");
        page.getByLabel("File").setInputFiles(acled);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Compare").setExact(true))
                .click();
        assertSeen(page.locator(".lead")).containsText("1 are incidents of ours: 1 with the same number of dead");
    }

    private void signed() {
        page.locator("input[name=name]").fill("Ana");
        page.locator("input[name=password]").fill("correct horse battery");
    }

    private void everybodySignsInAndOut() {
        page.navigate("/users");
        signed();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        signed();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertSeen(page.locator(".leave")).containsText("Ana");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertSeen(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        page.navigate("/incidents");
        assertSeen(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
    }

    private void fieldsAndWordsPointAtEachOther() {
        Locator field = page.locator(".field.figure").first();
        field.focus();
        assertSeen(page.locator("article mark.figure.lit").first()).isVisible();
        page.locator("article mark.figure").first().hover();
        assertSeen(field).hasClass(java.util.regex.Pattern.compile(".*\\blit\\b.*"));
    }

    private Path exported() throws IOException {
        page.navigate("/exports");
        Download download =
                page.waitForDownload(() -> page.getByText("ACLED-style CSV").click());
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8)).contains("event_id_cnty", "2024-08-05");
        return download.path();
    }

    @Test
    void theExamplesAreThereWithinAMinuteAndNoPageKeepsAnybodyOut() {
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load the examples"))
                .click(new Locator.ClickOptions().setTimeout(120_000));
        page.waitForURL("**/incidents", new Page.WaitForURLOptions().setTimeout(120_000));
        assertSeen(page.locator(".card").first()).isVisible();
        String incident = page.locator(".card h2 a", new Page.LocatorOptions().setHasText("Cotabato City"))
                .getAttribute("href");
        List<String> paths = List.of(
                "/incidents",
                "/incidents?view=table",
                "/incidents?view=map",
                incident,
                "/reports",
                "/add",
                "/exports",
                "/searches",
                "/compare",
                "/feeds",
                "/users",
                "/settings",
                "/review",
                "/readings/cotabato-2",
                "/incidents?q=hospital&kind=car-bomb");
        for (String path : paths) {
            page.navigate(path);
            assertThat(violations()).as(path).isEmpty();
        }
        pictures(Map.of("/incidents", "desk-list", "/incidents?view=map", "desk-map", incident, "desk-incident"));
        look(new Browser.NewContextOptions().setViewportSize(360, 740));
        for (String path : paths) {
            page.navigate(path);
            assertThat((List<?>) page.evaluate(TOO_WIDE))
                    .as(path + " on a phone: what sticks out")
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " on a phone")
                    .isEqualTo(360);
        }
        look(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        for (String path : paths) {
            page.navigate(path);
            assertSeen(page.locator("h1").first()).isVisible();
        }
        page.navigate("/incidents?view=map");
        page.getByLabel("Nearer").click();
        assertThat(page.url()).contains("bbox=");
    }

    /** The pictures of the documents, where {@code -Dpictures=docs/images} asks for them. */
    private void pictures(Map<String, String> names) {
        Optional.ofNullable(System.getProperty("pictures"))
                .ifPresent(folder -> names.forEach((path, name) -> {
                    page.navigate(path);
                    if (path.contains("view=map")) {
                        assertSeen(page.locator(".mapped.drawn .pin").first()).isVisible();
                    }
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
                }));
    }

    /** Serious and critical violations of WCAG 2.2 AA, as axe-core finds them; each with the first element. */
    private List<?> violations() {
        page.evaluate(axe());
        return (List<?>)
                page.evaluate("async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                        + " 'wcag22aa']})).violations.filter(it => ['serious',"
                        + " 'critical'].includes(it.impact)).map(it => it.id + ' ' + it.nodes[0].html.slice(0,"
                        + " 200))");
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The map is drawn over our own base map, its spots are links for the keyboard, and bars of the months choose from when to when. */
    @Test
    void theMapLeadsToIncidentsAndItsBarsToTheirTime() {
        paste(page, FIRST, "Rockets near Haditha", "2024-08-06", "The Wire");
        paste(
                page,
                "A car bomb killed three policemen in Kunduz, Afghanistan, on Tuesday, the governor said.",
                "Bomb in Kunduz",
                "2024-09-11",
                "The Wire");
        page.navigate("/incidents?view=map");
        Locator pins = page.locator(".mapped.drawn .pin");
        assertSeen(pins).hasCount(2);
        pins.first().focus();
        page.keyboard().press("ArrowRight");
        assertSeen(pins.nth(1)).isFocused();
        assertThat(violations()).isEmpty();
        page.locator(".months a").first().focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Enter");
        page.waitForURL("**from=2024-08-01**");
        assertThat(page.url()).contains("to=2024-09-30");
        page.locator(".months a").last().click();
        page.waitForURL("**from=2024-09-01**");
        assertSeen(pins).hasCount(1);
        page.locator(".maplibregl-ctrl-zoom-in").click();
        page.waitForURL("**bbox=**");
        pins.first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/incidents/i*");
        assertSeen(page.locator("h1")).containsText("Kunduz");
    }

    @Test
    void theKeyboardIsEnough() {
        paste(page, FIRST, "Rockets near Haditha", "2024-08-06", "The Wire");
        page.navigate("/incidents");
        page.keyboard().press("Tab");
        assertSeen(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        reach(".card h2 a");
        page.keyboard().press("Enter");
        page.waitForURL("**/incidents/i*");
        reach(".toll summary");
        page.keyboard().press("Enter");
        assertSeen(page.locator(".figures").first()).isVisible();
        reach("#words");
        page.keyboard().type("Read it, agree.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertSeen(page.locator(".replies")).containsText("Read it, agree.");
    }

    private void reach(String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("it => document.activeElement.matches(it)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }
}
