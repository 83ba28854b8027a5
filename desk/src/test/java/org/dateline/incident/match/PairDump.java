package org.dateline.incident.match;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;

/**
 * Writes the features of pairs of main tellings, to train the weights with: {@code PairDump READINGS LABELS OUT}.
 *
 * <p>LABELS has lines {@code report-id TAB incident-id}; OUT has a line for each pair that blocking finds and each pair that is of
 * one incident: same (1 or 0), whether blocking found it, whether it is judged by the table for several incidents, both incident ids, both report ids, then the features in their order.
 */
final class PairDump {
    private PairDump() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> labels = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            labels.put(line.split("\t")[0], line.split("\t")[1]);
        }
        List<Reading> readings = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.contains("\"incidents\"")) {
                readings.add(ReadingJson.read(line));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8)) {
            out.write("same\tfound\tseveral\tone\tother\ta\tb\t"
                    + String.join("\t", Features.ALL.stream().map(Feature::name).toList()) + "\n");
            dump(readings, labels, out);
        }
    }

    private static void dump(List<Reading> readings, Map<String, String> labels, BufferedWriter out)
            throws IOException {
        Profiler profiler = new Profiler(Background.shipped());
        Blocking blocking = new Blocking();
        List<Profile> profiles = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        int order = 0;
        for (Chronology.Arrived arrived : Chronology.sorted(readings)) {
            for (Telling telling : Telling.of(arrived.reading(), order, arrived.arrival())) {
                String label = labels.get(telling.reportId());
                if (label == null || !telling.main()) {
                    continue;
                }
                Profile profile = profiler.profile(telling);
                Set<Integer> found = new TreeSet<>(blocking.candidates(profile));
                for (int i = 0; i < profiles.size(); i++) {
                    boolean same = label.equals(labels.get(tellings.get(i).reportId()));
                    if (same || found.contains(i)) {
                        Pair pair = new Pair(profiles.get(i), profile);
                        write(pair, List.of(tellings.get(i), telling), same, found.contains(i), labels, out);
                    }
                }
                blocking.add(profile, profiles.size());
                profiles.add(profile);
                tellings.add(telling);
            }
            order++;
        }
    }

    private static void write(
            Pair pair, List<Telling> both, boolean same, boolean found, Map<String, String> labels, BufferedWriter out)
            throws IOException {
        StringBuilder line = new StringBuilder();
        line.append(same ? 1 : 0)
                .append('\t')
                .append(found ? 1 : 0)
                .append('\t')
                .append(Scorer.mixed(pair.earlier(), pair.later()) ? 1 : 0);
        for (String cell : List.of(
                labels.get(both.getFirst().reportId()),
                labels.get(both.getLast().reportId()),
                both.getFirst().reportId(),
                both.getLast().reportId())) {
            line.append('\t').append(cell);
        }
        for (Feature feature : Features.ALL) {
            line.append('\t').append((float) feature.value().applyAsDouble(pair));
        }
        out.write(line.append('\n').toString());
    }
}
