package org.dateline.mention.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.PlaceTable;

/** Tells places from people, organisations and words, name by name: a logistic model over {@link Cue}s. */
final class Recogniser {
    private final PlaceTable table;
    private final Lexis lexis;
    private final Weights weights;

    Recogniser(PlaceTable table, Lexis lexis, Weights weights) {
        this.table = table;
        this.lexis = lexis;
        this.weights = weights;
    }

    /** What is known of the whole text before one name is looked at. */
    record Scene(
            Words words,
            List<Name> names,
            List<Senses> senses,
            Links links,
            Set<String> surnames,
            Map<String, Integer> located,
            Span dateline) {}

    Scene scene(Words words, List<Name> names, List<Senses> senses, Links links, Span dateline) {
        return new Scene(words, names, senses, links, surnames(words), located(words, names, links), dateline);
    }

    double probability(double[] cues, boolean labelled) {
        return 1 / (1 + Math.exp(-weights.score(cues, labelled)));
    }

    /** Family names: "Paris Hilton" and "Mr. Hilton" make Hilton one for the whole report. */
    private Set<String> surnames(Words words) {
        Set<String> found = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            boolean name = words.isCapital(i) && words.isWord(i) && words.sameSentence(i - 1, i);
            boolean given = lexis.isGivenName(words.lower(i - 1)) && words.isCapital(i - 1);
            boolean title = lexis.is("title", words.lower(i - 1))
                    && words.isCapital(i - 1)
                    && !words.lower(i - 1).equals("saint");
            boolean initial = words.form(i - 1).length() <= 2
                    && words.isCapital(i - 1)
                    && words.form(i - 1).endsWith(".")
                    && words.isCapital(i - 2);
            boolean person = words.isLabelled() && words.label(i).equals("person");
            if (name && (given || (title && !words.inCapitals(i)) || initial || person)) {
                found.add(words.lower(i));
            }
        }
        return found;
    }

    /** How often a name stands behind a preposition of place or in an area. */
    private Map<String, Integer> located(Words words, List<Name> names, Links links) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (lexis.is("locative.strong", words.lower(name.from() - 1)) || links.isContained(i)) {
                found.merge(name.folded(), 1, Integer::sum);
            }
        }
        return found;
    }

    double[] cues(Scene scene, int index) {
        double[] cues = new double[Cue.values().length];
        Name name = scene.names().get(index);
        Words words = scene.words();
        set(cues, Cue.BIAS, true);
        itself(cues, words, name, scene.senses().get(index));
        before(cues, words, name);
        behind(cues, words, name);
        around(cues, scene, index);
        if (words.isLabelled()) {
            labels(cues, words, name);
        }
        return cues;
    }

    private void itself(double[] cues, Words words, Name name, Senses senses) {
        set(cues, Cue.LONG, name.size() > 1);
        set(cues, Cue.STREET, name.shape() == Name.Shape.STREET);
        set(cues, Cue.UNKNOWN, !name.isKnown() && name.shape() != Name.Shape.STREET);
        set(cues, Cue.UNKNOWN_INSIDE, name.shape() == Name.Shape.INSIDE);
        String only = name.size() == 1 ? words.lower(name.from()) : "";
        set(cues, Cue.NEVER, lexis.is("never", only));
        set(cues, Cue.GIVEN_NAME, lexis.isGivenName(only));
        boolean stop = only.endsWith(".");
        set(cues, Cue.SHORT, !only.isEmpty() && only.length() - (stop ? 1 : 0) <= 3);
        set(
                cues,
                Cue.ACRONYM,
                words.isUpper(name.from()) && name.size() == 1 && only.length() < 5 && !words.inCapitals(name.from()));
        set(cues, Cue.KIND_AROUND, name.wanted() != Wanted.ANY);
        String last = words.lower(name.to() - 1);
        boolean area = lexis.is("area.sure", last) && !words.fold(name.to() - 1).equals(name.folded());
        set(cues, Cue.AREA_INSIDE, area && name.size() > 1 && name.wanted() != Wanted.ANY);
        boolean kind = name.wanted() != Wanted.ANY && name.size() > 1 && !area;
        set(cues, Cue.KIND_INSIDE, kind && lexis.findKind(last).isPresent());
        if (name.isKnown()) {
            set(cues, Cue.ORDINARY, table.isOrdinaryWord(name.key()) && name.size() == 1);
            set(cues, Cue.PERSON_FLAG, table.isPersonName(name.key()) && name.size() == 1);
            places(cues, senses);
        }
    }

    private void places(double[] cues, Senses senses) {
        int best = senses.entries()[0];
        switch (table.kind(best)) {
            case COUNTRY -> set(cues, Cue.COUNTRY, true);
            case PROVINCE -> set(cues, Cue.PROVINCE, true);
            case DISTRICT -> set(cues, Cue.DISTRICT, true);
            case SITE -> set(cues, Cue.SITE, true);
            case REGION -> set(cues, Cue.REGION, true);
            case SEA -> set(cues, Cue.SEA, true);
            case TOWN -> set(cues, Cue.SEAT, table.featureCode(best).startsWith("PPLA"));
        }
        int people = 0;
        boolean own = false;
        boolean capital = false;
        for (int i = 0; i < Math.min(3, senses.size()); i++) {
            int entry = senses.entries()[i];
            people = Math.max(people, table.population(entry));
            own |= senses.matches()[i] != PlaceTable.OTHER_NAME;
            capital |= table.isCapital(entry);
        }
        cues[Cue.PEOPLE.ordinal()] = Math.log10(people + 1) / 7;
        set(cues, Cue.OWN_NAME, own);
        set(cues, Cue.LANDMARK, isLandmark(best));
        boolean country = table.kind(best) == FeatureKind.COUNTRY;
        set(cues, Cue.COUNTRY_IN_SHORT, country && cues[Cue.ACRONYM.ordinal()] > 0);
        set(cues, Cue.CAPITAL, capital);
        cues[Cue.FEW_PLACES.ordinal()] = 1.0 / senses.size();
    }

    private boolean isLandmark(int entry) {
        FeatureKind kind = table.kind(entry);
        boolean small = kind == FeatureKind.SITE || kind == FeatureKind.SEA || kind == FeatureKind.REGION;
        return small && !table.id(entry).startsWith("geonames");
    }

    private void before(double[] cues, Words words, Name name) {
        int at = name.from() - 1;
        boolean same = words.sameSentence(at, name.from());
        String word = same ? words.lower(at) : "";
        boolean free = !words.inCapitals(name.from()) && !words.inHeadline(name.from());
        set(cues, Cue.LOCATIVE, lexis.is("locative", word));
        set(cues, Cue.STRONG_LOCATIVE, lexis.is("locative.strong", word));
        set(cues, Cue.DIRECTION_BEFORE, lexis.is("direction", word));
        set(cues, Cue.THE_BEFORE, word.equals("the"));
        boolean capital = same && words.isCapital(at) && words.isWord(at);
        boolean title = capital && lexis.is("title", word);
        boolean given = capital && lexis.isGivenName(word);
        set(cues, Cue.TITLE_BEFORE, title);
        set(cues, Cue.GIVEN_BEFORE, given && !title);
        set(cues, Cue.INITIAL_BEFORE, capital && word.length() == 2 && word.endsWith("."));
        set(
                cues,
                Cue.CAPITAL_BEFORE,
                capital && free && !given && !title && !words.isFirst(at) && !lexis.is("direction", word));
        set(cues, Cue.UNIVERSITY_OF, word.equals("of") && lexis.is("seat.of", words.lower(at - 1)));
        set(cues, Cue.ORG_OF, word.equals("of") && words.isCapital(at - 1) && lexis.is("org", words.lower(at - 1)));
        set(cues, Cue.HYPHEN_BEFORE, words.lower(at).equals("-") && words.isGlued(name.from()) && words.isGlued(at));
        set(cues, Cue.FIRST, words.isFirst(name.from()));
        set(cues, Cue.FIRST_ALONE, words.isFirst(name.from()) && name.size() == 1 && !words.isCapital(name.to()));
        set(cues, Cue.QUOTED, word.equals("\"") || word.equals("“") || word.equals("``"));
        set(cues, Cue.CAPITALS, words.inCapitals(name.from()));
        set(cues, Cue.HEADLINE, words.inHeadline(name.from()));
    }

    private void behind(double[] cues, Words words, Name name) {
        int at = name.to();
        boolean same = words.sameSentence(name.from(), at) && !words.isBroken(at);
        String word = same ? words.lower(at) : "";
        boolean free = !words.inCapitals(name.from()) && !words.inHeadline(name.from());
        boolean capital = same && words.isCapital(at) && words.isWord(at) && free;
        boolean org = lexis.is("org", word);
        set(cues, Cue.ORG_BEHIND, org && capital);
        set(cues, Cue.CAPITAL_BEHIND, capital && !org);
        set(cues, Cue.PEOPLE_BEHIND, lexis.is("people", word) && !capital);
        set(cues, Cue.SPEECH_BEHIND, lexis.is("speech", word));
        set(cues, Cue.POSSESSIVE, word.equals("'s") || word.equals("’s") || word.equals("'"));
        set(cues, Cue.HYPHEN_BEHIND, word.equals("-") && words.isGlued(at) && words.isGlued(at + 1));
        set(
                cues,
                Cue.NUMBER_BEHIND,
                words.isNumber(at)
                        || (word.equals(",")
                                && words.isNumber(at + 1)
                                && words.form(at + 1).length() < 3));
    }

    private void around(double[] cues, Scene scene, int index) {
        Words words = scene.words();
        List<Name> names = scene.names();
        Name name = names.get(index);
        String only = name.size() == 1 ? words.lower(name.from()) : "";
        boolean commaBefore = index > 0
                && words.lower(name.from() - 1).equals(",")
                && names.get(index - 1).to() == name.from() - 1
                && words.sameSentence(name.from(), name.from() - 1);
        boolean holds = index > 0
                && scene.links().isContained(index - 1)
                && scene.links().containerOf(index - 1) == index;
        boolean commaBehind = index + 1 < names.size()
                && words.lower(name.to()).equals(",")
                && names.get(index + 1).from() == name.to() + 1;
        set(cues, Cue.PLACE_COMMA_BEFORE, commaBefore && holds);
        set(cues, Cue.SHORT_AFTER_COMMA, commaBefore && cues[Cue.SHORT.ordinal()] > 0);
        set(cues, Cue.CONTAINER_BEHIND, scene.links().isContained(index));
        set(cues, Cue.PLACE_BEHIND_COMMA, commaBehind && !scene.links().isContained(index));
        set(cues, Cue.SURNAME, scene.surnames().contains(only));
        int located = scene.located().getOrDefault(name.folded(), 0);
        boolean here = cues[Cue.STRONG_LOCATIVE.ordinal()] > 0 || scene.links().isContained(index);
        set(cues, Cue.LOCATIVE_ELSEWHERE, located > (here ? 1 : 0));
        set(cues, Cue.DATELINE, scene.dateline() != null && scene.dateline().contains(name.span(words)));
        boolean free = !words.inCapitals(name.from()) && !words.isFirst(name.from());
        boolean placed = scene.links().isContained(index) || name.wanted() == Wanted.TOWN;
        set(cues, Cue.NEVER_BUT_PLACED, cues[Cue.NEVER.ordinal()] > 0 && placed && free);
        boolean surname = cues[Cue.CAPITAL_BEHIND.ordinal()] > 0
                && lexis.findKind(words.lower(name.to())).isEmpty();
        set(cues, Cue.GIVEN_WITH_SURNAME, cues[Cue.GIVEN_NAME.ordinal()] > 0 && surname);
        set(cues, Cue.AND_PLACE, isJoined(words, names, index - 1) || isJoined(words, names, index));
    }

    /** Whether "and" alone stands between a name and the next. */
    private static boolean isJoined(Words words, List<Name> names, int left) {
        return left >= 0
                && left + 1 < names.size()
                && words.lower(names.get(left).to()).equals("and")
                && names.get(left + 1).from() == names.get(left).to() + 1;
    }

    private static void labels(double[] cues, Words words, Name name) {
        String first = words.label(name.from());
        boolean begins = !words.continuesLabel(name.from());
        boolean ends = !words.continuesLabel(name.to());
        // "Ain al-Asad base" is one facility to the model; the name in it is that of the base where the table knows a
        // base by it.
        boolean site = cues[Cue.SITE.ordinal()] > 0 && first.equals("facility");
        boolean one = true;
        for (int i = name.from(); i < name.to(); i++) {
            one &= words.label(i).equals(first);
        }
        switch (first) {
            case "place" -> set(cues, Cue.LABEL_PLACE, true);
            case "facility" -> set(cues, site ? Cue.LABEL_PLACE : Cue.LABEL_FACILITY, true);
            case "person" -> set(cues, Cue.LABEL_PERSON, true);
            case "organisation" -> set(cues, Cue.LABEL_ORGANISATION, true);
            case "nationality" -> set(cues, Cue.LABEL_NATIONALITY, true);
            case "O" -> {}
            default -> set(cues, Cue.LABEL_OTHER, true);
        }
        set(cues, Cue.LABEL_FILLS, one && begins && ends && first.equals("place"));
        set(cues, Cue.LABEL_CUTS, !first.equals("O") && !site && !(one && begins && ends));
    }

    private static void set(double[] cues, Cue cue, boolean holds) {
        cues[cue.ordinal()] = holds ? 1 : 0;
    }
}
