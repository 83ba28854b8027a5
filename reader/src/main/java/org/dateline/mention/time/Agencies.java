package org.dateline.mention.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** News agencies by the names under which reports credit them. */
final class Agencies {
    private static final List<String> NAMES = List.of(
            "Agence France-Presse",
            "Associated Press",
            "ACAN-EFE",
            "AFP",
            "AP",
            "Reuters",
            "Reuter",
            "dpa",
            "EFE",
            "Xinhua",
            "ITAR-TASS",
            "TASS",
            "RIA Novosti",
            "RIA",
            "Interfax",
            "ANSA",
            "Anadolu Agency",
            "Anadolu",
            "IRNA",
            "ISNA",
            "Fars",
            "Tasnim",
            "Mehr",
            "SANA",
            "WAFA",
            "Ma'an",
            "PTI",
            "ANI",
            "IANS",
            "APP",
            "UPI",
            "UNI",
            "Kyodo",
            "Yonhap",
            "BBC",
            "CNN",
            "VOA",
            "RFE/RL",
            "Bernama",
            "ANTARA",
            "MENA",
            "Petra",
            "NAN",
            "Ukrinform",
            "Unian",
            "KUNA",
            "SPA",
            "Bloomberg",
            "Prensa Latina",
            "Notimex",
            "Al Jazeera",
            "Pajhwok",
            "Khaama Press",
            "TOLOnews",
            "Shafaq News",
            "Rudaw",
            "Sputnik",
            "IRIN",
            "NINA",
            "Aswat al-Iraq",
            "SAPA",
            "PANA",
            "Tanjug",
            "SRNA",
            "Hina",
            "BNS",
            "LETA",
            "PAP",
            "CTK",
            "MTI",
            "APA",
            "Belga",
            "ANP",
            "Lusa",
            "TT",
            "NTB",
            "Ritzau",
            "STT",
            "ACN",
            "DPA",
            "JANA",
            "QNA",
            "WAM",
            "BNA",
            "SABA",
            "SUNA",
            "ENA",
            "Aydinlik",
            "ANF",
            "DHA",
            "IHA",
            "NNA",
            "GNA",
            "Shabelle",
            "SONNA",
            "VNA",
            "PNA",
            "CNA",
            "KCNA",
            "RIA-Novosti",
            "Inter Press Service",
            "IPS",
            "States News Service");
    private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\d-])(?:The )?("
            + String.join("|", NAMES.stream().map(Pattern::quote).toList()) + ")(?![\\p{L}\\d-])");
    private static final Set<String> LOWER = Set.copyOf(
            NAMES.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList());

    private Agencies() {}

    static boolean isKnown(String name) {
        return LOWER.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Those named in some words, in order, each once. */
    static List<String> listIn(String words) {
        Matcher found = ANY.matcher(words);
        return found.results().map(result -> result.group(1)).distinct().toList();
    }
}
