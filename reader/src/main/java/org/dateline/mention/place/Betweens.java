package org.dateline.mention.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;
import org.dateline.mention.place.PlaceMention.Spot;

/** Joins the two names of "between A and B", of "the A-B road" and of "the road from A to B". */
final class Betweens {
    private static final int LOOK_BACK = 60;
    private static final String ROAD = "(?:road|highway|motorway|route|railway|line|track|axis)";
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\b(?:between|linking|connecting|joins?|joining|links|connects|from)\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,4}?$");
    private static final Pattern AND =
            Pattern.compile("(?iu)\\s+(?:and|with|to)\\s+(?:the\\s+)?(?:[\\p{Ll}-]+\\s+){0,3}");
    private static final Pattern HYPHEN = Pattern.compile("\\s?[-–]\\s?");
    private static final Pattern ROAD_BEHIND = Pattern.compile("(?iu)\\s+(?:[\\p{L}-]+\\s+)?" + ROAD + "\\b");
    private static final Pattern ROAD_BEFORE = Pattern.compile("(?iu)\\b" + ROAD + "\\b");

    private final String text;

    Betweens(Words words) {
        this.text = words.text().text();
    }

    List<PlaceMention> join(List<PlaceMention> mentions) {
        List<PlaceMention> joined = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < joined.size(); i++) {
            PlaceMention a = joined.get(i);
            PlaceMention b = joined.get(i + 1);
            Optional<Span> phrase =
                    b.span().start() > a.span().end() && !a.metonym() && !b.metonym() ? phrase(a, b) : Optional.empty();
            if (phrase.isPresent() && arePoints(a, b)) {
                joined.set(i, with(a, a, b, phrase.get()));
                joined.set(i + 1, with(b, a, b, phrase.get()));
            }
        }
        return joined;
    }

    private Optional<Span> phrase(PlaceMention a, PlaceMention b) {
        String middle = text.substring(a.span().end(), b.span().start());
        String before = text.substring(
                Math.max(0, a.span().start() - LOOK_BACK), a.span().start());
        String behind =
                text.substring(b.span().end(), Math.min(text.length(), b.span().end() + 30));
        boolean road =
                HYPHEN.matcher(middle).matches() && ROAD_BEHIND.matcher(behind).lookingAt();
        var between = BETWEEN.matcher(before);
        boolean pair = between.find() && AND.matcher(middle).matches();
        boolean from =
                pair && between.group().toLowerCase(java.util.Locale.ROOT).startsWith("from");
        if (!road && (!pair || (from && !ROAD_BEFORE.matcher(before).find()))) {
            return Optional.empty();
        }
        int start = road ? a.span().start() : a.span().start() - before.length() + between.start();
        return Optional.of(new Span(start, Math.max(b.phrase().end(), b.span().end())));
    }

    private static boolean arePoints(PlaceMention a, PlaceMention b) {
        boolean resolved = a.resolved().isPresent() && b.resolved().isPresent();
        return resolved && isSmall(a) && isSmall(b);
    }

    private static boolean isSmall(PlaceMention place) {
        return switch (place.resolved().orElseThrow().kind()) {
            case SITE, TOWN, DISTRICT -> true;
            case PROVINCE, REGION, COUNTRY, SEA -> false;
        };
    }

    private static PlaceMention with(PlaceMention mention, PlaceMention a, PlaceMention b, Span phrase) {
        Spot spot =
                Surroundings.between(a.resolved().orElseThrow(), b.resolved().orElseThrow());
        return new PlaceMention(
                mention.span(),
                phrase,
                mention.head(),
                mention.words(),
                mention.resolved(),
                Optional.of(spot),
                false,
                true,
                List.of(
                        a.resolved().orElseThrow().name(),
                        b.resolved().orElseThrow().name()),
                mention.direction(),
                mention.unresolvedBecause(),
                mention.rule(),
                mention.reasons(),
                mention.confidence());
    }
}
