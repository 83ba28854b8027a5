package org.dateline.intake.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page was published: every place that tells a day is a candidate with the trust that such places deserve; places that
 * agree strengthen each other. The day of publication goes before the day of a change.
 */
// nodes of a page are told apart by identity: equal markup at two places is two nodes
@SuppressWarnings("ReferenceEquality")
final class PublishedDates {
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(?:([/_-])(0?[1-9]|1[0-2]|[a-z]{3,9})\\2(0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "(?i)[\"'](?:date_?published|published_?(?:at|date|time|on)?|first_?published(?:_?(?:at|date|on))?|publication_?date|pub_?date|publish_?(?:date|time|on)?|post_?date|display_?date)[\"']\\s*:\\s*[\"']?([^\"',}]{8,40})");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\b(publish|posted|first|erstellt|veröffentlicht|publicado|publié|pubblicato|created|issued|entry-?date|pub-?date|post-?date|story-?date)");
    private static final Pattern MODIFIED = Pattern.compile(
            "(?i)(updat|modif|revis|edited|aktualisiert|actualizado|atualizado|mis à jour|aggiornato|last[-"
                    + " ]?changed)");
    private static final Pattern BOTH =
            Pattern.compile("(?i)^(.{0,80}\\d{4}.{0,30}?)\\b(updated|modified|last updated)\\b");
    private static final Pattern BETWEEN_MONTH_AND_DAY = Pattern.compile("(?i)\\b(en-(us|ph)|en_(us|ph))\\b");
    private static final List<Meta> METAS = Tables.rows("date-meta.tsv", 3).stream()
            .map(row -> new Meta(Double.parseDouble(row[0]), row[1].equals("published"), row[2]))
            .toList();
    private static final int MOST = 60;

    private final Document page;
    private final Head head;
    private final PageFacts facts;
    private final boolean monthFirst;
    private final List<Candidate> candidates = new ArrayList<>();

    private PublishedDates(Document page, Head head, PageFacts facts) {
        this.page = page;
        this.facts = facts;
        this.head = head;
        String locale = page.select("html").attr("lang") + " "
                + head.findMeta("og:locale").orElse("");
        String language = locale.strip();
        this.monthFirst = language.isEmpty()
                || language.equals("en")
                || language.startsWith("en ")
                || BETWEEN_MONTH_AND_DAY.matcher(locale).find();
    }

    /**
     * A day that some place tells.
     *
     * @param trust 0 to 1
     * @param published false for the day of a change
     */
    private record Candidate(String iso, double trust, boolean published) {
        LocalDate day() {
            return LocalDate.parse(iso.substring(0, 10));
        }
    }

    /** A row of the table of names that tell a day in the head of a page. */
    private record Meta(double trust, boolean published, String name) {}

    /** Both may be absent. */
    record Dates(Optional<String> published, Optional<String> modified) {}

    static Dates of(Document page, Head head, Optional<String> url, PageFacts facts) {
        PublishedDates dates = new PublishedDates(page, head, facts);
        dates.addStructured();
        dates.addMeta();
        url.ifPresent(dates::addAddress);
        dates.addElements();
        dates.addText(facts.blocks(), facts.headlineAt());
        if (dates.candidates.stream().noneMatch(it -> it.published() && it.trust() > .7)) {
            dates.addScripts();
        }
        return dates.choose();
    }

    private void add(Optional<String> words, double trust, boolean published) {
        words.flatMap(it -> DateWords.find(it, monthFirst))
                .ifPresent(iso -> candidates.add(new Candidate(iso, trust, published)));
    }

    private void addStructured() {
        add(head.data().findOfArticle("datePublished"), 1, true);
        add(head.data().findOfArticle("dateCreated"), .8, true);
        add(head.data().findOfArticle("dateModified"), .95, false);
        add(head.data().find("datePublished"), .85, true);
        add(head.data().find("dateModified"), .8, false);
    }

    private void addMeta() {
        METAS.forEach(it -> add(head.findMeta(it.name()), it.trust(), it.published()));
    }

    private void addAddress(String url) {
        Matcher m = IN_ADDRESS.matcher(url.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", ""));
        while (m.find()) {
            String month = m.group(3) == null ? m.group(5) : m.group(3);
            String day = m.group(4) == null ? m.group(6) : m.group(4);
            Optional<String> iso = Character.isLetter(month.charAt(0))
                    ? DateWords.find(day + " " + month + " " + m.group(1), false)
                    : DateWords.of(Integer.parseInt(m.group(1)), Integer.parseInt(month), Integer.parseInt(day))
                            .map(LocalDate::toString);
            iso.ifPresent(it -> candidates.add(new Candidate(it, .86, true)));
        }
    }

    private void addElements() {
        int rank = 0;
        for (Element element : page.select(
                "[itemprop~=(?i)date(Published|Created|Modified)], time, abbr.published, [pubdate], relative-time,"
                        + " [data-timestamp], [data-datetime], [data-published]")) {
            if (rank++ > MOST) {
                return;
            }
            String names = names(element);
            boolean modified = names.contains("datemodified")
                    || (MODIFIED.matcher(names + " " + element.text()).find()
                            && !PUBLISHED.matcher(names).find());
            boolean marked = names.contains("datepublished")
                    || element.hasAttr("pubdate")
                    || PUBLISHED.matcher(names).find();
            double trust = marked ? .84 : isInArticleHead(element) ? .74 : .5;
            add(told(element), trust - rank * .004 - (isAside(element) ? .35 : 0), !modified);
        }
    }

    private static String names(Element element) {
        String own = element.attr("itemprop") + " " + element.className() + " " + element.id();
        Element up = element.parent();
        String around = up == null ? "" : up.className() + " " + up.ownText();
        return (own + " " + around).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> told(Element element) {
        for (String attribute :
                new String[] {"content", "datetime", "data-datetime", "data-published", "data-timestamp", "title"}) {
            String value = element.attr(attribute).strip();
            if (value.length() >= 8 && DateWords.find(value, true).isPresent()) {
                return Optional.of(value);
            }
        }
        return Optional.of(element.text()).filter(it -> it.length() >= 8 && it.length() < 120);
    }

    private static boolean isInArticleHead(Element element) {
        return element.closest("header, h1, .byline, .meta, .entry-meta, .post-meta, .article-header, .dateline")
                != null;
    }

    private boolean isAside(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up.normalName().equals("aside")
                    || up.normalName().equals("footer")
                    || up.normalName().equals("li")) {
                return true;
            }
            if (facts.hints(up).stream()
                    .anyMatch(it -> it.equals("related")
                            || it.equals("comment")
                            || it.equals("popular")
                            || it.equals("sidebar"))) {
                return true;
            }
        }
        return false;
    }

    /** Short blocks around the headline and the first lines of the article; dates inside prose are the story's. */
    private void addText(List<Block> blocks, int headlineAt) {
        int from = Math.max(0, headlineAt < 0 ? 0 : headlineAt - 6);
        int to = Math.min(blocks.size(), headlineAt < 0 ? 60 : headlineAt + 16);
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i);
            if (block.words() <= 30 && !(block.words() > 12 && block.text().endsWith("."))) {
                addLine(block, headlineAt < 0 ? .4 : .7 - .015 * Math.abs(i - headlineAt));
            }
        }
        blocks.stream()
                .filter(it -> it.words() <= 12 && facts.hints(it.holder()).contains("date"))
                .limit(MOST)
                .forEach(it -> addLine(it, .45));
    }

    private void addLine(Block block, double trust) {
        Matcher both = BOTH.matcher(block.text());
        String first = both.find() ? both.group(1) : block.text();
        boolean modified =
                MODIFIED.matcher(first).find() && !PUBLISHED.matcher(first).find();
        boolean said =
                PUBLISHED.matcher(first).find() || facts.hints(block.holder()).contains("date");
        add(Optional.of(first), trust + (said ? .08 : 0) - (block.words() > 14 ? .15 : 0), !modified);
    }

    private void addScripts() {
        for (Element script : page.select("script")) {
            Matcher m = IN_SCRIPT.matcher(
                    script.data().length() > 400_000 ? script.data().substring(0, 400_000) : script.data());
            for (int i = 0; i < 5 && m.find(); i++) {
                add(Optional.of(m.group(1)), .6 - .02 * i, true);
            }
        }
    }

    private Dates choose() {
        Optional<Candidate> published = best(true);
        Optional<Candidate> modified = best(false);
        Optional<Candidate> shown =
                published.filter(it -> it.trust() > .3).or(() -> modified).or(() -> published);
        return new Dates(shown.map(this::mostPrecise), modified.map(Candidate::iso));
    }

    private Optional<Candidate> best(boolean published) {
        return candidates.stream()
                .filter(it -> it.published() == published)
                .max(Comparator.comparingDouble(this::support));
    }

    private double support(Candidate candidate) {
        double support = candidate.trust();
        for (Candidate other : candidates) {
            long days = Math.abs(ChronoUnit.DAYS.between(candidate.day(), other.day()));
            if (other != candidate && days == 0) {
                support += other.published() ? .12 * other.trust() : 0;
            }
        }
        return Math.min(support, candidate.trust() + .3);
    }

    /** The same day with the time and zone, where another trusted place tells them. */
    private String mostPrecise(Candidate chosen) {
        return candidates.stream()
                .filter(it -> it.published() == chosen.published() && it.day().equals(chosen.day()) && it.trust() > .5)
                .map(Candidate::iso)
                .max(Comparator.comparingInt(PublishedDates::precision))
                .filter(it -> precision(it) > precision(chosen.iso()))
                .orElse(chosen.iso());
    }

    private static int precision(String iso) {
        return iso.length() <= 10 ? 0 : iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:\\d\\d$") ? 2 : 1;
    }
}
