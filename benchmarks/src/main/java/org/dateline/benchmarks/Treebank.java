package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Universal Dependencies treebank with its raw text put together again: sentences of a paragraph stand on one line,
 * paragraphs are parted by a blank line, as in the CoNLL 2018 shared task.
 */
public final class Treebank {
    /** One word; {@code head} is the position in its sentence, from 0, or -1 at the root. */
    public record Word(int start, int end, String form, String lemma, String upos, int head, String deprel) {}

    /** One document: raw text and sentences whose words carry offsets into it. */
    public record Document(String id, String text, List<List<Word>> sentences) {}

    private final List<Document> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<List<Word>> sentences = new ArrayList<>();
    private String id = "";

    private Treebank() {}

    public static List<Document> read(Path file) throws IOException {
        Treebank bank = new Treebank();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc")) {
                bank.closeDocument();
                bank.id = line.substring(line.indexOf('=') + 1).strip();
            } else if (line.startsWith("# newpar")) {
                bank.newParagraph();
            } else if (line.isEmpty()) {
                bank.add(rows);
                rows.clear();
            } else if (!line.startsWith("#")) {
                rows.add(line.split("\t"));
            }
        }
        bank.closeDocument();
        return bank.documents;
    }

    private void newParagraph() {
        if (text.length() > 0) {
            text.setLength(text.toString().stripTrailing().length());
            text.append("\n\n");
        }
    }

    private void closeDocument() {
        if (!sentences.isEmpty()) {
            documents.add(new Document(id, text.toString(), sentences));
        }
        text.setLength(0);
        sentences = new ArrayList<>();
    }

    private void add(List<String[]> rows) {
        List<Word> words = new ArrayList<>();
        int joinedUntil = 0;
        int cursor = 0;
        int joinedEnd = 0;
        boolean space = true;
        for (String[] row : rows) {
            if (row[0].contains(".")) {
                continue;
            }
            if (row[0].contains("-")) {
                joinedUntil = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                cursor = text.length();
                text.append(row[1]);
                joinedEnd = text.length();
                space = !row[9].contains("SpaceAfter=No");
                continue;
            }
            int index = Integer.parseInt(row[0]);
            int start;
            int end;
            if (index <= joinedUntil) {
                start = cursor;
                end = index == joinedUntil ? joinedEnd : Math.min(joinedEnd, start + row[1].length());
                cursor = end;
            } else {
                start = text.length();
                text.append(row[1]);
                end = text.length();
                space = !row[9].contains("SpaceAfter=No");
            }
            words.add(new Word(start, end, row[1], row[2], row[3], Integer.parseInt(row[6]) - 1, row[7]));
            if (space && index >= joinedUntil) {
                text.append(' ');
            }
        }
        if (!words.isEmpty()) {
            sentences.add(words);
        }
    }
}
