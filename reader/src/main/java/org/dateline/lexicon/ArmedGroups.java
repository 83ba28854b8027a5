package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.lexicon.ArmedGroup.Alias;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Tables.Row;

/**
 * Armed groups of the world since the 1970s, with their names, short forms and countries: {@code armed-groups.tsv}.
 *
 * <p>Sources: common knowledge of the field; names as wire services, FBIS (1980s) and today's agencies write them. In the table
 * {@code =} before a name asks for this very spelling, {@code ?} says that it needs words around it to tell.
 */
public final class ArmedGroups {
    private final List<ArmedGroup> groups = new ArrayList<>();
    private final Phrases<Alias> aliases = new Phrases<>();

    ArmedGroups() {
        for (Row row : Tables.rows("armed-groups.tsv")) {
            add(row);
        }
    }

    private void add(Row row) {
        GroupKind kind = GroupKind.valueOf(row.cell(1).toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> marked = row.list(3);
        ArmedGroup group = new ArmedGroup(
                bare(row.cell(0)),
                kind,
                row.list(2),
                marked.stream().map(ArmedGroups::bare).toList());
        groups.add(group);
        addAlias(group, row.cell(0));
        marked.forEach(alias -> addAlias(group, alias));
    }

    private void addAlias(ArmedGroup group, String marked) {
        String alias = bare(marked);
        aliases.add(alias, new Alias(group, alias, marked.contains("="), marked.contains("?")));
    }

    private static String bare(String marked) {
        return marked.replaceFirst("^[=?]+", "");
    }

    /** The group of a name that is given as a whole. */
    public Optional<ArmedGroup> find(String name) {
        return aliases.find(name).map(Alias::group);
    }

    /** The longest name of a group that begins with a token; the spelling of cased ones has been looked at. */
    public Optional<Found<Alias>> findLongestAt(FoldedText text, int token) {
        return aliases.findLongestAt(text, token).filter(found -> fits(text, found));
    }

    private static boolean fits(FoldedText text, Found<Alias> found) {
        return !found.value().cased()
                || text.isSpelt(found.first(), found.end(), found.value().text());
    }

    public List<ArmedGroup> list() {
        return List.copyOf(groups);
    }
}
