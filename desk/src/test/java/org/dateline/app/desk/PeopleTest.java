package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.publish.Made;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts and what each role may: every page and every form, for every role. */
class PeopleTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private record Way(String path, Role least) {}

    private static final List<Way> PAGES = List.of(
            new Way("/incidents", Role.READER),
            new Way("/searches", Role.READER),
            new Way("/compare", Role.READER),
            new Way("/feeds", Role.READER),
            new Way("/settings", Role.READER),
            new Way("/metrics", Role.READER),
            new Way("/review", Role.ANALYST),
            new Way("/users", Role.ADMIN));

    private static final List<Way> FORMS = List.of(
            new Way("/searches", Role.READER),
            new Way("/compare", Role.READER),
            new Way("/settings/tokens", Role.READER),
            new Way("/readings", Role.CONTRIBUTOR),
            new Way("/fetch", Role.CONTRIBUTOR),
            new Way("/review/1", Role.ANALYST),
            new Way("/incidents/i0123456789ab/lock", Role.EDITOR),
            new Way("/incidents/i0123456789ab/hide", Role.EDITOR),
            new Way("/incidents/i0123456789ab/accept", Role.EDITOR),
            new Way("/incidents/i0123456789ab/undo", Role.EDITOR),
            new Way("/feeds", Role.ADMIN),
            new Way("/users", Role.ADMIN),
            new Way("/users/Ana/role", Role.ADMIN),
            new Way("/users/Ana/remove", Role.ADMIN));

    @ParameterizedTest
    @EnumSource
    void everyRoleMayWhatItMayAndNoMore(Role role) throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.accounts.put("Ana", Role.ADMIN, PASSWORD);
            if (role == Role.NOBODY) {
                desk.forgetCookies();
            } else {
                desk.accounts.put("Ben", role, PASSWORD);
                desk.signIn("Ben", PASSWORD);
            }
            for (Way it : PAGES) {
                int wanted = role == Role.NOBODY ? 302 : role.compareTo(it.least()) >= 0 ? 200 : 403;
                assertThat(desk.get(it.path()).statusCode())
                        .as("%s GET %s", role, it.path())
                        .isEqualTo(wanted);
            }
            for (Way it : FORMS) {
                int status = desk.form(it.path()).statusCode();
                boolean may = role != Role.NOBODY && role.compareTo(it.least()) >= 0;
                // what may be done is then refused for want of what is in the form, never for want of a right
                assertThat(status)
                        .as("%s POST %s", role, it.path())
                        .matches(got -> role == Role.NOBODY ? got == 302 : may ? got != 403 : got == 403);
            }
            assertThat(desk.accounts.find("Ana").isPresent()).isEqualTo(role != Role.ADMIN);
        }
    }

    @Test
    void signingOutIsAButtonAndEndsTheSession() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            assertThat(desk.get("/incidents").body()).doesNotContain("Sign out");
            desk.accounts.put("Ana", Role.ADMIN, PASSWORD);
            desk.signIn("Ana", PASSWORD);
            assertThat(Jsoup.parse(desk.get("/incidents").body())
                            .select("form[action=/logout] button")
                            .text())
                    .isEqualTo("Sign out");
            desk.form("/logout");
            assertThat(desk.get("/incidents").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void anAdminGivesAccountsAndSomebodyStaysAdmin() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            assertThat(desk.form("/users", "name", "Ben", "role", "reader", "password", PASSWORD)
                            .body())
                    .contains("the first account is that of an admin");
            assertThat(desk.form("/users", "name", "Ana", "role", "admin", "password", PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(desk.get("/users").statusCode()).isEqualTo(302);
            desk.signIn("Ana", PASSWORD);
            assertThat(desk.form("/users", "name", "Ben", "role", "reader", "password", "short")
                            .body())
                    .contains("at least 10 characters");
            desk.form("/users", "name", "Ben", "role", "reader", "password", PASSWORD);
            desk.form("/users/Ben/role", "role", "editor");
            assertThat(desk.accounts.find("Ben").orElseThrow().role()).isEqualTo(Role.EDITOR);
            for (String[] tried :
                    new String[][] {{"/users/Ana/role", "role", "reader"}, {"/users/Ana/remove", "x", "y"}}) {
                assertThat(desk.form(tried[0], tried[1], tried[2]).body()).contains("somebody must stay admin");
            }
            assertThat(desk.get("/users").body()).contains("gave an account as reader to", "signed in");
            desk.form("/users/Ben/remove");
            assertThat(desk.accounts.find("Ben")).isEmpty();
            String kept = Files.readString(folder.resolve("accounts.json"));
            assertThat(kept).contains("$argon2id$").doesNotContain(PASSWORD);
        }
    }

    @Test
    void tokensGiveNoMoreThanTheySay() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.accounts.put("Ana", Role.ADMIN, PASSWORD);
            desk.signIn("Ana", PASSWORD);
            String page = desk.form("/settings/tokens", "label", "a script", "role", "reader")
                    .body();
            String token = Jsoup.parse(page).select(".proposal code").text();
            assertThat(token).hasSize(43);
            assertThat(desk.get("/settings").body()).contains("a script").doesNotContain(token);
            desk.forgetCookies();
            assertThat(desk.api("GET", "/incidents", token, "").statusCode()).isEqualTo(200);
            assertThat(desk.api("POST", "/reports", token, "{\"text\":\"x\"}").statusCode())
                    .isEqualTo(403);
            desk.signIn("Ana", PASSWORD);
            desk.form(
                    "/settings/tokens/remove",
                    "id",
                    Jsoup.parse(desk.get("/settings").body())
                            .select("input[name=id]")
                            .attr("value"));
            desk.forgetCookies();
            assertThat(desk.api("GET", "/incidents", token, "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anotherPasswordNeedsTheOldOne() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.accounts.put("Ana", Role.ADMIN, PASSWORD);
            desk.signIn("Ana", PASSWORD);
            assertThat(desk.form("/settings/password", "old", "wrong", "password", "another long one")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(desk.form("/settings/password", "old", PASSWORD, "password", "another long one")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(desk.get("/incidents").statusCode()).isEqualTo(302);
            desk.signIn("Ana", "another long one");
            assertThat(desk.get("/incidents").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void accountsOfEarlierVersionsStillOpen() throws Exception {
        Files.writeString(
                folder.resolve("accounts.json"),
                "{\"accounts\":[{\"name\":\"Old\",\"role\":\"EDITOR\",\"password\":\"c2FsdA:"
                        + "NOTHING\",\"tokens\":[\"" + org.dateline.report.Sha256.of("a token") + "\"]}]}");
        Accounts accounts = Accounts.in(folder.resolve("accounts.json"));
        assertThat(accounts.findByToken("a token").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(accounts.matches("Old", "wrong")).isFalse();
    }

    @Test
    void aFirstReplyWaitsUntilSomebodyHasLookedAtIt() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.keep(Made.reading("r1", "Haditha"));
            String path =
                    "/incidents/" + desk.json("/incidents").at("/items/0/id").asString();
            desk.accounts.put("Ana", Role.ADMIN, PASSWORD);
            desk.accounts.put("Ben", Role.CONTRIBUTOR, PASSWORD);
            desk.signIn("Ben", PASSWORD);
            desk.form(path + "/replies", "text", "First words of Ben.", "audience", "public");
            assertThat(desk.get(path).body()).doesNotContain("First words of Ben.");
            desk.signIn("Ana", PASSWORD);
            String review = desk.get("/review").body();
            assertThat(review).contains("First words of Ben.");
            desk.form(Jsoup.parse(review).select("form[action^=/review/]").attr("action"), "pass", "yes");
            assertThat(desk.get(path).body()).contains("First words of Ben.");
            desk.signIn("Ben", PASSWORD);
            desk.form(path + "/replies", "text", "Second words of Ben.", "audience", "public");
            assertThat(desk.get(path).body()).contains("Second words of Ben.");

            desk.signIn("Ana", PASSWORD);
            desk.form(path + "/lock", "why", "too hot");
            desk.signIn("Ben", PASSWORD);
            assertThat(desk.get(path).body())
                    .contains("Closed by Ana", "too hot")
                    .doesNotContain("Reply as Ben");
            assertThat(desk.form(path + "/replies", "text", "Third.").statusCode())
                    .isEqualTo(423);
            desk.signIn("Ana", PASSWORD);
            desk.form(path + "/lock", "open", "yes");
            desk.signIn("Ben", PASSWORD);
            assertThat(desk.form(path + "/replies", "text", "Third.").statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void othersAreLetInOnlyWhereTheyMustSayWhoTheyAre() throws Exception {
        Whereabouts everywhere = new Whereabouts("0.0.0.0", Optional.of(URI.create("https://desk.example.org")));
        assertThatThrownBy(() -> new DeskAtWork(folder, everywhere, Optional.empty(), Set.of()))
                .isInstanceOf(Desk.OpenDeskException.class);
        assertThat(everywhere.names()).contains("desk.example.org", "localhost").doesNotContain("evil.example");
        assertThat(everywhere.isOwn("https://desk.example.org", "desk.example.org"))
                .isTrue();
        assertThat(everywhere.isOwn("https://evil.example", "desk.example.org")).isFalse();
        assertThat(everywhere.link(8080)).isEqualTo("https://desk.example.org");
        assertThatThrownBy(() -> new Whereabouts("127.0.0.1", Optional.of(URI.create("ftp://x"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Map.of("127.0.0.1", true, "::1", true, "0.0.0.0", false))
                .allSatisfy((bind, loopback) -> assertThat(new Whereabouts(bind, Optional.empty()).isLoopback())
                        .isEqualTo(loopback));
    }
}
