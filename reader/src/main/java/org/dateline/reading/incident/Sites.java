package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.place.PlaceMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.event.Sections;
import org.dateline.reading.event.SiteRoles;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.Reason;
import org.dateline.reading.weights.FeatureWeights;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/**
 * Which places of a report an incident has, and in which role. Where it happened is weighed by learned weights
 * ({@link SiteFeatures}, {@code site-weights.tsv}): how the tree ties a place to the incident's words, what the model marks, in whose
 * mouth it stands, what lies in it. Where weapons were found, rockets launched, wounded taken to, the verb above tells.
 */
final class Sites {
    private static final int CLOSE = 7;

    /** How sure a place must be that lies in another country than the report's. */
    private static final double ABROAD = 0.7;

    /** A name this sure needs no other word for its country. */
    private static final double KNOWN_BY_ITSELF = 0.95;

    private static final Set<String> DESCRIBING = Set.of("amod", "compound", "nmod:poss", "nsubj", "nsubj:pass", "obj");

    /** From this probability on a place is a site of the incident. */
    private static final double LEAST = 0.3;

    /** Better a doubtful place than none, down to this probability. */
    private static final double LEAST_OF_BEST = 0.04;

    /** Share of an area's probability that a place within it must have to stand before it. */
    private static final double INNER = 0.5;

    /** The same where the area is a province or a country, which hardly ever says where something happened. */
    private static final double INNER_OF_WIDE = 0.12;

    /** What the event itself says of another country than that of the dateline needs to be no likelier than this. */
    private static final double LEAST_ABROAD = 0.1;

    private static final Set<String> WHERE = Set.of("in", "at", "near", "inside", "outside");

    private static final Set<String> OF_CITIES = Set.of(
            "capital",
            "downtown",
            "suburb",
            "market",
            "neighborhood",
            "neighbourhood",
            "avenue",
            "boulevard",
            "embassy",
            "ministry",
            "parliament",
            "palace",
            "metro",
            "subway",
            "tram");

    /** Share of the dateline's probability that another place must have to stand before it. */
    private static final double LIKELY = 0.5;

    private final AnnotatedText text;
    private final Setting setting;
    private final List<PlaceMention> places;
    private final Owners owners;
    private final Optional<String> home;
    private final Optional<PlaceMention> abroad;
    private final SiteFeatures features;
    private final Map<String, SiteFeatures.Candidate> candidates;
    private final FeatureWeights weights;
    private final Sections sections;
    /** Those of the lead, once another incident has asked for them. */
    private Optional<List<Weighed>> ofLead = Optional.empty();

    Sites(Setting setting, FeatureWeights weights) {
        this.text = setting.text();
        this.setting = setting;
        this.owners = setting.owners();
        HomeCountry told = new HomeCountry(setting.mentions());
        this.home = told.country();
        this.abroad = told.abroad();
        List<PlaceMention> all = setting.mentions().places();
        this.places = all.stream()
                .filter(place -> !place.metonym() && all.stream().noneMatch(place::onlyHolds))
                .filter(place -> !isInGroupsName(place) && !actsOrDescribes(place))
                .filter(place -> isAtHome(place) || place.confidence() >= ABROAD && isToldOf(place))
                .toList();
        this.features = new SiteFeatures(setting, places, home);
        this.candidates = features.candidates();
        this.weights = weights;
        this.sections = new Sections(text);
    }

    /** The Sahara of "Islamic State in the Greater Sahara" is where a group is at home, not where it struck. */
    private boolean isInGroupsName(PlaceMention place) {
        return setting.mentions().names().stream()
                .anyMatch(name -> name.group().isPresent() && name.span().contains(place.span()));
    }

    /** A place of unknown country may well lie at home. */
    private boolean isAtHome(PlaceMention place) {
        Optional<String> country = SiteFeatures.country(place);
        return country.isEmpty() || home.isEmpty() || country.equals(home);
    }

    /** Whether the report has another word for the country of a place: its name, its people, another of its places. */
    private boolean isToldOf(PlaceMention place) {
        return place.confidence() >= KNOWN_BY_ITSELF
                || !SiteFeatures.isOnlyWordOf(SiteFeatures.country(place), place, setting.mentions());
    }

    /** "U.S. citizens", "the United States accused": a country that says whose somebody is, or acts, is no place of anything. */
    private boolean actsOrDescribes(PlaceMention place) {
        boolean country = place.resolved()
                .filter(found -> found.kind() == FeatureKind.COUNTRY)
                .isPresent();
        Token head = text.token(place.head());
        boolean located =
                text.children(head).stream().anyMatch(child -> child.relation().equals("case"));
        return country
                && !located
                && DESCRIBING.contains(head.deprel())
                && text.findHead(head).filter(up -> !owners.isEvent(up.index())).isPresent();
    }

    /** A place in its role. */
    record Site(PlaceMention place, PlaceRole role) {}

    /**
     * The sites of a happening, the likeliest attack site first, then other roles; adds to the reasons what was weighed.
     *
     * @param index which of the report's happenings, from 0
     */
    List<Site> of(List<Happening> happenings, int index, List<Reason> reasons) {
        List<Site> sites = new ArrayList<>();
        List<Site> others = otherRoles(index);
        boolean isInCity = isInCity(happenings.get(index));
        List<Weighed> own = attackSites(happenings.get(index), index, others, reasons);
        List<Weighed> lead =
                index > 0 && own.stream().allMatch(it -> isDoubtful(it) && !features.isOwn(it.place(), index))
                        ? ofLead(happenings.getFirst())
                        : List.of();
        (lead.isEmpty() ? own : lead)
                .stream()
                        .filter(it -> !saysLess(it.place(), others))
                        .forEach(it -> sites.add(new Site(
                                isFiledFrom(it) && !isInCity ? it.place().filedFrom() : it.place(),
                                PlaceRole.ATTACK_SITE)));
        if (sites.isEmpty() && others.isEmpty()) {
            abroad.ifPresent(country -> sites.add(new Site(country, PlaceRole.ATTACK_SITE)));
        }
        sites.addAll(others);
        return distinct(sites);
    }

    /** "Bakara market", "the embassy", "downtown": what only a city has, so that the capital of the dateline can be meant. */
    private boolean isInCity(Happening happening) {
        return happening.sentences().stream()
                .flatMap(sentence -> text.tokensOf(text.sentences().get(sentence)).stream())
                .anyMatch(token -> OF_CITIES.contains(token.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Where the report was written, or no more than a guess. */
    private boolean isDoubtful(Weighed weighed) {
        return isFiledFrom(weighed) || weighed.probability() < LEAST;
    }

    /**
     * The places of what the report told first, its towns and areas rather than its streets: there, rather than where it was written,
     * is what it tells of without a place.
     */
    private List<Weighed> ofLead(Happening lead) {
        if (ofLead.isEmpty()) {
            ofLead = Optional.of(sureSites(lead));
        }
        return ofLead.get();
    }

    private List<Weighed> sureSites(Happening lead) {
        List<Weighed> sure = attackSites(lead, 0, otherRoles(0), new ArrayList<>()).stream()
                .filter(it -> !isDoubtful(it))
                .toList();
        List<Weighed> wide = sure.stream()
                .filter(it -> it.place()
                        .resolved()
                        .filter(found -> found.kind() != FeatureKind.SITE)
                        .isPresent())
                .toList();
        return wide.isEmpty() ? sure : wide;
    }

    /** Where the launcher was found, or the wounded were taken to, is no place of the attack, if the report tells one. */
    private boolean isOnlyIn(List<Site> others, PlaceMention place, int index) {
        String name = SiteFeatures.name(place);
        return others.stream().anyMatch(site -> SiteFeatures.name(site.place()).equals(name))
                && candidates.get(name).same().stream()
                        .filter(same -> features.isOwn(same, index))
                        .allMatch(same -> SiteRoles.of(text, text.token(same.head()), owners::isEvent)
                                .filter(role -> role == PlaceRole.ATTACK_SITE)
                                .isEmpty());
    }

    /** Of a country and a find in it the find tells where it was. */
    private static boolean saysLess(PlaceMention place, List<Site> others) {
        boolean country = place.resolved()
                .filter(found -> found.kind() == FeatureKind.COUNTRY)
                .isPresent();
        return country
                && others.stream()
                        .anyMatch(site -> site.role() == PlaceRole.FOUND_AT && SiteFeatures.holds(place, site.place()));
    }

    /** A place with its probability. */
    private record Weighed(PlaceMention place, double probability) {}

    private List<Weighed> attackSites(Happening happening, int index, List<Site> others, List<Reason> reasons) {
        List<Weighed> weighed = new ArrayList<>();
        candidates.forEach((name, candidate) -> {
            if (candidate.same().stream().allMatch(place -> isOfOtherEntry(place, happening))) {
                return;
            }
            Set<String> told = features.of(candidate, happening, index);
            weighed.add(new Weighed(best(candidate.same(), index), weights.probability(told)));
            reasons.add(new Reason(
                    "sites",
                    "site-weights",
                    "“" + name + "” weighed: " + String.join(", ", told),
                    Optional.of(Math.round(100 * weighed.getLast().probability()) / 100.0)));
        });
        weighed.sort(Comparator.comparingDouble(Weighed::probability)
                .reversed()
                .thenComparing(it -> it.place().span()));
        boolean any = weighed.stream()
                .anyMatch(it -> it.probability() >= LEAST_OF_BEST && !isOnlyIn(others, it.place(), index));
        weighed.removeIf(it -> any && isOnlyIn(others, it.place(), index));
        weighed.removeIf(it -> isFiledFrom(it)
                && (abroad.isPresent() || weighed.stream().anyMatch(other -> isToldAbroad(other, it, index))));
        finestFirst(weighed, index);
        // a place of the dateline alone is where the report was written, unless nothing else is told
        double filed = weighed.stream()
                .filter(this::isFiledFrom)
                .mapToDouble(Weighed::probability)
                .max()
                .orElse(0);
        boolean found = others.stream().anyMatch(site -> site.role() == PlaceRole.FOUND_AT);
        boolean told = found
                || weighed.stream()
                        .anyMatch(it -> !isFiledFrom(it)
                                && it.probability() >= Math.min(LEAST, Math.max(LEAST_OF_BEST, LIKELY * filed)));
        weighed.removeIf(it -> told && isFiledFrom(it));
        return weighed.stream()
                .filter(it ->
                        it.probability() >= LEAST || it.equals(weighed.getFirst()) && it.probability() >= LEAST_OF_BEST)
                .toList();
    }

    private boolean isOfOtherEntry(PlaceMention place, Happening happening) {
        int sentence = text.sentenceOf(text.token(place.head())).index();
        return happening.sentences().stream().allMatch(told -> sections.otherEntry(told, sentence));
    }

    /** Of a place and one within it, both likely and the inner tied to the incident, the inner is the site. */
    private void finestFirst(List<Weighed> weighed, int index) {
        for (int i = 1; i < weighed.size(); i++) {
            Weighed first = weighed.getFirst();
            Weighed inner = weighed.get(i);
            double least = isWide(first.place()) ? INNER_OF_WIDE : Math.max(LEAST, INNER * first.probability());
            if (inner.probability() >= least
                    && SiteFeatures.holds(first.place(), inner.place())
                    && features.isOwn(inner.place(), index)) {
                weighed.remove(i);
                weighed.addFirst(inner);
            }
        }
    }

    private static boolean isWide(PlaceMention place) {
        return place.resolved()
                .filter(found -> found.kind() == FeatureKind.COUNTRY
                        || found.kind() == FeatureKind.PROVINCE
                        || found.kind() == FeatureKind.REGION)
                .isPresent();
    }

    /** "The murder of six priests in El Salvador", filed from Panama: the country that the event itself names. */
    private boolean isToldAbroad(Weighed told, Weighed filed, int index) {
        Optional<String> country = SiteFeatures.country(told.place());
        Optional<String> filedFrom = SiteFeatures.country(filed.place());
        return told.probability() >= LEAST_ABROAD
                && country.isPresent()
                && filedFrom.isPresent()
                && !country.equals(filedFrom)
                && candidates.get(SiteFeatures.name(told.place())).same().stream()
                        .anyMatch(place -> isWhereItWas(place, index));
    }

    private boolean isWhereItWas(PlaceMention place, int index) {
        Token word = text.token(place.head());
        return features.isOwn(place, index)
                && text.children(word).stream()
                        .anyMatch(child -> child.relation().equals("case") && WHERE.contains(child.lemma()))
                && SiteRoles.of(text, word, owners::isEvent)
                        .filter(PlaceRole.ATTACK_SITE::equals)
                        .isPresent();
    }

    private boolean isFiledFrom(Weighed weighed) {
        return setting.mentions().inDateline(weighed.place().span()) || isInLetterhead(weighed.place());
    }

    /** The country of "Joint Command - Afghanistan", a line above the news that tells whose they are. */
    private boolean isInLetterhead(PlaceMention place) {
        boolean country = place.resolved()
                .filter(found -> found.kind() == FeatureKind.COUNTRY)
                .isPresent();
        return country
                && !text.hasVerb(0, text.sentenceOf(text.token(place.head())).end());
    }

    /** Of several mentions of one place the one that is tied to the incident and tells most. */
    private PlaceMention best(List<PlaceMention> same, int index) {
        return same.stream()
                .max(Comparator.comparing((PlaceMention place) -> features.isOwn(place, index))
                        .thenComparing(
                                place -> place.phrase().length() > place.span().length()))
                .orElseThrow();
    }

    private List<Site> otherRoles(int index) {
        List<Site> sites = new ArrayList<>();
        for (PlaceMention place : places) {
            Token word = text.token(place.head());
            owners.find(word)
                    .filter(tie -> tie.owner() == index && tie.steps() <= CLOSE)
                    .flatMap(tie -> SiteRoles.of(text, word, owners::isEvent))
                    .filter(role -> role != PlaceRole.ATTACK_SITE)
                    .ifPresent(role -> sites.add(new Site(place, role)));
        }
        sites.sort(Comparator.comparing(Site::role));
        return sites;
    }

    private static List<Site> distinct(List<Site> sites) {
        Map<String, Site> byName = new LinkedHashMap<>();
        for (Site site : sites) {
            byName.putIfAbsent(site.role() + SiteFeatures.name(site.place()), site);
        }
        return List.copyOf(byName.values());
    }
}
