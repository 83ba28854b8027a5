package org.dateline.intake.format;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.dateline.intake.page.DateWords;

/** Zones as feeds write them: offsets with and without a colon, names of RFC 822, abbreviations of the trade. */
final class FeedZones {
    private FeedZones() {}

    /** The offset at a time; absent for what is no zone that we know, since a wrong one is worse than none. */
    static Optional<ZoneOffset> find(String zone, LocalDateTime at) {
        String name = zone.toUpperCase(Locale.ROOT);
        if (name.startsWith("+") || name.startsWith("-")) {
            return ofOffset(name);
        }
        if (name.equals("Z") || name.equals("UT") || name.equals("UTC") || name.equals("GMT")) {
            return Optional.of(ZoneOffset.UTC);
        }
        return DateWords.findZoneOf(name).map((ZoneId it) -> it.getRules().getOffset(at));
    }

    private static Optional<ZoneOffset> ofOffset(String offset) {
        String digits = offset.substring(1).replace(":", "");
        String padded = switch (digits.length()) {
            case 1 -> "0" + digits + "00";
            case 2 -> digits + "00";
            case 3 -> "0" + digits;
            default -> digits;
        };
        int hours = Integer.parseInt(padded.substring(0, 2));
        int minutes = Integer.parseInt(padded.substring(2));
        int total = (hours * 60 + minutes) * (offset.startsWith("-") ? -1 : 1);
        return minutes < 60 && Math.abs(total) <= 14 * 60
                ? Optional.of(ZoneOffset.ofTotalSeconds(total * 60))
                : Optional.empty();
    }
}
