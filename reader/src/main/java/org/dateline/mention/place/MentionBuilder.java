package org.dateline.mention.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.Fold;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.PlaceTable;
import org.dateline.mention.place.ResolvedPlace.Part;

/** Makes mentions of the names and choices of a text. */
final class MentionBuilder {
    private static final double ALIKE = 0.6;

    private static final Set<String> KINDS =
            Set.of("department", "province", "governorate", "region", "state", "oblast", "prefecture", "division");

    private static final Set<String> DIRECTIONS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "northwest",
            "northwestern",
            "northeast",
            "northeastern",
            "southwest",
            "southwestern",
            "southeast",
            "southeastern",
            "frontier",
            "upper",
            "lower",
            "free",
            "federal",
            "capital",
            "national");

    private final Gazetteer gazetteer;
    private final Resolver resolver;
    private final Metonymy metonymy;

    MentionBuilder(Gazetteer gazetteer, Lexis lexis, Resolver resolver) {
        this.gazetteer = gazetteer;
        this.resolver = resolver;
        this.metonymy = new Metonymy(lexis);
    }

    List<PlaceMention> build(PlaceReader.Weighed weighed) {
        int[] places = places(weighed);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (weighed.sure(i) >= PlaceReader.THRESHOLD) {
                mentions.add(mention(weighed, i, places));
            }
        }
        return List.copyOf(new Betweens(weighed.words()).join(mentions));
    }

    /** The entry of each name: its group's, unless the report puts this one mention elsewhere. */
    private int[] places(PlaceReader.Weighed weighed) {
        int[] places = new int[weighed.names().size()];
        java.util.Arrays.fill(places, Group.NONE);
        for (Group group : weighed.groups()) {
            boolean elsewhere = group.members().stream().anyMatch(weighed.links()::isDenied);
            for (int member : group.members()) {
                places[member] = elsewhere ? Group.NONE : group.place();
            }
        }
        for (Group group : weighed.groups()) {
            for (int member : group.members()) {
                int outer = weighed.links().containerOf(member);
                int area = outer < 0 ? Group.NONE : places[outer];
                if (area >= 0 && places[member] >= 0 && !Links.holds(gazetteer.table(), area, group.place())) {
                    int better = resolver.bestIn(group, area);
                    places[member] = better != Group.NONE
                            ? group.senses().entries()[better]
                            : Links.isOutside(gazetteer.table(), places[member], area) ? Group.NONE : places[member];
                }
            }
        }
        return places;
    }

    private PlaceMention mention(PlaceReader.Weighed weighed, int i, int[] places) {
        Words words = weighed.words();
        Name name = weighed.names().get(i);
        Span span = name.span(words);
        Optional<Found> found = places[i] >= 0 ? Optional.of(known(weighed, i, places)) : unknown(weighed, i, places);
        Optional<ResolvedPlace> place = found.map(Found::place);
        Optional<Surroundings.Found> around = place.flatMap(it -> Surroundings.find(words, name, it));
        boolean capital = place.flatMap(ResolvedPlace::entry)
                .filter(entry -> entry.kind() == FeatureKind.COUNTRY || entry.isCapital())
                .isPresent();
        return new PlaceMention(
                span,
                phrase(weighed, i, span, around),
                Metonymy.headOf(words, name),
                span.of(words.text().text()),
                place,
                around.flatMap(Surroundings.Found::spot),
                capital && metonymy.isGovernment(words, name),
                around.filter(Surroundings.Found::near).isPresent(),
                List.of(),
                around.flatMap(Surroundings.Found::direction),
                found.map(Found::because)
                        .orElse(Optional.of("no gazetteer has this name, and the report tells no area around it")),
                found.map(Found::rule).orElse(name.shape().rule()),
                found.map(Found::reasons).orElse(List.of()),
                Math.round(100 * weighed.sure(i) * found.map(Found::certainty).orElse(0.5)) / 100.0);
    }

    /** From the words before the name to the end of the areas that it is put in. */
    private static Span phrase(PlaceReader.Weighed weighed, int i, Span span, Optional<Surroundings.Found> around) {
        int start = Math.min(span.start(), around.map(Surroundings.Found::start).orElse(span.start()));
        int end = span.end();
        int outer = weighed.links().containerOf(i);
        for (int steps = 0; outer > i && steps < 3; steps++) {
            end = Math.max(end, weighed.names().get(outer).span(weighed.words()).end());
            outer = weighed.links().containerOf(outer);
        }
        return new Span(start, end);
    }

    /** What became of a name. */
    private record Found(
            ResolvedPlace place, Optional<String> because, String rule, List<String> reasons, double certainty) {}

    private Found known(PlaceReader.Weighed weighed, int i, int[] places) {
        Name name = weighed.names().get(i);
        Group group = weighed.groups().stream()
                .filter(it -> it.members().contains(i))
                .findFirst()
                .orElseThrow();
        int sense = 0;
        for (int s = 0; s < group.senses().size(); s++) {
            sense = group.senses().entries()[s] == places[i] ? s : sense;
        }
        Entry entry = gazetteer.entry(places[i]);
        ResolvedPlace mapped = place(written(weighed.words(), name), entry, town(weighed, i, places, entry));
        ResolvedPlace place = told(weighed, i, places).map(mapped::inProvince).orElse(mapped);
        return new Found(
                place, Optional.empty(), name.shape().rule(), resolver.reasons(group, sense), group.certainty(sense));
    }

    /** The neighbouring province that the report says a place is in, if the map has it in another one. */
    private Optional<String> told(PlaceReader.Weighed weighed, int i, int[] places) {
        PlaceTable table = gazetteer.table();
        int name = weighed.links().claimedBy(i);
        int area = name < 0 ? Group.NONE : places[name];
        boolean near = area >= 0
                && table.kind(area) == FeatureKind.PROVINCE
                && table.countryIndex(area) == table.countryIndex(places[i])
                && !Links.holds(table, area, places[i])
                && !Links.isFar(table, places[i], new int[] {area});
        return near ? Optional.of(table.name(area)) : Optional.empty();
    }

    private Optional<String> town(PlaceReader.Weighed weighed, int i, int[] places, Entry entry) {
        if (entry.kind() == FeatureKind.TOWN) {
            return Optional.of(entry.name());
        }
        int outer = weighed.links().containerOf(i);
        boolean inTown = outer >= 0 && places[outer] >= 0 && gazetteer.table().kind(places[outer]) == FeatureKind.TOWN;
        return inTown ? Optional.of(gazetteer.table().name(places[outer])) : Optional.empty();
    }

    static ResolvedPlace place(String written, Entry entry, Optional<String> town) {
        Stream<Part> second = entry.admin2().map(name -> new Part(name, FeatureKind.DISTRICT)).stream();
        Stream<Part> first = entry.admin1().map(name -> new Part(name, FeatureKind.PROVINCE)).stream();
        boolean province = entry.kind() == FeatureKind.PROVINCE;
        return new ResolvedPlace(
                entry.kind() == FeatureKind.COUNTRY ? entry.name() : province ? bare(written, entry) : written,
                entry.kind(),
                entry.country(),
                entry.countryCode(),
                province ? Optional.of(entry.name()) : entry.admin1(),
                entry.kind() == FeatureKind.DISTRICT ? Optional.of(entry.name()) : entry.admin2(),
                town,
                Stream.concat(second, first).toList(),
                entry.latitude(),
                entry.longitude(),
                entry.radiusMetres(),
                Optional.of(entry.id()),
                entry.dispute(),
                Optional.of(entry));
    }

    /** "Ancash Department" is Ancash, whether the gazetteer has it with the kind of area or without; "Eastern Province" is all its name. */
    private static String bare(String written, Entry province) {
        int last = written.lastIndexOf(' ');
        String name = last > 0 ? written.substring(0, last) : written;
        String known = Fold.key(province.name());
        boolean kindBehind = last > 0
                && (Fold.key(name).equals(known) || Fold.key(written).equals(known) && KINDS.contains(last(written)));
        return kindBehind && !DIRECTIONS.contains(last(name)) ? name : written;
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** A name that the gazetteer lacks: by its sound inside the area around, else that area itself. */
    private Optional<Found> unknown(PlaceReader.Weighed weighed, int i, int[] places) {
        int area = area(weighed, i, places);
        if (area < 0) {
            return Optional.empty();
        }
        Name name = weighed.names().get(i);
        Entry around = gazetteer.entry(area);
        String written = written(weighed.words(), name);
        Optional<Entry> alike = name.shape() == Name.Shape.STREET ? Optional.empty() : soundingLike(name, around);
        if (alike.isPresent()) {
            ResolvedPlace place =
                    place(written, alike.get(), Optional.of(alike.get().name()));
            return Optional.of(new Found(
                    place,
                    Optional.empty(),
                    "sounds-like",
                    List.of("sounds like " + alike.get().name()),
                    0.6));
        }
        String because = "no gazetteer has this name in " + around.name();
        return Optional.of(new Found(
                inArea(written, name, around),
                Optional.of(because),
                name.shape().rule(),
                List.of("in " + around.name()),
                0.7));
    }

    private int area(PlaceReader.Weighed weighed, int i, int[] places) {
        int outer = weighed.links().containerOf(i);
        if (outer >= 0 && places[outer] >= 0) {
            return places[outer];
        }
        Words words = weighed.words();
        int from = weighed.names().get(i).from();
        int best = -1;
        for (int other = 0; other < places.length; other++) {
            int at = weighed.names().get(other).from();
            boolean fits = other != i && places[other] >= 0 && weighed.sure(other) >= PlaceReader.THRESHOLD;
            int sentences = words.sentence(from) - words.sentence(at);
            if (fits
                    && sentences >= 0
                    && sentences <= 3
                    && (best < 0
                            || Math.abs(at - from)
                                    < Math.abs(weighed.names().get(best).from() - from))) {
                best = other;
            }
        }
        return best < 0 ? -1 : places[best];
    }

    private Optional<Entry> soundingLike(Name name, Entry around) {
        if (around.countryCode().isEmpty()) {
            return Optional.empty();
        }
        return gazetteer.soundingLike(name.folded(), around.countryCode().get()).stream()
                .filter(number -> name.wanted().accepts(gazetteer.table().kind(number)))
                .filter(number -> around.kind() == FeatureKind.COUNTRY
                        || Links.holds(gazetteer.table(), around.number(), number)
                        || Distance.kilometres(gazetteer.table(), around.number(), number) < 60)
                .filter(number ->
                        likeness(name.folded(), Fold.key(gazetteer.table().name(number))) >= ALIKE)
                .findFirst()
                .map(gazetteer::entry);
    }

    /** One less the share of letters that must change (Levenshtein). */
    static double likeness(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return 1 - row[b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
    }

    private static ResolvedPlace inArea(String written, Name name, Entry around) {
        Part area = new Part(around.name(), around.kind());
        Stream<Part> outer = place(around.name(), around, Optional.empty()).within().stream();
        boolean inTown = around.kind() == FeatureKind.TOWN && name.wanted() == Wanted.ANY;
        boolean site = name.shape() == Name.Shape.STREET || inTown;
        return new ResolvedPlace(
                written,
                site ? FeatureKind.SITE : name.wanted().kind(),
                around.country()
                        .or(() -> around.kind() == FeatureKind.COUNTRY ? Optional.of(around.name()) : Optional.empty()),
                around.countryCode(),
                around.kind() == FeatureKind.PROVINCE ? Optional.of(around.name()) : around.admin1(),
                around.kind() == FeatureKind.DISTRICT ? Optional.of(around.name()) : around.admin2(),
                around.kind() == FeatureKind.TOWN ? Optional.of(around.name()) : Optional.empty(),
                Stream.concat(around.kind() == FeatureKind.COUNTRY ? Stream.empty() : Stream.of(area), outer)
                        .toList(),
                around.latitude(),
                around.longitude(),
                around.radiusMetres(),
                Optional.empty(),
                around.dispute(),
                Optional.empty());
    }

    /** The words of the name; in mixed case where the text shouts. */
    private static String written(Words words, Name name) {
        String raw = name.span(words).of(words.text().text()).replaceAll("\\s+", " ");
        boolean shouted = raw.length() > 4 && raw.equals(raw.toUpperCase(Locale.ROOT)) && !raw.contains(".");
        return shouted ? mixedCase(raw) : raw;
    }

    private static String mixedCase(String shouted) {
        StringBuilder out = new StringBuilder(shouted.length());
        boolean start = true;
        for (int i = 0; i < shouted.length(); i++) {
            char c = shouted.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return out.toString();
    }
}
