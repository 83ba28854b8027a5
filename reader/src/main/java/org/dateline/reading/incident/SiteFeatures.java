package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** What speaks for and against a place being where an incident happened, as words of {@code site-weights.tsv}, which {@code training/sites.py} learns. */
final class SiteFeatures {
    private static final int MOST_STEPS = 6;
    /** Chars between two names of which the second tells where the first is. */
    private static final int BESIDE = 24;

    private static final Set<String> WITHIN = Set.of("compound", "flat", "amod");

    private final AnnotatedText text;
    private final Setting setting;
    private final List<PlaceMention> places;
    private final SpanFeatures spans;
    private final Optional<String> home;

    /**
     * For one report.
     *
     * @param places all that may be a site of the report, to tell which hold others
     * @param home the country that it is mostly about
     */
    SiteFeatures(Setting setting, List<PlaceMention> places, Optional<String> home) {
        this.text = setting.text();
        this.setting = setting;
        this.places = places;
        this.spans = new SpanFeatures(setting, RoleLayer.read(text));
        this.home = home;
    }

    /**
     * A place that may be a site, with all that does not hang on the incident.
     *
     * @param same its mentions, in the order of the text
     * @param inner other places that it holds
     * @param outer other places that hold it
     * @param fixed features that hold for every incident
     */
    record Candidate(List<PlaceMention> same, List<PlaceMention> inner, List<PlaceMention> outer, Set<String> fixed) {}

    /** The places by their names, in the order of the text. */
    Map<String, Candidate> candidates() {
        Map<String, List<PlaceMention>> byName = new LinkedHashMap<>();
        for (PlaceMention place : places) {
            byName.computeIfAbsent(name(place), name -> new ArrayList<>()).add(place);
        }
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        byName.forEach((name, same) -> candidates.put(name, candidate(same)));
        return candidates;
    }

    private Candidate candidate(List<PlaceMention> same) {
        PlaceMention first = same.getFirst();
        List<PlaceMention> inner =
                places.stream().filter(other -> holds(first, other)).toList();
        List<PlaceMention> outer =
                places.stream().filter(other -> holds(other, first)).toList();
        Set<String> fixed = new TreeSet<>();
        for (PlaceMention place : same) {
            addPosition(place, fixed);
            spans.addMarks(place.span(), fixed);
        }
        addKind(first, fixed);
        if (!inner.isEmpty()) {
            fixed.add("holds");
        }
        if (isFiledFrom(name(first))) {
            fixed.add("filed-from");
        }
        fixed.add("times=" + Math.min(3, same.size()));
        return new Candidate(same, inner, outer, fixed);
    }

    private boolean isFiledFrom(String name) {
        return setting.mentions().places().stream()
                .anyMatch(other -> setting.mentions().inDateline(other.span())
                        && name(other).equals(name));
    }

    /** Features of a place for an incident. */
    Set<String> of(Candidate candidate, Happening happening, int index) {
        Set<String> features = new TreeSet<>(candidate.fixed());
        for (PlaceMention place : candidate.same()) {
            if (!setting.mentions().inDateline(place.span())) {
                addTie(place, index, features);
            }
            Sentence sentence = text.sentenceOf(text.token(place.head()));
            SpanFeatures.addGap(sentence, happening, features);
            if (happening.tells(sentence.index())) {
                features.add("told-here");
            }
        }
        if (candidate.inner().stream().anyMatch(other -> isOwn(other, index))) {
            features.add("holds-own");
        }
        if (candidate.outer().stream().anyMatch(other -> isOwn(other, index))) {
            features.add("held-by-own");
        }
        features.add("in=" + happening.kind());
        return features;
    }

    /** Whether the tree ties a place to an incident. */
    boolean isOwn(PlaceMention place, int index) {
        return setting.owners().owns(index, text.token(place.head()));
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
    private void addPosition(PlaceMention place, Set<String> features) {
        Token word = text.token(place.head());
        Sentence sentence = text.sentenceOf(word);
        features.add("sentence=" + Math.min(4, sentence.index()));
        spans.addRelevance(sentence, features);
        if (setting.mentions().inDateline(place.span())) {
            features.add("dateline");
        }
        if (isSpeakers(word)) {
            features.add("speaks");
        }
        spans.addSpeech(place.span(), features);
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
        boolean inCountry = (kind == FeatureKind.COUNTRY || isPartOfCountry(outer.get()))
                && inner.get().kind() != FeatureKind.COUNTRY
                && inner.get().kind() != FeatureKind.REGION
                && country(area).equals(country(place));
        boolean within = inner.get().within().stream()
                .anyMatch(part -> part.name().equals(outer.get().name())
                        || outer.get().admin1().filter(part.name()::equals).isPresent()
                                && kind == FeatureKind.PROVINCE);
        return inCountry || within && country(area).equals(country(place));
    }

    /** "Eastern Afghanistan" says hardly more than the country. */
    private static boolean isPartOfCountry(ResolvedPlace place) {
        return place.kind() == FeatureKind.REGION
                && place.country().filter(place.name()::endsWith).isPresent();
    }
}
