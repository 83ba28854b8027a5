package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.incident.IncidentJson;
import org.dateline.publish.Discretion;

/**
 * The formats that incidents can be had in.
 *
 * <pre>{@code
 * Format.ACLED.write(incidents::forEach, new Heading("balanced", Optional.empty(), now, address), out);
 * }</pre>
 */
public enum Format {
    JSONL("Record, JSON Lines", "jsonl", "application/jsonl", "Nothing.", Format::records),
    INCIDENTS(
            "Incidents, CSV",
            "csv",
            Format.CSV,
            "Who said what; alternatives; passages. They are in claims.",
            HouseCsv.INCIDENTS),
    CLAIMS(
            "Claims, CSV",
            "csv",
            Format.CSV,
            "The texts of reports; a passage is given by its place in the report.",
            HouseCsv.CLAIMS),
    CASUALTIES(
            "Casualties, CSV",
            "csv",
            Format.CSV,
            "Which figures count, and why; that is in claims.",
            HouseCsv.CASUALTIES),
    CHANGES("Changes, CSV", "csv", Format.CSV, "Values with parts are written as JSON.", HouseCsv.CHANGES),
    XLSX(
            "Workbook, XLSX",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Texts over 32,767 characters are cut; a workbook holds 1,048,576 rows a sheet.",
            Xlsx::write),
    PARQUET(
            "Incidents, Parquet",
            "parquet",
            "application/vnd.apache.parquet",
            "Who said what; alternatives; passages. They are in claims.",
            new Parquet(HouseCsv.INCIDENTS)),
    ACLED(
            "ACLED-style CSV",
            "csv",
            Format.CSV,
            "Wounded, missing and captured; ranges (one number of dead, 0 where nobody told); who said what; launch places. "
                    + "Incidents without a day or a place smaller than a country are left out.",
            new Csv(AcledCsv.COLUMNS, AcledCsv::rows)),
    UCDP(
            "UCDP GED CSV",
            "csv",
            Format.CSV,
            "Incidents in which nobody is reported dead; wounded; weapons; conflicts and dyads, which are UCDP's to give.",
            new Csv(UcdpCsv.COLUMNS, UcdpCsv::rows)),
    GTD(
            "GTD CSV",
            "csv",
            Format.CSV,
            "Ranges; all but three sources; who said which figure. Whether it is terrorism is left open (doubtterr 1).",
            new Csv(GtdCsv.COLUMNS, GtdCsv::rows)),
    PLOVER(
            "PLOVER JSON Lines",
            "plover.jsonl",
            "application/jsonl",
            "Ranges; competing values; history.",
            Json.lines(Plover::events)),
    GEOJSON(
            "GeoJSON",
            "geojson",
            "application/geo+json",
            "Claims, sources and history; areas are a point with a radius.",
            GeoJson::write),
    KML(
            "KML",
            "kml",
            "application/vnd.google-earth.kml+xml",
            "All but title, day, place and one sentence.",
            Kml::write),
    STIX(
            "STIX 2.1",
            "stix.json",
            "application/stix+json;version=2.1",
            "Passages and history; casualties are an extension of ours.",
            Stix::write),
    CAP("CAP 1.2", "cap.xml", "application/xml", "All but a headline, one sentence and a circle.", Cap::write),
    ATOM("Atom", "atom.xml", "application/atom+xml", "All but title, times, point and one sentence.", AtomFeed::write),
    JSONLD(
            "JSON-LD, schema.org",
            "jsonld",
            "application/ld+json",
            "Who said what; why a figure counts; history.",
            JsonLd::write);

    private static final String CSV = "text/csv; charset=utf-8";

    private final String title;
    private final String extension;
    private final String mediaType;
    private final String loses;

    @SuppressWarnings("ImmutableEnumChecker") // an export holds nothing that changes
    private final Export export;

    Format(String title, String extension, String mediaType, String loses, Export export) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.loses = loses;
        this.export = export;
    }

    /** The format of a word, in any case. */
    public static Optional<Format> find(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Words of all formats. */
    public static List<String> listWords() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /** The word for it on the command line and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How files of it end, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the record has and the format cannot hold. */
    public String loses() {
        return loses;
    }

    /**
     * Writes incidents as they come, without the names of victims that are not for everyone.
     *
     * @throws IOException if the bytes cannot be written
     */
    public void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        writeWithNames(to -> incidents.each(it -> to.accept(Discretion.withheld(it))), heading, out);
    }

    /**
     * Writes incidents with all names.
     *
     * @throws IOException if the bytes cannot be written
     */
    public void writeWithNames(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        export.write(incidents, heading, out);
    }

    private static void records(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        incidents.each(it -> sink.text(IncidentJson.write(it)).text("\n"));
        sink.flush();
    }
}
