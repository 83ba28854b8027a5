package org.dateline.mention.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.Gazetteer;

/**
 * Where an outlet is read: its town where {@code outlets.tsv} knows it, else the country that its domain tells.
 *
 * @param entry of the place table: a town or a country
 */
record Home(int entry, boolean isTown) {

    /** The table of outlets: domain, town, first-level area, country code. */
    static final class Homes {
        private final Map<String, String[]> rows = new HashMap<>();
        private final Gazetteer gazetteer;

        Homes(Gazetteer gazetteer) {
            this.gazetteer = gazetteer;
            for (String line : Lexis.lines("outlets.tsv")) {
                String[] cells = line.split("\t");
                rows.put(cells[0], cells);
            }
        }

        Optional<Home> find(String outlet) {
            String domain = domain(outlet);
            for (String rest = domain; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
                String[] row = rows.get(rest);
                if (row != null) {
                    return town(row);
                }
            }
            return country(domain);
        }

        private static String domain(String outlet) {
            String bare = outlet.toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://", "")
                    .replaceFirst("/.*", "");
            return bare.replaceFirst("^www\\.", "");
        }

        private Optional<Home> town(String[] row) {
            List<Entry> towns = gazetteer.listIn(row[1], row[3]).stream()
                    .filter(entry -> entry.kind() != org.dateline.gazetteer.FeatureKind.DISTRICT)
                    .toList();
            return towns.stream()
                    .filter(entry -> row[2].isEmpty()
                            || entry.admin1().filter(row[2]::equals).isPresent())
                    .findFirst()
                    .map(entry -> new Home(entry.number(), true));
        }

        private Optional<Home> country(String domain) {
            String top = domain.substring(domain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            String code = top.equals("UK") ? "GB" : top;
            boolean country = code.length() == 2
                    && domain.contains(".")
                    && !List.of("TV", "IO", "ME", "CO", "AI").contains(code);
            return country
                    ? gazetteer.findCountryByCode(code).map(entry -> new Home(entry.number(), false))
                    : Optional.empty();
        }
    }
}
