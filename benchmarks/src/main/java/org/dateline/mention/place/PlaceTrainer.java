package org.dateline.mention.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.PlaceTable;
import org.dateline.mention.time.DatelineReader;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.dateline.text.FlatAnnotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Learns the weights of {@code recognise.tsv} and {@code resolve.tsv} from reports whose places are known.
 *
 * <p>{@code PlaceTrainer FOLDER-OF-BENCH FOLDER-OF-TABLES [--labels]}: reads {@code reports-dev.jsonl} and {@code gold-dev.jsonl} of the
 * places bench, prints figures of a two-fold cross-validation, then learns from all and writes the tables. As each choice leans
 * on the others, learning and choosing take turns. Without {@code --labels} it learns for texts that no model has read.
 */
public final class PlaceTrainer {
    private static final int TURNS = 3;
    private static final int FOLDS = 2;
    private static final double RIDGE = 4e-4;
    private static final double CLOSE = 161;
    private static final Map<String, Double> WEIGHT = Map.of("LGL", 0.6, "GeoVirus", 1.0, "TR-News", 2.5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Believed beforehand, because local news of one country has next to none of it. */
    private static final Map<Cue, Double> RECOGNISE = Map.of(
            Cue.LANDMARK,
            3.0,
            Cue.AREA_INSIDE,
            2.0,
            Cue.NEVER_BUT_PLACED,
            6.0,
            Cue.GIVEN_WITH_SURNAME,
            -2.5,
            Cue.COUNTRY_IN_SHORT,
            2.0,
            Cue.LABEL_PLACE,
            1.5,
            Cue.LABEL_PERSON,
            -2.0);

    private static final Map<Clue, Double> RESOLVE = Map.of(
            Clue.PEOPLE,
            3.0,
            Clue.COUNTRY,
            2.0,
            Clue.EXPLICIT,
            4.0,
            Clue.EXPLICIT_MISSED,
            -2.0,
            Clue.WANTED,
            1.5,
            Clue.WANTED_MISSED,
            -1.5,
            Clue.SPEAKS,
            4.0,
            Clue.FILED_FROM,
            2.0,
            Clue.DATELINE_COUNTRY,
            0.5);

    private final Gazetteer gazetteer = Gazetteer.shared();
    private final PlaceTable table = gazetteer.table();
    private final List<Text> texts;

    private PlaceTrainer(List<Text> texts) {
        this.texts = texts;
    }

    /** A place that a report names, by hand. */
    record Gold(
            int start, int end, boolean located, double latitude, double longitude, String geonames, String country) {}

    record Text(AnnotatedText text, PlaceContext context, List<Gold> gold, String corpus, int fold) {}

    /** Weights of the two models. */
    private static final class Model {
        private final double[] recognise;
        private final double[] resolve;

        Model(double[] recognise, double[] resolve) {
            this.recognise = recognise;
            this.resolve = resolve;
        }
    }

    public static void main(String[] args) throws IOException {
        Annotator annotator = args.length > 2 && args[2].equals("--labels") ? Annotators.load() : new FlatAnnotator();
        PlaceTrainer trainer = new PlaceTrainer(read(Path.of(args[0]), annotator));
        Path tables = Path.of(args[1]);
        trainer.crossValidate();
        Model model = trainer.learn(trainer.texts);
        System.out.println("all, learnt from all: " + trainer.measure(trainer.texts, model));
        boolean labelled = trainer.texts.getFirst().text().hasLayer("entity");
        write(tables.resolve("recognise.tsv"), Cue.class, model.recognise, labelled);
        write(tables.resolve("resolve.tsv"), Clue.class, model.resolve, labelled);
    }

    private static List<Text> read(Path folder, Annotator annotator) throws IOException {
        Map<String, JsonNode> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold-dev.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            gold.put(node.get("id").asString(), node);
        }
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("reports-dev.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            String id = node.get("id").asString();
            texts.add(text(node, gold.get(id), annotator, Math.floorMod(id.hashCode(), FOLDS)));
        }
        return texts;
    }

    private static Text text(JsonNode node, JsonNode gold, Annotator annotator, int fold) {
        String body = node.get("text").asString();
        Report report = new Report(
                node.get("id").asString(),
                body,
                node.optional("title").map(JsonNode::asString),
                node.optional("published").filter(JsonNode::isString).map(JsonNode::asString),
                node.optional("outlet").filter(JsonNode::isString).map(JsonNode::asString),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        PlaceContext context = PlaceContext.of(
                report, DatelineReader.find(body, report.published().flatMap(TimeAnchor::findDay)));
        List<Gold> places = new ArrayList<>();
        for (JsonNode place : gold.get("places")) {
            boolean located = place.has("latitude");
            places.add(new Gold(
                    body.offsetByCodePoints(0, place.get("start").asInt()),
                    body.offsetByCodePoints(0, place.get("end").asInt()),
                    located,
                    located ? place.get("latitude").asDouble() : 0,
                    located ? place.get("longitude").asDouble() : 0,
                    place.path("geonames").asString(""),
                    place.path("country").asString("")));
        }
        return new Text(
                annotator.annotate(body), context, places, gold.get("corpus").asString(), fold);
    }

    private void crossValidate() {
        Map<String, Score> all = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Model model =
                    learn(texts.stream().filter(text -> text.fold() != out).toList());
            measure(texts.stream().filter(text -> text.fold() == out).toList(), model)
                    .forEach((corpus, score) ->
                            all.computeIfAbsent(corpus, c -> new Score()).add(score));
        }
        System.out.println("out of fold: " + all);
    }

    private PlaceReader reader(Model model) {
        return new PlaceReader(
                gazetteer, new Weights(model.recognise, model.recognise), new Weights(model.resolve, model.resolve));
    }

    private Model learn(List<Text> from) {
        double[] recognise = prior(Cue.class, RECOGNISE);
        double[] resolve = prior(Clue.class, RESOLVE);
        Model model = new Model(recognise, resolve);
        for (int turn = 0; turn < TURNS; turn++) {
            PlaceReader reader = reader(model);
            List<Learning.Example> examples = new ArrayList<>();
            List<Learning.Choice> choices = new ArrayList<>();
            for (Text text : from) {
                collect(text, reader.weigh(text.text(), text.context()), examples, choices);
            }
            double[] learnt = turn < 2 ? Learning.logistic(examples, recognise, RIDGE) : model.recognise;
            model = new Model(learnt, Learning.softmax(choices, resolve, RIDGE));
        }
        return model;
    }

    private static <E extends Enum<E>> double[] prior(Class<E> clues, Map<E, Double> beliefs) {
        double[] prior = new double[clues.getEnumConstants().length];
        beliefs.forEach((clue, weight) -> prior[clue.ordinal()] = weight);
        return prior;
    }

    private void collect(
            Text text, PlaceReader.Weighed weighed, List<Learning.Example> examples, List<Learning.Choice> choices) {
        double weight = WEIGHT.get(text.corpus());
        Gold[] of = new Gold[weighed.names().size()];
        for (int i = 0; i < of.length; i++) {
            var span = weighed.names().get(i).span(weighed.words());
            Optional<Gold> exact = text.gold().stream()
                    .filter(g -> g.start() == span.start() && g.end() == span.end())
                    .findFirst();
            boolean aside = text.gold().stream()
                    .anyMatch(g -> !g.located() && g.start() < span.end() && span.start() < g.end());
            if (!aside) {
                examples.add(new Learning.Example(weighed.cues(i), exact.isPresent(), weight));
            }
            of[i] = exact.filter(Gold::located).orElse(null);
        }
        for (Group group : weighed.groups()) {
            choice(group, of, weight).ifPresent(choices::add);
        }
    }

    private Optional<Learning.Choice> choice(Group group, Gold[] of, double weight) {
        int size = group.senses().size();
        boolean[] right = new boolean[size];
        int named = 0;
        boolean any = false;
        for (double limit : new double[] {0, 25, CLOSE}) {
            for (int member : group.members()) {
                for (int i = 0; i < size && of[member] != null; i++) {
                    right[i] |= isSame(group.senses().entries()[i], of[member], limit);
                    any |= right[i];
                }
            }
            if (any) {
                break;
            }
        }
        for (int member : group.members()) {
            named += of[member] == null ? 0 : 1;
        }
        double[][] clues = new double[size][];
        for (int i = 0; i < size; i++) {
            clues[i] = group.clues(i).clone();
        }
        return any && size > 1
                ? Optional.of(new Learning.Choice(clues, right, weight * Math.sqrt(named)))
                : Optional.empty();
    }

    private boolean isSame(int entry, Gold gold, double limit) {
        boolean id = !gold.geonames().isEmpty() && table.id(entry).equals("geonames:" + gold.geonames());
        boolean country = !gold.country().isEmpty()
                && table.kind(entry) == FeatureKind.COUNTRY
                && table.countryCode(entry).equals(gold.country());
        double far =
                Distance.kilometres(table.latitude(entry), table.longitude(entry), gold.latitude(), gold.longitude());
        return id || country || (limit > 0 && far <= limit);
    }

    /** Counts of the bench: names found, names there, names given, names put right. */
    static final class Score {
        private int found;
        private int there;
        private int given;
        private int right;

        void add(Score other) {
            found += other.found;
            there += other.there;
            given += other.given;
            right += other.right;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "recognition %.1f, accuracy %.1f, end to end %.1f",
                    200.0 * found / (there + given),
                    100.0 * right / Math.max(1, found),
                    200.0 * right / (there + given));
        }
    }

    private Map<String, Score> measure(List<Text> on, Model model) {
        PlaceReader reader = reader(model);
        Map<String, Score> scores = new HashMap<>();
        for (Text text : on) {
            measure(text, reader, scores.computeIfAbsent(text.corpus(), corpus -> new Score()));
        }
        return scores;
    }

    private void measure(Text text, PlaceReader reader, Score score) {
        List<PlaceMention> mentions = reader.read(text.text(), text.context());
        score.there += (int) text.gold().stream().filter(Gold::located).count();
        for (PlaceMention mention : mentions) {
            Optional<Gold> gold = text.gold().stream()
                    .filter(g -> g.start() == mention.span().start()
                            && g.end() == mention.span().end())
                    .findFirst();
            boolean aside = gold.isEmpty()
                    && text.gold().stream()
                            .anyMatch(g -> !g.located()
                                    && g.start() < mention.span().end()
                                    && mention.span().start() < g.end());
            if (aside || gold.filter(g -> !g.located()).isPresent()) {
                continue;
            }
            score.given++;
            score.found += gold.isPresent() ? 1 : 0;
            score.right += gold.isPresent() && isRight(mention, gold.get()) ? 1 : 0;
        }
    }

    private boolean isRight(PlaceMention mention, Gold gold) {
        return mention.resolved()
                .filter(place -> place.entry()
                                .filter(entry -> isSame(entry.number(), gold, CLOSE))
                                .isPresent()
                        || Distance.kilometres(place.latitude(), place.longitude(), gold.latitude(), gold.longitude())
                                <= CLOSE)
                .isPresent();
    }

    private static <E extends Enum<E>> void write(Path file, Class<E> clues, double[] weights, boolean labelled)
            throws IOException {
        Weights old = Weights.load(file.getFileName().toString(), clues);
        List<String> lines = new ArrayList<>(List.of(
                "# Learnt by PlaceTrainer (benchmarks) from the development half of the places bench; positive speaks for.",
                "# clue, weight without a model's labels, weight with them"));
        for (E clue : clues.getEnumConstants()) {
            double plain = labelled ? old.plain(clue) : weights[clue.ordinal()];
            double with = labelled ? weights[clue.ordinal()] : old.labelled(clue);
            lines.add(String.format(Locale.ROOT, "%s\t%.3f\t%.3f", clue.name(), plain, with));
        }
        Files.write(file, lines);
    }
}
