package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.lexicon.Lexicon;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.event.SiteRoles;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.role.RoleLayer;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** What speaks for and against a place being where an incident happened, as words of {@link SiteWeights}. */
final class SiteFeatures {
    private static final double SURE = 0.7;
    private static final int FAR = 6;
    private static final int NEAR = 2;
    private static final int MOST_STEPS = 6;
    /** Chars between two names of which the second tells where the first is. */
    private static final int BESIDE = 24;

    private static final Set<String> WITHIN = Set.of("compound", "flat", "amod");

    private final AnnotatedText text;
    private final Setting setting;
    private final List<PlaceMention> places;
    private final List<RoleLayer.Mark> marks;
    private final Optional<String> home;

    /** @param places all that may be a site of the report, to tell which hold others */
    SiteFeatures(Setting setting, List<PlaceMention> places) {
        this.text = setting.text();
        this.setting = setting;
        this.places = places;
        this.marks = RoleLayer.read(text);
        this.home = HomeCountry.of(setting.mentions());
    }

    /** Features of one place, named once or more often. */
    Set<String> of(List<PlaceMention> same, Happening happening, int index) {
        Set<String> features = new TreeSet<>();
        for (PlaceMention place : same) {
            if (!inDateline(place.span())) {
                addTie(place, index, features);
            }
            addPosition(place, happening, features);
            addMarks(place, features);
        }
        addKind(same.getFirst(), features);
        addCompany(same.getFirst(), index, features);
        features.add("times=" + Math.min(3, same.size()));
        features.add("in=" + happening.kind());
        return features;
    }

    /** How the tree ties it, and to the events of which incident. */
    private void addTie(PlaceMention place, int index, Set<String> features) {
        Token word = text.token(place.head());
        Optional<Owners.Tie> tie = setting.owners().find(word);
        String owner = tie.map(it -> it.owner() == index ? "own" : it.owner() == Owners.NOBODY ? "background" : "other")
                .orElse("none");
        Token whole = whole(word);
        String preposition = text.children(whole).stream()
                .filter(child -> child.relation().equals("case") && child.index() < whole.index())
                .map(Token::lemma)
                .findFirst()
                .orElse("none");
        String role = SiteRoles.of(text, word, setting.owners()::isEvent)
                .map(it -> it.toString().toLowerCase(Locale.ROOT))
                .orElse("none");
        features.add("tie=" + owner);
        features.add("tie=" + owner + " preposition=" + preposition);
        features.add("tie=" + owner + " role=" + role);
        features.add("tie=" + owner + " relation=" + whole.relation());
        if (!whole.equals(word)) {
            features.add("part-of=" + whole.lemma());
        }
        tie.filter(it -> it.owner() == index).ifPresent(it -> {
            features.add("steps=" + Math.min(it.steps(), MOST_STEPS));
            features.add("event=" + it.event().strength().toString().toLowerCase(Locale.ROOT)
                    + (it.event().nominal() ? "-noun" : "-verb"));
        });
        text.findHead(whole).ifPresent(up -> features.add("up=" + up.lemma()));
        if (place.near() || !place.between().isEmpty()) {
            features.add(isBehindAnother(place) ? "beside-another" : "beside");
        }
        if (!place.phrase().equals(place.span())) {
            features.add("contained");
        }
    }

    /** The base of "the Ain al-Asad base", the town of "the Gaza Strip town": what the name is a part of. */
    private Token whole(Token word) {
        Token at = word;
        while (!at.isRoot()
                && WITHIN.contains(at.relation())
                && text.token(at.head()).index() > at.index()) {
            at = text.token(at.head());
        }
        return at;
    }

    /** "Balad air base, north of Baghdad": the second only tells where the first lies. */
    private boolean isBehindAnother(PlaceMention place) {
        return places.stream()
                .anyMatch(other -> other.span().end() <= place.phrase().start()
                        && place.phrase().start() - other.span().end() <= BESIDE);
    }

    /** Where in the report it stands, and in whose mouth. */
    private void addPosition(PlaceMention place, Happening happening, Set<String> features) {
        Token word = text.token(place.head());
        Sentence sentence = text.sentenceOf(word);
        int gap = sentence.index() - happening.firstSentence();
        features.add("gap=" + (gap < 0 ? "before" : gap > FAR ? "far" : gap > NEAR ? "some" : String.valueOf(gap)));
        features.add("sentence=" + Math.min(4, sentence.index()));
        if (happening.tells(sentence.index())) {
            features.add("told-here");
        }
        text.relevance(sentence).ifPresent(relevance -> features.add("relevant=" + (int) (relevance * 3.99)));
        if (inDateline(place.span())) {
            features.add("dateline");
        }
        if (isSpeakers(word) || speaks(place.span())) {
            features.add("speaks");
        }
        if (setting.speakers().at(place.span()).isPresent()) {
            features.add("in-statement");
        }
    }

    private void addMarks(PlaceMention place, Set<String> features) {
        List<RoleLayer.Mark> over = marks.stream()
                .filter(mark -> mark.span().overlaps(place.span()))
                .toList();
        if (over.isEmpty()) {
            features.add("mark=none");
        }
        for (RoleLayer.Mark mark : over) {
            boolean sure = text.confidence("role", text.token(mark.head())).orElse(0) >= SURE;
            features.add("mark=" + mark.kind().toString().toLowerCase(Locale.ROOT) + (sure ? "" : "?"));
        }
    }

    private void addKind(PlaceMention place, Set<String> features) {
        String kind = place.told()
                .map(told -> told.kind().toString().toLowerCase(Locale.ROOT))
                .orElse("unresolved");
        features.add("kind=" + kind + (place.isExact() ? "" : "?"));
        features.add("sure=" + (int) (place.confidence() * 3.99));
        features.add("found-by=" + place.rule());
        Optional<String> country = country(place);
        String where = country.isEmpty() || home.isEmpty() ? "unknown" : country.equals(home) ? "home" : "abroad";
        features.add("country=" + where);
        if (where.equals("abroad") && isOnlyWordOf(country, place, setting.mentions())) {
            features.add("only-word-of-its-country");
        }
    }

    /** Whether the report has no other word for a country: its name, its people, another of its places. */
    static boolean isOnlyWordOf(Optional<String> country, PlaceMention place, Mentions mentions) {
        boolean named = mentions.places().stream()
                .filter(other -> !other.words().equalsIgnoreCase(place.words()))
                .anyMatch(other -> country(other).equals(country));
        boolean people = mentions.names().stream()
                .anyMatch(name ->
                        name.kind() == NameKind.NATIONALITY && name.country().equals(country));
        return !named && !people;
    }

    /** What the other places of the report make of it: whether it holds one, lies in one, is where the report was filed. */
    private void addCompany(PlaceMention place, int index, Set<String> features) {
        List<PlaceMention> finer = new ArrayList<>(
                places.stream().filter(other -> holds(place, other)).toList());
        if (!finer.isEmpty()) {
            features.add("holds");
        }
        Predicate<PlaceMention> own = other -> setting.owners()
                .find(text.token(other.head()))
                .filter(tie -> tie.owner() == index)
                .isPresent();
        if (finer.stream().anyMatch(own)) {
            features.add("holds-own");
        }
        if (places.stream().anyMatch(other -> holds(other, place) && own.test(other))) {
            features.add("held-by-own");
        }
        String name = name(place);
        boolean filed = setting.mentions().places().stream()
                .anyMatch(other -> inDateline(other.span()) && name(other).equals(name));
        if (filed) {
            features.add("filed-from");
        }
    }

    private boolean inDateline(Span span) {
        return setting.mentions()
                .dateline()
                .filter(head -> head.span().contains(span))
                .isPresent();
    }

    /** "Officials in Baghdad said". */
    private boolean isSpeakers(Token word) {
        Token at = word;
        for (int step = 0; step < 3 && !at.isRoot(); step++) {
            Token up = text.token(at.head());
            if (Lexicon.standard().speech().isSpeech(up.lemma())
                    && !at.relation().equals("ccomp")) {
                return true;
            }
            at = up;
        }
        return false;
    }

    private boolean speaks(Span span) {
        return setting.speakers().statements().stream()
                .flatMap(statement -> statement.speaker().stream())
                .anyMatch(speaker -> speaker.span().overlaps(span));
    }

    /** One place however its name is spelt in the report. */
    static String name(PlaceMention place) {
        return place.resolved().map(ResolvedPlace::name).orElse(place.words());
    }

    static Optional<String> country(PlaceMention place) {
        return place.resolved().flatMap(ResolvedPlace::countryCode);
    }

    /** Whether a country or province holds a finer place. */
    static boolean holds(PlaceMention area, PlaceMention place) {
        Optional<ResolvedPlace> outer = area.resolved();
        Optional<ResolvedPlace> inner = place.resolved();
        if (outer.isEmpty() || inner.isEmpty() || name(area).equals(name(place))) {
            return false;
        }
        FeatureKind kind = outer.get().kind();
        boolean inCountry = kind == FeatureKind.COUNTRY
                && inner.get().kind() != FeatureKind.COUNTRY
                && country(area).equals(country(place));
        boolean within = inner.get().within().stream()
                .anyMatch(part -> part.name().equals(outer.get().name())
                        || outer.get().admin1().filter(part.name()::equals).isPresent()
                                && kind == FeatureKind.PROVINCE);
        return inCountry || within && country(area).equals(country(place));
    }
}
