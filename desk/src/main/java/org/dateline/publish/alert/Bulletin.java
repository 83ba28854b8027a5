package org.dateline.publish.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.reading.record.ReadingJson;

/**
 * The news of one saved search.
 *
 * @param search its name
 * @param link to its list
 */
public record Bulletin(String search, String link, List<Item> items) {
    private static final int LONGEST_SUBJECT = 120;

    public Bulletin {
        items = List.copyOf(items);
    }

    /**
     * The news of one incident.
     *
     * @param title {@code Rocket attack, Haditha, Iraq}
     * @param sentence what is known of it now; absent where it is gone
     */
    public record Item(
            String incident,
            int revision,
            String title,
            Optional<String> sentence,
            String link,
            List<Happening> happenings) {
        public Item {
            happenings = List.copyOf(happenings);
        }
    }

    /** For programs. */
    public String json() {
        return ReadingJson.recordMapper().writeValueAsString(this);
    }

    /** The subject of a letter, on one line. */
    public String subject() {
        String what = items.size() == 1 ? items.getFirst().title() : items.size() + " incidents";
        String line = (search + ": " + what).replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }

    /** The words of a letter. */
    public String text() {
        String news = items.stream().map(Bulletin::text).collect(Collectors.joining("\n"));
        return news + "\n-- \nThe saved search \"" + search + "\": " + link
                + "\nAlerts are turned off on the page of saved searches.\n";
    }

    private static String text(Item it) {
        String changes =
                it.happenings().stream().map(h -> "  * " + h.words() + "\n").collect(Collectors.joining());
        return it.title() + "\n" + it.sentence().map(s -> "  " + s + "\n").orElse("") + changes + "  " + it.link()
                + "\n";
    }
}
