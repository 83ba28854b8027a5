package org.dateline.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the numbers that come out of the model mean: a line of {@code labels.tsv} for each output.
 *
 * @param upos parts of speech
 * @param relations of the tree
 * @param layers name to decoder, e.g. {@code entity}; whatever stands in the file appears under its name
 */
record Labels(List<Upos> upos, List<String> relations, Map<String, LabelDecoder> layers) {
    static Labels load() {
        List<Upos> upos = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        Map<String, LabelDecoder> layers = new LinkedHashMap<>();
        for (String line : Resources.lines("labels.tsv")) {
            String[] cells = line.split("\t");
            List<String> tags = List.of(cells[1].split(" "));
            switch (cells[0]) {
                case "upos" -> tags.forEach(tag -> upos.add(Upos.valueOf(tag)));
                case "relation" -> relations.addAll(tags);
                default -> layers.put(cells[0], new LabelDecoder(tags));
            }
        }
        return new Labels(List.copyOf(upos), List.copyOf(relations), layers);
    }
}
