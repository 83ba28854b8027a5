package org.dateline.publish.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as others write them, and their ISO 3166-1 alpha-2 codes. */
public final class Countries {
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** By a number of another project: {@code iso_number}, {@code gw} (Gleditsch and Ward), {@code gtd}. */
    public static Optional<String> byNumber(String project, String number) {
        return Codes.countries().findKey(project, number);
    }

    /** By an English name, in any case. */
    public static Optional<String> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    private static String plain(String name) {
        return name.replaceFirst("\\s*\\(.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            names.put(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        // as conflict datasets name them
        names.put("democratic republic of congo", "CD");
        names.put("dr congo", "CD");
        names.put("republic of congo", "CG");
        names.put("ivory coast", "CI");
        names.put("burma", "MM");
        names.put("myanmar", "MM");
        names.put("palestine", "PS");
        names.put("west bank and gaza strip", "PS");
        names.put("turkey", "TR");
        names.put("czech republic", "CZ");
        names.put("russia", "RU");
        names.put("syria", "SY");
        names.put("iran", "IR");
        names.put("kosovo", "XK");
        names.put("yemen", "YE");
        names.put("swaziland", "SZ");
        names.put("macedonia", "MK");
        names.put("bosnia-herzegovina", "BA");
        names.put("united states of america", "US");
        return names;
    }
}
