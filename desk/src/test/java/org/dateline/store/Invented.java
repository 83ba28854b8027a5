package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Reading;
import org.dateline.report.Report;
import org.dateline.whole.Home;

/** Readings of reports that were made up for the ledger's tests: some attacks, told more than once, days and outlets apart. */
final class Invented {
    private static final List<Reading> READINGS = read();

    private Invented() {}

    static List<Reading> readings() {
        return READINGS;
    }

    private static List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (String[] told : new String[][] {
            {
                "Wire One",
                "2024-08-05",
                "Rockets hit base",
                "Two rockets hit the Ain al-Asad air base in Iraq on Monday, wounding five soldiers, a military official said."
            },
            {
                "Daily Two",
                "2024-08-06",
                "Five hurt at air base",
                "Five soldiers were wounded when rockets struck the Ain al-Asad air base in western Iraq on Monday, officials said on Tuesday. No group claimed the attack."
            },
            {
                "Post Three",
                "2024-08-08",
                "Toll rises at base",
                "The number of soldiers wounded in Monday's rocket attack on the Ain al-Asad air base in Iraq has risen to seven, a defense official said on Thursday."
            },
            {
                "Wire One",
                "2024-09-10",
                "Car bomb in Kunduz",
                "A car bomb exploded outside the police headquarters in Kunduz, Afghanistan, on Tuesday, killing three policemen and wounding nine people, the governor said."
            },
            {
                "Daily Two",
                "2024-09-11",
                "Kunduz bomb kills four",
                "A car bomb outside the police headquarters in the Afghan city of Kunduz on Tuesday killed four policemen, a hospital director said on Wednesday."
            },
            {
                "Daily Two",
                "2024-09-10",
                "Gunmen on motorbikes",
                "Gunmen on motorbikes shot dead two teachers in Maiduguri, Nigeria, on Tuesday, police said."
            },
            {
                "Post Three",
                "2024-10-02",
                "Shelling in Kherson",
                "Shelling killed one woman and wounded three people in the Ukrainian city of Kherson on Wednesday, the regional governor said."
            },
            {
                "Wire One",
                "2024-10-03",
                "Kherson shelled",
                "One woman was killed and four people were injured by shelling in Kherson, Ukraine, on Wednesday, prosecutors said."
            },
            {
                "Post Three",
                "2024-10-03",
                "Grenade at a market",
                "A grenade thrown into a market in Bujumbura, Burundi, wounded eleven people on Thursday, witnesses said."
            },
            {
                "Daily Two",
                "",
                "Bomb in Quetta",
                "A roadside bomb killed two soldiers near Quetta, Pakistan, on 2 October 2024, the army said."
            }
        }) {
            readings.add(Home.reader().read(report(readings.size(), told)));
        }
        return List.copyOf(readings);
    }

    private static Report report(int number, String[] told) {
        Optional<String> published =
                told[1].isEmpty() ? Optional.empty() : Optional.of(told[1] + "T1" + number % 10 + ":00:00Z");
        return new Report(
                "invented-" + number,
                told[3],
                Optional.of(told[2]),
                published,
                Optional.of(told[0]),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"));
    }
}
