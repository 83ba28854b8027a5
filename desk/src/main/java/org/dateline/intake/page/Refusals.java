package org.dateline.intake.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages that hold no article to read: not found, a paywall's stub, a robot check, a list of links, nothing. */
final class Refusals {
    private static final List<Rule> RULES = Tables.rows("refusals.tsv", 5).stream()
            .map(row -> new Rule(
                    row[0],
                    row[1],
                    Pattern.compile(row[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    row[3],
                    row[4]))
            .toList();
    private static final Pattern PAYWALL = Pattern.compile(
            "(?i)(subscri(be|ption|bers?)\\b.{0,60}\\b(continue|read|unlock|access|full|only|exclusive)|(continue|keep|finish)"
                    + " reading.{0,60}(subscri|account|sign|log)|(this|the) (article|story|content|report) is (only"
                    + " )?(for|available|reserved|exclusive)|already a (subscriber|member)|for (our"
                    + " )?(subscribers|members) only|(log|sign) ?in to (read|continue)|to (read|continue reading)"
                    + " (this|the (full|rest)|more)|unlock this (article|story)|free articles? (left|remaining|this"
                    + " month)|jetzt weiterlesen|réservé aux abonnés|solo para suscriptores|exclusivo para assinantes)");

    /** An article of fewer words that breaks off in front of a paywall is a stub: one or two sentences, often cut. */
    private static final int STUB_WORDS = 60;

    private static final int FEWEST_WORDS = 12;

    private Refusals() {}

    /**
     * One row of the table.
     *
     * @param where "title" or "text"
     * @param nearMiss words that look alike and are an article's
     */
    record Rule(String reason, String where, Pattern pattern, String example, String nearMiss) {
        boolean isIn(String words) {
            return pattern.matcher(words).find();
        }
    }

    /** What a page is judged by. */
    record Evidence(
            Optional<String> title, String pageTitle, List<Block> body, List<Block> blocks, StructuredData data) {
        int words() {
            return body.stream().mapToInt(Block::words).sum();
        }
    }

    static List<Rule> list() {
        return RULES;
    }

    static Optional<String> find(Evidence page) {
        if (page.blocks().isEmpty()) {
            return Optional.of("is a page without words; it may need scripts to show them");
        }
        int words = page.words();
        if (words < 200) {
            Optional<String> rule = findRule(page);
            if (rule.isPresent()) {
                return rule;
            }
        }
        if (words < STUB_WORDS && isBehindPaywall(page)) {
            return Optional.of("is the stub of an article for subscribers: only %d words are shown".formatted(words));
        }
        return words < FEWEST_WORDS ? Optional.of("is a page without an article") : Optional.empty();
    }

    private static Optional<String> findRule(Evidence page) {
        String text = (page.body().isEmpty() ? page.blocks() : page.body())
                .stream()
                        .limit(4)
                        .map(Block::text)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
        return RULES.stream()
                .filter(rule -> rule.where().equals("title")
                        ? rule.isIn(page.pageTitle())
                                || page.title().map(rule::isIn).orElse(false)
                        : rule.isIn(text))
                .findFirst()
                .map(rule -> "is no article: it " + rule.reason());
    }

    private static boolean isBehindPaywall(Evidence page) {
        return page.data().isNotFree()
                || page.blocks().stream()
                        .anyMatch(block -> block.words() < 60
                                && PAYWALL.matcher(block.text()).find());
    }
}
