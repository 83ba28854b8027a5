package org.dateline.reading;

import org.dateline.reading.record.Reading;
import org.dateline.report.Report;

/** Reads reports. One reader may be shared by threads; reading the same report twice gives the same reading. */
public interface Reader {
    Reading read(Report report);
}
