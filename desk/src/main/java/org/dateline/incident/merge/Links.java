package org.dateline.incident.merge;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;
import org.dateline.incident.match.Geography;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.Moment;
import org.dateline.incident.match.Passage;
import org.dateline.incident.match.Telling;
import org.dateline.incident.match.Words;
import org.dateline.incident.record.Link;
import org.dateline.incident.record.LinkKind;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Place;

/**
 * Finds how incidents hang together without being one: by the words of a report, never by nearness alone.
 *
 * <p>A retaliation is told as one ("in response to the attack on …"); what it answers is an earlier incident that the same report tells
 * of, or whose place and day stand in these words. A wave is told as one too ("coordinated attacks", "three incidents in 48 hours"),
 * and is made of incidents that the report tells of.
 */
public final class Links {
    private static final int REACH = 160;
    private static final int SURE = 2;
    private static final int LONGEST_NAME = 3;
    private static final int WAVE_DAYS = 3;
    private static final Pattern ANSWER = Pattern.compile(
            "\\b(in (response|retaliation|reprisal|revenge|answer) (to|for)|(retaliat|respond)\\w+ (to|for|against)|to"
                    + " avenge|aveng(ed|ing)|in revenge for|reprisals? for|as (a )?(revenge|retaliation|reprisal) for)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WAVE = Pattern.compile(
            "\\b((coordinated|simultaneous|near-simultaneous|synchroni[sz]ed) (\\w+"
                    + " ){0,2}(attacks|strikes|blasts|bombings|explosions|raids|assaults)|(series|string|wave|spate) of"
                    + " (\\w+"
                    + " ){0,3}(attacks|strikes|blasts|bombings|explosions|raids|incidents|killings|ambushes)|(two|three|four|five|six|seven|eight|nine|ten|\\d+)"
                    + " (\\w+ ){0,3}(attacks|blasts|bombings|explosions|incidents|ambushes|raids) (within|in) (\\w+"
                    + " ){0,3}(hours|minutes|days|\\w+))\\b",
            Pattern.CASE_INSENSITIVE);

    private Links() {}

    /**
     * An incident as far as it can be linked.
     *
     * @param tellings in order of publication
     */
    public record Node(String id, List<Telling> tellings) {
        public Node {
            tellings = List.copyOf(tellings);
        }

        private Optional<Moment> moment() {
            return tellings.stream()
                    .flatMap(t -> Moment.of(t.told().when()).stream())
                    .filter(m -> m.exact() && !m.anchored())
                    .findFirst();
        }

        private boolean sharesReport(Telling telling) {
            return tellings.stream().anyMatch(t -> t.sameReport(telling));
        }
    }

    /**
     * Under which months and places, as {@link Kin} writes them, an incident may stand that this one answers by name: for a store that
     * does not hold all incidents at once. Empty where no report tells of an answer.
     */
    public static List<String> sought(Node from) {
        Set<String> keys = new TreeSet<>();
        for (Telling telling : from.tellings()) {
            Matcher cue = ANSWER.matcher(telling.report().text());
            while (cue.find()) {
                if (mine(telling, cue.start())) {
                    keys.addAll(Kin.monthsAndNames(telling, runs(Words.of(about(telling, cue)))));
                }
            }
        }
        return List.copyOf(keys);
    }

    /** All runs of up to three words: a place's name is among them. */
    private static List<String> runs(List<String> words) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                runs.add(String.join(" ", words.subList(from, to)));
            }
        }
        return runs;
    }

    private static String about(Telling telling, Matcher cue) {
        String text = telling.report().text();
        return text.substring(cue.start(), Math.min(text.length(), cue.end() + REACH))
                .split("[.\n;]", 2)[0];
    }

    /** The links from an incident to the others, at most one to each. */
    public static List<Link> of(Node from, List<Node> others) {
        List<Node> all = others.stream().sorted(Comparator.comparing(Node::id)).toList();
        List<Link> links = new ArrayList<>();
        answered(from, all).ifPresent(links::add);
        for (Node other : all) {
            boolean linked = links.stream().anyMatch(l -> l.to().equals(other.id()));
            if (!linked && !other.equals(from) && !later(other, from)) {
                wave(from, other).ifPresent(links::add);
            }
        }
        return links;
    }

    private static Optional<Link> answered(Node from, List<Node> all) {
        for (Telling telling : from.tellings()) {
            Matcher cue = ANSWER.matcher(telling.report().text());
            while (cue.find()) {
                String text = telling.report().text();
                String about = about(telling, cue);
                Optional<Node> to = mine(telling, cue.start()) ? best(from, telling, about, all) : Optional.empty();
                if (to.isPresent()) {
                    return Optional.of(new Link(
                            to.get().id(),
                            LinkKind.RETALIATION_FOR,
                            telling.reportId(),
                            Optional.of(evidence(text, cue.start(), cue.end()))));
                }
            }
        }
        return Optional.empty();
    }

    private static Evidence evidence(String text, int from, int to) {
        return Evidence.at(new Span(text.codePointCount(0, from), text.codePointCount(0, to)));
    }

    /** Whether the words at a place stand in a sentence that names the incident, or the report is about nothing else. */
    private static boolean mine(Telling telling, int at) {
        String text = telling.report().text();
        return telling.alone()
                || telling.told().evidence().stream()
                        .filter(e -> !e.inTitle())
                        .anyMatch(e -> Passage.sentence(telling, e)
                                .filter(s -> {
                                    int start = text.indexOf(s);
                                    return start >= 0 && at >= start && at < start + s.length();
                                })
                                .isPresent());
    }

    private static Optional<Node> best(Node from, Telling telling, String about, List<Node> all) {
        return all.stream()
                .filter(n -> !n.equals(from) && !later(n, from))
                .filter(n -> n.sharesReport(telling) || Kin.monthApart(n.tellings(), telling))
                .filter(n -> score(n, telling, about) >= SURE)
                .max(Comparator.comparingInt((Node n) -> score(n, telling, about))
                        .thenComparing(Node::id));
    }

    /** Two for the same report, two for a place by name, one for the day by name. */
    private static int score(Node node, Telling telling, String about) {
        String words = " " + String.join(" ", Words.of(about)) + " ";
        boolean named = node.tellings().stream()
                .flatMap(t -> Geography.sites(t.told().where()).stream())
                .filter(Geography::small)
                .map(Place::name)
                .anyMatch(n -> words.contains(" " + String.join(" ", Words.of(n)) + " "));
        boolean dated = node.moment().filter(m -> words.contains(day(m))).isPresent();
        return (node.sharesReport(telling) ? 2 : 0) + (named ? 2 : 0) + (dated ? 1 : 0);
    }

    private static String day(Moment moment) {
        String month = moment.first()
                .getMonth()
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        return " " + month + " " + moment.first().getDayOfMonth() + " ";
    }

    private static boolean later(Node a, Node b) {
        return a.moment()
                .flatMap(x -> b.moment().map(y -> x.first().isAfter(y.first())))
                .orElse(false);
    }

    private static Optional<Link> wave(Node from, Node to) {
        boolean near = from.moment()
                .flatMap(a -> to.moment().map(b -> a.daysApart(b) <= WAVE_DAYS))
                .orElse(false);
        boolean first = from.id().compareTo(to.id()) > 0 || later(from, to);
        if (!near || !first) {
            return Optional.empty();
        }
        return from.tellings().stream()
                .filter(t -> !t.alone() && to.sharesReport(t))
                .filter(t -> told(t).find())
                .findFirst()
                .map(t -> {
                    Matcher cue = told(t);
                    cue.find();
                    return new Link(
                            to.id(),
                            LinkKind.SAME_SERIES,
                            t.reportId(),
                            Optional.of(evidence(t.report().text(), cue.start(), cue.end())));
                });
    }

    private static Matcher told(Telling telling) {
        return WAVE.matcher(telling.report().text());
    }
}
