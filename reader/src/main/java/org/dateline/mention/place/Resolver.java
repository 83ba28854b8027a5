package org.dateline.mention.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.PlaceTable;

/**
 * Chooses among the places of each name, all names of a report together: a log-linear model over {@link Clue}s, run a few times
 * so that each choice can lean on the others. One name is one place in a report.
 */
final class Resolver {
    private static final int ROUNDS = 3;
    private static final double SURE = 0.3;
    private static final int CLUES = Clue.values().length;

    private final PlaceTable table;
    private final Weights weights;

    Resolver(PlaceTable table, Weights weights) {
        this.table = table;
        this.weights = weights;
    }

    /**
     * What a report tells besides its names.
     *
     * @param nationalities how often people of a country are named, by its index in the place table
     * @param dateline number of the name in the dateline, or -1
     * @param speaking numbers of the names that would stand for a government, were they capitals or states
     */
    record Setting(Optional<Home> home, Map<Integer, Integer> nationalities, int dateline, Set<Integer> speaking) {}

    /** The groups of a report, each with its choice. */
    List<Group> resolve(
            Words words, List<Name> names, double[] sure, List<Senses> senses, Links links, Setting setting) {
        List<Group> groups = group(names, sure, senses, setting);
        int[] groupOf = groupOf(groups, names.size());
        double[][] closeness = closeness(words, names, groups);
        for (Group group : groups) {
            for (int i = 0; i < group.senses().size(); i++) {
                fixed(group, i, links, groups, groupOf, setting);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            choose(groups, closeness, links, groupOf, setting, round > 0);
        }
        return groups;
    }

    private List<Group> group(List<Name> names, double[] sure, List<Senses> senses, Setting setting) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        Set<Integer> areas = new HashSet<>();
        Set<Integer> countries = new HashSet<>(setting.nationalities().keySet());
        setting.home().ifPresent(home -> {
            areas.add(table.admin1(home.entry()));
            countries.add(table.countryIndex(home.entry()));
        });
        for (int i = 0; i < names.size(); i++) {
            if (sure[i] < SURE || senses.get(i).isEmpty()) {
                continue;
            }
            Wanted wanted = names.get(i).wanted();
            boolean plain = wanted == Wanted.ANY || wanted == Wanted.TOWN;
            byName.computeIfAbsent(names.get(i).folded() + (plain ? "" : wanted), key -> new ArrayList<>())
                    .add(i);
            for (int entry : senses.get(i).entries()) {
                if (table.kind(entry) == FeatureKind.PROVINCE) {
                    areas.add(entry);
                } else if (table.kind(entry) == FeatureKind.COUNTRY) {
                    countries.add(table.countryIndex(entry));
                }
            }
        }
        areas.remove(-1);
        List<Group> groups = new ArrayList<>();
        for (List<Integer> members : byName.values()) {
            double weight = members.stream().mapToDouble(i -> sure[i]).sum();
            Senses all = senses.get(members.getFirst()).within(table, areas, countries);
            groups.add(new Group(members, all, names.get(members.getFirst()).wanted(), Math.min(weight, 3)));
        }
        return groups;
    }

    private static int[] groupOf(List<Group> groups, int names) {
        int[] of = new int[names];
        Arrays.fill(of, -1);
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.get(g).members()) {
                of[member] = g;
            }
        }
        return of;
    }

    /** How much one group has to say on another: much in the same sentence, less with every sentence between. */
    private static double[][] closeness(Words words, List<Name> names, List<Group> groups) {
        double[][] close = new double[groups.size()][groups.size()];
        int[][] sentences = new int[groups.size()][];
        for (int g = 0; g < groups.size(); g++) {
            sentences[g] = groups.get(g).members().stream()
                    .mapToInt(i -> words.sentence(names.get(i).from()))
                    .toArray();
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int o = 0; o < g; o++) {
                double value = 1.0 / (2 + gap(sentences[g], sentences[o]));
                close[g][o] = value * groups.get(o).weight();
                close[o][g] = value * groups.get(g).weight();
            }
        }
        return close;
    }

    private static int gap(int[] some, int[] others) {
        int best = Integer.MAX_VALUE;
        for (int a : some) {
            for (int b : others) {
                best = Math.min(best, Math.abs(a - b));
            }
        }
        return best;
    }

    private void fixed(Group group, int sense, Links links, List<Group> groups, int[] groupOf, Setting setting) {
        double[] clues = group.clues(sense);
        int entry = group.senses().entries()[sense];
        int match = group.senses().matches()[sense];
        itself(clues, entry, match);
        set(clues, Clue.FIRST, sense == 0);
        clues[Clue.RANK.ordinal()] = Math.log(1 + sense);
        if (group.wanted() != Wanted.ANY && group.wanted() != Wanted.SITE) {
            boolean wanted = group.wanted().accepts(table.kind(entry));
            set(clues, Clue.WANTED, wanted);
            set(clues, Clue.WANTED_MISSED, !wanted);
        }
        boolean state = table.kind(entry) == FeatureKind.COUNTRY || table.isCapital(entry);
        set(clues, Clue.SPEAKS, state && group.members().stream().anyMatch(setting.speaking()::contains));
        boolean town = table.kind(entry) == FeatureKind.TOWN;
        set(clues, Clue.FILED_FROM, town && group.members().contains(setting.dateline()));
        clues[Clue.HOLDS_EXPLICIT.ordinal()] = heldBy(group, entry, links, groups, groupOf);
        int told = setting.nationalities().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (told > 0) {
            clues[Clue.NATIONALITY.ordinal()] =
                    setting.nationalities().getOrDefault(table.countryIndex(entry), 0) / (told + 1.0);
        }
        setting.home().ifPresent(home -> outlet(clues, entry, home));
    }

    private void itself(double[] clues, int entry, int match) {
        int people = table.population(entry);
        clues[Clue.PEOPLE.ordinal()] = Math.log10(people + 1) / 7;
        set(clues, Clue.UNPEOPLED, people == 0);
        switch (table.kind(entry)) {
            case COUNTRY -> set(clues, Clue.COUNTRY, true);
            case PROVINCE -> set(clues, Clue.PROVINCE, true);
            case DISTRICT -> set(clues, Clue.DISTRICT, true);
            case SITE -> set(clues, Clue.SITE, true);
            case REGION -> set(clues, Clue.REGION, true);
            case SEA -> set(clues, Clue.SEA, true);
            case TOWN -> {
                set(clues, Clue.CAPITAL, table.isCapital(entry));
                seat(clues, table.featureCode(entry));
            }
        }
        set(clues, Clue.OWN_NAME, match == PlaceTable.OWN_NAME);
        set(clues, Clue.BARE_NAME, match == PlaceTable.BARE_NAME);
    }

    private static void seat(double[] clues, String code) {
        set(clues, Clue.PROVINCE_SEAT, code.equals("PPLA"));
        set(clues, Clue.SEAT, code.startsWith("PPLA") && code.length() > 4);
    }

    /** Share of the names said to lie in this group's name that have a place inside this entry. */
    private double heldBy(Group group, int entry, Links links, List<Group> groups, int[] groupOf) {
        double holds = 0;
        double all = 0;
        for (int i = 0; i < groupOf.length; i++) {
            int outer = links.containerOf(i);
            if (outer < 0 || groupOf[outer] < 0 || groups.get(groupOf[outer]) != group || groupOf[i] < 0) {
                continue;
            }
            all++;
            for (int inner : groups.get(groupOf[i]).senses().entries()) {
                if (Links.holds(table, entry, inner)) {
                    holds++;
                    break;
                }
            }
        }
        return all == 0 ? 0 : holds / all;
    }

    private void outlet(double[] clues, int entry, Home home) {
        set(clues, Clue.OUTLET_COUNTRY, table.countryIndex(entry) == table.countryIndex(home.entry()));
        if (home.isTown()) {
            set(clues, Clue.OUTLET_PROVINCE, isIn(entry, table.admin1(home.entry())));
            set(clues, Clue.OUTLET_HOME, entry == home.entry());
            boolean point = table.kind(entry) != FeatureKind.COUNTRY && table.kind(entry) != FeatureKind.PROVINCE;
            double far = Distance.kilometres(table, entry, home.entry());
            clues[Clue.OUTLET_NEAR.ordinal()] = point ? 1 / (1 + far / 50) : 0;
        }
    }

    private boolean isIn(int entry, int admin1) {
        return admin1 >= 0 && (table.admin1(entry) == admin1 || entry == admin1);
    }

    private void choose(
            List<Group> groups, double[][] closeness, Links links, int[] groupOf, Setting setting, boolean others) {
        int[] places = groups.stream().mapToInt(Group::place).toArray();
        int filed = setting.dateline() >= 0 ? groupOf[setting.dateline()] : -1;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double[] scores = new double[group.senses().size()];
            for (int i = 0; i < scores.length; i++) {
                double[] clues = group.clues(i);
                explicit(clues, group, i, links, groups, groupOf);
                if (others) {
                    company(clues, group.senses().entries()[i], g, places, closeness[g]);
                    if (filed >= 0 && filed != g) {
                        dateline(clues, group.senses().entries()[i], places[filed]);
                    }
                }
                scores[i] = weights.score(clues, false);
            }
            group.choose(best(scores), scores);
        }
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private void explicit(double[] clues, Group group, int sense, Links links, List<Group> groups, int[] groupOf) {
        int entry = group.senses().entries()[sense];
        double hit = 0;
        double missed = 0;
        int told = 0;
        for (int member : group.members()) {
            int outer = links.containerOf(member);
            if (outer < 0 || groupOf[outer] < 0) {
                continue;
            }
            Group container = groups.get(groupOf[outer]);
            told++;
            double holds = holds(container, entry);
            hit += holds;
            missed += holds == 0 ? 1 : 0;
        }
        clues[Clue.EXPLICIT.ordinal()] = told == 0 ? 0 : hit / told;
        clues[Clue.EXPLICIT_MISSED.ordinal()] = told == 0 ? 0 : missed / told;
    }

    private double holds(Group container, int entry) {
        if (container.place() >= 0 && Links.holds(table, container.place(), entry)) {
            return 1;
        }
        for (int area : container.senses().entries()) {
            if (Links.holds(table, area, entry)) {
                return 0.6;
            }
        }
        return 0;
    }

    /** What the places now chosen for the other names say of this one. */
    private void company(double[] clues, int entry, int own, int[] places, double[] closeness) {
        double all = 0;
        double points = 0;
        double inCountry = 0;
        double inProvince = 0;
        double inDistrict = 0;
        double holds = 0;
        double sameCountry = 0;
        double sameProvince = 0;
        double near = 0;
        double nearest = 1e5;
        int country = table.countryIndex(entry);
        boolean hasCountry = !table.countryCode(entry).isEmpty();
        int admin1 = table.admin1(entry);
        FeatureKind kind = table.kind(entry);
        boolean point = kind == FeatureKind.TOWN || kind == FeatureKind.SITE || kind == FeatureKind.DISTRICT;
        for (int o = 0; o < places.length; o++) {
            int other = places[o];
            if (o == own || other < 0 || other == entry) {
                continue;
            }
            double weight = closeness[o];
            all += weight;
            FeatureKind its = table.kind(other);
            boolean sameLand = hasCountry && table.countryIndex(other) == country;
            switch (its) {
                case COUNTRY -> inCountry += sameLand ? weight : 0;
                case PROVINCE -> inProvince += admin1 == other ? weight : 0;
                case DISTRICT -> inDistrict += table.admin2(entry) == other ? weight : 0;
                case TOWN, SITE, REGION, SEA -> {}
            }
            if (its != FeatureKind.COUNTRY) {
                sameCountry += sameLand ? weight : 0;
            }
            holds += Links.holds(table, entry, other) ? weight : 0;
            sameProvince += admin1 >= 0 && table.admin1(other) == admin1 ? weight : 0;
            if (point && (its == FeatureKind.TOWN || its == FeatureKind.SITE || its == FeatureKind.DISTRICT)) {
                double far = Distance.kilometres(table, entry, other);
                points += weight;
                near += weight / (1 + far / 60);
                nearest = Math.min(nearest, far);
            }
        }
        if (all == 0) {
            return;
        }
        clues[Clue.IN_COUNTRY.ordinal()] = inCountry / all;
        clues[Clue.IN_PROVINCE.ordinal()] = inProvince / all;
        clues[Clue.IN_DISTRICT.ordinal()] = inDistrict / all;
        clues[Clue.HOLDS.ordinal()] = holds / all;
        clues[Clue.SAME_COUNTRY.ordinal()] = sameCountry / all;
        clues[Clue.SAME_PROVINCE.ordinal()] = sameProvince / all;
        clues[Clue.NEAR.ordinal()] = points == 0 ? 0 : near / points;
        clues[Clue.NEAREST.ordinal()] = points == 0 ? 0 : 1 / (1 + nearest / 40);
        set(clues, Clue.FAR, points > 0 && nearest > 500);
    }

    private void dateline(double[] clues, int entry, int filed) {
        if (filed < 0 || filed == entry) {
            return;
        }
        set(clues, Clue.DATELINE_COUNTRY, table.countryIndex(entry) == table.countryIndex(filed));
        set(clues, Clue.DATELINE_PROVINCE, isIn(entry, table.admin1(filed)));
        clues[Clue.DATELINE_NEAR.ordinal()] = 1 / (1 + Distance.kilometres(table, entry, filed) / 60);
    }

    /** The clues that did most for a choice over the next best, as words. */
    List<String> reasons(Group group, int sense) {
        double[] own = group.clues(sense);
        double[] mean = new double[CLUES];
        for (int i = 0; i < group.senses().size(); i++) {
            for (int c = 0; c < CLUES; c++) {
                mean[c] += group.clues(i)[c] / group.senses().size();
            }
        }
        Map<Clue, Double> gains = new HashMap<>();
        for (Clue clue : Clue.values()) {
            double base = group.senses().size() > 1 ? mean[clue.ordinal()] : 0;
            gains.put(clue, weights.plain(clue) * (own[clue.ordinal()] - base));
        }
        return gains.entrySet().stream()
                .filter(entry -> entry.getValue() > 0.2 && own[entry.getKey().ordinal()] > 0)
                .sorted(Map.Entry.<Clue, Double>comparingByValue().reversed())
                .limit(3)
                .map(entry -> entry.getKey().words())
                .toList();
    }

    /** The best sense of a group that lies in an area, or {@link Group#NONE}. */
    int bestIn(Group group, int area) {
        int best = Group.NONE;
        for (int i = 0; i < group.senses().size(); i++) {
            boolean inside = Links.holds(table, area, group.senses().entries()[i]);
            if (inside && (best == Group.NONE || group.score(i) > group.score(best))) {
                best = i;
            }
        }
        return best;
    }

    private static void set(double[] clues, Clue clue, boolean holds) {
        clues[clue.ordinal()] = holds ? 1 : 0;
    }
}
