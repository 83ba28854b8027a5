package org.dateline.publish.page;

import java.util.List;
import org.dateline.reading.record.Evidence;

/**
 * A value on a page, with the words that it came from.
 *
 * @param label what the value is
 * @param value the value as people read it
 * @param colour class of its marks in the article: {@code event}, {@code when}, {@code where} ...
 * @param evidence empty where the value was derived from others
 */
record Field(String label, Html value, String colour, List<Evidence> evidence) {
    Field {
        evidence = List.copyOf(evidence);
    }
}
