package org.dateline.mention.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.PlaceTable;
import org.dateline.text.AnnotatedText;

/**
 * Finds the places of a text and puts them on the map. Stateless; one may be shared by threads.
 *
 * <pre>{@code
 * PlaceReader reader = PlaceReader.standard();
 * List<PlaceMention> places = reader.read(annotator.annotate("A rocket hit Haditha, in Anbar province."), PlaceContext.none());
 * places.getFirst().resolved().orElseThrow().latitude();    // 34.14
 * }</pre>
 *
 * <p>Works without a model, from capitals, tables and the words around; a model's {@code entity} layer makes it surer.
 */
public final class PlaceReader {
    static final double THRESHOLD = 0.5;

    private final Gazetteer gazetteer;
    private final PlaceTable table;
    private final NameScanner scanner;
    private final Recogniser recogniser;
    private final Resolver resolver;
    private final Home.Homes homes;
    private final MentionBuilder builder;
    private final Metonymy metonymy;
    private final Capitals capitals;

    PlaceReader(Gazetteer gazetteer, Weights recognise, Weights resolve) {
        Lexis lexis = Lexis.load();
        this.gazetteer = gazetteer;
        this.table = gazetteer.table();
        this.scanner = new NameScanner(table, lexis);
        this.recogniser = new Recogniser(table, lexis, recognise);
        this.resolver = new Resolver(table, resolve);
        this.homes = new Home.Homes(gazetteer);
        this.metonymy = new Metonymy(lexis);
        this.capitals = new Capitals(gazetteer);
        this.builder = new MentionBuilder(gazetteer, lexis, resolver);
    }

    /** With the gazetteer and weights that come with the library. */
    public static PlaceReader standard() {
        return new PlaceReader(
                Gazetteer.shared(), Weights.load("recognise.tsv", Cue.class), Weights.load("resolve.tsv", Clue.class));
    }

    /** The places of a text, in its order, never overlapping. */
    public List<PlaceMention> read(AnnotatedText text, PlaceContext context) {
        Weighed weighed = weigh(text, context);
        return capitals.addTo(builder.build(weighed), weighed.words());
    }

    /** All that was weighed in a text. */
    static final class Weighed {
        private final Words words;
        private final List<Name> names;
        private final List<double[]> cues;
        private final double[] sure;
        private final Links links;
        private final List<Group> groups;

        private Weighed(
                Words words, List<Name> names, List<double[]> cues, double[] sure, Links links, List<Group> groups) {
            this.words = words;
            this.names = names;
            this.cues = cues;
            this.sure = sure;
            this.links = links;
            this.groups = groups;
        }

        Words words() {
            return words;
        }

        List<Name> names() {
            return names;
        }

        double[] cues(int name) {
            return cues.get(name);
        }

        /** How sure it is that a name is a place, 0 to 1. */
        double sure(int name) {
            return sure[name];
        }

        Links links() {
            return links;
        }

        List<Group> groups() {
            return groups;
        }
    }

    Weighed weigh(AnnotatedText text, PlaceContext context) {
        Words words = new Words(text);
        List<Name> names = withoutNationalities(words, scanner.scan(words));
        List<Senses> senses = names.stream().map(name -> Senses.of(table, name)).toList();
        Links links = Links.of(words, names, senses, table);
        Recogniser.Scene scene =
                recogniser.scene(words, names, senses, links, context.dateline().orElse(null));
        List<double[]> cues = new ArrayList<>();
        double[] sure = new double[names.size()];
        for (int i = 0; i < names.size(); i++) {
            cues.add(recogniser.cues(scene, i));
            sure[i] = recogniser.probability(cues.get(i), words.isLabelled());
        }
        Resolver.Setting setting = new Resolver.Setting(
                home(context), nationalities(words), inDateline(words, names, context), speaking(words, names));
        return new Weighed(
                words, names, cues, sure, links, resolver.resolve(words, names, sure, senses, links, setting));
    }

    /** The town of the outlet; of one that is not known by its town, that which the rest of the report tells of. */
    private Optional<Home> home(PlaceContext context) {
        Optional<Home> outlet = context.outlet().flatMap(homes::find);
        return outlet.filter(Home::isTown)
                .or(() -> context.around().filter(PlaceReader::isPoint).map(entry -> new Home(entry.number(), true)))
                .or(() -> outlet);
    }

    private static boolean isPoint(Entry entry) {
        return entry.kind() == FeatureKind.TOWN || entry.kind() == FeatureKind.DISTRICT;
    }

    private List<Name> withoutNationalities(Words words, List<Name> names) {
        return names.stream()
                .filter(name -> name.size() > 1
                        || gazetteer.findNationality(words.form(name.from())).isEmpty())
                .toList();
    }

    /** How often people of a country are named, by its index in the table. */
    private Map<Integer, Integer> nationalities(Words words) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapital(i) && words.lower(i).length() > 3) {
                gazetteer
                        .findNationality(words.form(i))
                        .flatMap(gazetteer::findCountryByCode)
                        .ifPresent(country -> found.merge(table.countryIndex(country.number()), 1, Integer::sum));
            }
        }
        return found;
    }

    private Set<Integer> speaking(Words words, List<Name> names) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (metonymy.isGovernment(words, names.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static int inDateline(Words words, List<Name> names, PlaceContext context) {
        Optional<Span> dateline = context.dateline();
        for (int i = 0; dateline.isPresent() && i < names.size(); i++) {
            if (dateline.get().contains(names.get(i).span(words))) {
                return i;
            }
        }
        return -1;
    }
}
