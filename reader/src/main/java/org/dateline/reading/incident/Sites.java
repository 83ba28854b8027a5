package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.event.SiteRoles;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.PlaceRole;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/**
 * Which places of a report an incident has, and in which role. A place belongs to the event that it is nearest to in the tree of
 * its sentence, not across a verb of saying; the dateline is never the attack site by itself.
 */
final class Sites {
    private static final int CLOSE = 7;

    /** How sure a place must be that lies in another country than the report's. */
    private static final double ABROAD = 0.7;

    /** A name this sure needs no other word for its country. */
    private static final double KNOWN_BY_ITSELF = 0.95;

    private static final Set<String> DESCRIBING = Set.of("amod", "compound", "nmod:poss", "nsubj", "nsubj:pass", "obj");

    private final AnnotatedText text;
    private final List<PlaceMention> places;
    private final Owners owners;

    Sites(Setting setting) {
        this.text = setting.text();
        this.owners = setting.owners();
        List<PlaceMention> all = setting.mentions().places();
        Optional<String> home = HomeCountry.of(setting.mentions());
        this.places = all.stream()
                .filter(place -> !place.metonym() && all.stream().noneMatch(place::onlyHolds))
                .filter(place ->
                        isAtHome(place, home) || place.confidence() >= ABROAD && isToldOf(place, setting.mentions()))
                .filter(place -> !actsOrDescribes(place) && !isInGroupsName(place, setting.mentions()))
                .filter(place -> setting.mentions()
                        .dateline()
                        .filter(head -> head.span().contains(place.span()))
                        .isEmpty())
                .toList();
    }

    /** A place of unknown country may well lie at home. */
    private static boolean isAtHome(PlaceMention place, Optional<String> home) {
        Optional<String> country = place.resolved().flatMap(ResolvedPlace::countryCode);
        return country.isEmpty() || home.isEmpty() || country.equals(home);
    }

    /** Whether the report has another word for the country of a place: its name, its people, another of its places. */
    private static boolean isToldOf(PlaceMention place, Mentions mentions) {
        Optional<String> country = place.resolved().flatMap(ResolvedPlace::countryCode);
        return place.confidence() >= KNOWN_BY_ITSELF
                || mentions.places().stream()
                        .filter(other -> !other.words().equalsIgnoreCase(place.words()))
                        .anyMatch(other -> other.resolved()
                                .flatMap(ResolvedPlace::countryCode)
                                .equals(country))
                || mentions.names().stream()
                        .anyMatch(name -> name.kind() == NameKind.NATIONALITY
                                && name.country().equals(country));
    }

    /** The Sahara of "Islamic State in the Greater Sahara" is where a group is at home, not where it struck. */
    private static boolean isInGroupsName(PlaceMention place, Mentions mentions) {
        return mentions.names().stream()
                .anyMatch(name -> name.group().isPresent() && name.span().contains(place.span()));
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
                && (DESCRIBING.contains(head.deprel())
                        && text.findHead(head)
                                .filter(up -> !owners.isEvent(up.index()))
                                .isPresent());
    }

    /**
     * A place in its role.
     *
     * @param how what tied it to the incident
     */
    record Site(PlaceMention place, PlaceRole role, String how) {}

    /** Places of a happening: the attack site told best first. */
    List<Site> of(Happening happening, int index) {
        List<Site> sites = new ArrayList<>(tied(index));
        if (sites.stream().noneMatch(site -> site.role() == PlaceRole.ATTACK_SITE)) {
            fallback(happening).ifPresent(sites::add);
        }
        return distinct(ordered(sites));
    }

    private List<Site> tied(int index) {
        List<Site> sites = new ArrayList<>();
        for (PlaceMention place : places) {
            Token word = text.token(place.head());
            owners.find(word)
                    .filter(tie -> tie.owner() == index && tie.steps() <= CLOSE)
                    .ifPresent(tie -> SiteRoles.of(text, word, owners::isEvent)
                            .ifPresent(role -> sites.add(new Site(
                                    place, role, "tied to " + tie.event().span().of(text.text())))));
        }
        return sites;
    }

    /** Not tied by the tree: a place of the same sentences, then of the sentence before or after, then the first of the report. */
    private Optional<Site> fallback(Happening happening) {
        int first = happening.firstSentence();
        for (int offset : new int[] {0, -1, 1, -2, 2}) {
            int sentence = first + offset;
            Optional<PlaceMention> place = places.stream()
                    .filter(candidate -> sentenceOf(candidate) == sentence && !isSpeakers(candidate))
                    .min(Comparator.comparingInt(Sites::breadth));
            if (place.isPresent()) {
                return Optional.of(new Site(place.get(), PlaceRole.ATTACK_SITE, "nearest sentence with a place"));
            }
        }
        return places.stream()
                .filter(candidate -> !isSpeakers(candidate))
                .findFirst()
                .map(place -> new Site(place, PlaceRole.ATTACK_SITE, "only place told near"));
    }

    private int sentenceOf(PlaceMention place) {
        return text.sentenceOf(text.token(place.head())).index();
    }

    /** "Officials in Baghdad said". */
    private boolean isSpeakers(PlaceMention place) {
        Token at = text.token(place.head());
        for (int step = 0; step < 3 && !at.isRoot(); step++) {
            Token up = text.token(at.head());
            if (Set.of("say", "tell", "report", "announce", "add").contains(up.lemma())
                    && !at.relation().equals("ccomp")) {
                return true;
            }
            at = up;
        }
        return false;
    }

    /** The finest first among the attack sites; other roles after them. */
    private static List<Site> ordered(List<Site> sites) {
        List<Site> ordered = new ArrayList<>(sites);
        ordered.sort(Comparator.comparingInt((Site site) -> site.role().ordinal())
                .thenComparingInt(site -> breadth(site.place())));
        return ordered;
    }

    private static int breadth(PlaceMention place) {
        return switch (place.resolved().map(ResolvedPlace::kind).orElse(FeatureKind.TOWN)) {
            case SITE -> place.isExact() ? 0 : 1;
            case TOWN -> 1;
            case DISTRICT -> 2;
            case SEA -> 3;
            case PROVINCE -> 4;
            case REGION -> 5;
            case COUNTRY -> 6;
        };
    }

    private static List<Site> distinct(List<Site> sites) {
        Map<String, Site> byName = new LinkedHashMap<>();
        for (Site site : sites) {
            String name = site.place()
                    .resolved()
                    .map(ResolvedPlace::name)
                    .orElse(site.place().words());
            byName.putIfAbsent(site.role() + name, site);
        }
        return List.copyOf(byName.values());
    }
}
