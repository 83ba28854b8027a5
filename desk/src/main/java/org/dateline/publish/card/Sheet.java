package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;

/** Lines with a label to their left; a label that stays the same is shown once. */
final class Sheet {
    private static final int LABEL = 18;

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String lastLabel = "";

    Sheet(int width) {
        this.width = width;
    }

    /** Columns beside the labels. */
    int room() {
        return width - LABEL;
    }

    void line(String line) {
        lines.add(line);
        lastLabel = "";
    }

    void wrapped(String text) {
        lines.addAll(Wrap.wrap(text, width));
        lastLabel = "";
    }

    void row(String label, String value) {
        rows(label, Wrap.wrap(value, room()));
    }

    void rows(String label, List<String> rows) {
        String shown = label.equals(lastLabel) ? "" : label;
        for (int i = 0; i < rows.size(); i++) {
            lines.add("  " + Wrap.padded(i == 0 ? shown : "", LABEL - 2) + rows.get(i));
        }
        lastLabel = label.isEmpty() ? lastLabel : label;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
