package org.dateline.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.dateline.incident.Merging;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.WeaponType;
import org.dateline.publish.Made;
import org.dateline.whole.Home;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format, on readings with a word in every field, ordinary and evil ones, and read back by parsers that are not ours. */
class ExportsTest {
    private static final Heading HEADING =
            new Heading("balanced", Optional.empty(), Instant.parse("2024-08-07T10:00:00Z"), "http://127.0.0.1:8080");
    private static final String EVIL = "=cmd|' /C calc'!A0, \"<b>&\u0001\u202e\nقُتل";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static List<IncidentRecord> incidents() {
        return Stream.of(Made.reading("r1", "Haditha"), Made.reading("r2", EVIL))
                .flatMap(it -> Merging.with(Policy.BALANCED).merge(List.of(it)).incidents().stream())
                .toList();
    }

    private static byte[] bytes(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(incidents()::forEach, HEADING, out);
        return out.toByteArray();
    }

    private static String text(Format format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
    void everyFormatTellsOfEveryIncidentThatItCanHold(Format format) throws IOException {
        String all = format == Format.XLSX ? String.join("", sheets().values()) : text(format);
        assertThat(incidents().size()).isEqualTo(2);
        for (IncidentRecord it : incidents()) {
            assertThat(all).contains(it.id());
        }
        assertThat(format.loses()).endsWith(".");
        assertThat(Format.find(format.word())).contains(format);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
    void namesOfVictimsAreKeptBack(Format format) throws IOException {
        String all = format == Format.XLSX ? String.join("", sheets().values()) : text(format);
        assertThat(all).doesNotContain(Made.VICTIM);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSONL.writeWithNames(incidents()::forEach, HEADING, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(Made.VICTIM);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCIDENTS", "CLAIMS", "CASUALTIES", "CHANGES", "ACLED", "UCDP", "GTD"})
    void tablesAreTablesAndHoldNoFormula(Format format) throws IOException {
        String all = text(format);
        assertThat(all).startsWith("\ufeff").endsWith("\r\n");
        List<List<String>> rows = Rfc4180.parse(all.substring(1));
        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(new HashSet<>(rows.getFirst())).hasSameSizeAs(rows.getFirst());
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> cell.matches("(?s)\\s*[=+@-].*") && !cell.matches("-?\\d+(\\.\\d+)?"));
    }

    @ParameterizedTest
    @CsvSource({"ACLED,31,event_id_cnty,timestamp", "UCDP,49,id,gwnob", "GTD,135,eventid,related"})
    void columnsAreThoseOfTheProject(Format format, int columns, String first, String last) throws IOException {
        List<String> header = Rfc4180.parse(text(format).substring(1)).getFirst();
        assertThat(header).hasSize(columns).startsWith(first).endsWith(last);
    }

    @Test
    void codesAreThoseOfTheProject() throws IOException {
        assertThat(row(Format.ACLED, "event_id_cnty"))
                .containsEntry("event_date", "2024-08-05")
                .containsEntry("event_type", "Explosions/Remote violence")
                .containsEntry("sub_event_type", "Shelling/artillery/missile attack")
                .containsEntry("iso", "368")
                .containsEntry("region", "Middle East")
                .containsEntry("fatalities", "2")
                .containsEntry("time_precision", "1");
        assertThat(row(Format.UCDP, "id"))
                .containsEntry("best", "2")
                .containsEntry("country_id", "645")
                .containsEntry("where_prec", "1")
                .containsEntry("date_prec", "1");
        assertThat(row(Format.GTD, "eventid"))
                .containsEntry("attacktype1_txt", "Bombing/Explosion")
                .containsEntry("weapsubtype1", "11")
                .containsEntry("country", "95")
                .containsEntry("region_txt", "Middle East & North Africa")
                .containsEntry("nkill", "2")
                .containsEntry("nwound", "")
                .containsEntry("doubtterr", "1")
                .containsEntry("iday", "5");
    }

    private static Map<String, String> row(Format format, String key) throws IOException {
        List<List<String>> rows = Rfc4180.parse(text(format).substring(1));
        String id = incidents().getFirst().id();
        Map<String, String> found = new HashMap<>();
        int column = rows.getFirst().indexOf(key);
        for (List<String> row : rows) {
            if (row.get(column).equals(id)) {
                for (int i = 0; i < row.size(); i++) {
                    found.put(rows.getFirst().get(i), row.get(i));
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"-1.5|-1.5", "+7|+7", "=1+1|'=1+1", "@SUM(A1)|'@SUM(A1)", "-2+3|'-2+3", "＝1|'＝1", "plain|plain"})
    void onlyWhatCouldRunIsGuarded(String cell, String written) {
        assertThat(Csv.guarded(cell)).isEqualTo(written);
    }

    @Test
    void everyWordOfOursHasACode() {
        assertThat(Arrays.stream(IncidentKind.values())).allMatch(Codes.kinds()::has);
        assertThat(Arrays.stream(WeaponType.values())).allMatch(Codes.weapons()::has);
        assertThat(Arrays.stream(PhysicalType.values())).allMatch(Codes.targets()::has);
        assertThat(Arrays.stream(HumanType.values()).map(it -> "person:" + it)).allMatch(Codes.targets()::has);
        for (IncidentKind kind : IncidentKind.values()) {
            assertThat(Codes.kinds()
                            .find(kind, "gtd_attack")
                            .flatMap(it -> Codes.gtdWords().find("attack:" + it, "word")))
                    .as(kind.toString())
                    .isPresent();
        }
    }

    @Test
    void gridCellsAreCountedFromTheSouthWest() {
        assertThat(UcdpCsv.grid(-90, -180)).isEqualTo(1);
        assertThat(UcdpCsv.grid(89.9, 179.9)).isEqualTo(259_200);
    }

    @ParameterizedTest
    @EnumSource(names = {"KML", "CAP", "ATOM"})
    void xmlIsWellFormed(Format format) throws Exception {
        assertThat(parsed(bytes(format)).getDocumentElement().getNodeName()).isIn("feed", "kml");
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void atomHasWhatAFeedNeeds() throws Exception {
        Element feed = parsed(bytes(Format.ATOM)).getDocumentElement();
        NodeList entries = feed.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        for (int i = 0; i < entries.getLength(); i++) {
            for (String needed : List.of("id", "title", "updated", "summary", "link")) {
                assertThat(((Element) entries.item(i))
                                .getElementsByTagNameNS("*", needed)
                                .getLength())
                        .as(needed)
                        .isPositive();
            }
            Instant.parse(((Element) entries.item(i))
                    .getElementsByTagNameNS("*", "updated")
                    .item(0)
                    .getTextContent());
        }
    }

    @Test
    void alertsHaveWhatCapNeedsInItsOrder() throws Exception {
        for (Element alert : alerts()) {
            assertThat(children(alert))
                    .startsWith("identifier", "sender", "sent", "status", "msgType", "scope")
                    .endsWith("info");
            assertThat(alert.getElementsByTagNameNS("*", "sent").item(0).getTextContent())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
            Element info = (Element) alert.getElementsByTagNameNS("*", "info").item(0);
            assertThat(children(info))
                    .startsWith(
                            "language",
                            "category",
                            "event",
                            "urgency",
                            "severity",
                            "certainty",
                            "headline",
                            "description");
        }
    }

    @Test
    void alertsAreValid() throws Exception {
        Path schema = Home.ROOT.resolve("../shared/formats/cap12.xsd");
        Assumptions.assumeTrue(Files.exists(schema), "the schema lies beside the checkout");
        for (Element alert : alerts()) {
            StringWriter xml = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(alert), new StreamResult(xml));
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema.toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml.toString())));
        }
    }

    private static List<Element> alerts() throws Exception {
        NodeList found =
                parsed(bytes(Format.CAP)).getElementsByTagNameNS("urn:oasis:names:tc:emergency:cap:1.2", "alert");
        List<Element> alerts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            alerts.add((Element) found.item(i));
        }
        assertThat(alerts).hasSize(2);
        return alerts;
    }

    private static List<String> children(Element of) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < of.getChildNodes().getLength(); i++) {
            names.add(of.getChildNodes().item(i).getNodeName());
        }
        return names;
    }

    @Test
    void geoJsonIsAsTheStandardWantsIt() throws IOException {
        JsonNode all = JSON.readTree(text(Format.GEOJSON));
        assertThat(all.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(all.path("features").size()).isEqualTo(2);
        for (JsonNode feature : all.path("features")) {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.path("properties").isObject()).isTrue();
            JsonNode point = feature.path("geometry").path("coordinates");
            assertThat(point.path(0).asDouble()).isEqualTo(42.4);
            assertThat(point.path(1).asDouble()).isEqualTo(34.1);
        }
    }

    @Test
    void stixObjectsHaveWhatTheyNeed() throws IOException {
        Map<String, List<String>> needed = Map.of(
                "incident", List.of("name"),
                "identity", List.of("name"),
                "report", List.of("name", "published", "object_refs"),
                "relationship", List.of("relationship_type", "source_ref", "target_ref"),
                "extension-definition", List.of("name", "schema", "version", "extension_types", "created_by_ref"));
        JsonNode bundle = JSON.readTree(text(Format.STIX));
        assertThat(bundle.path("id").asString()).matches("bundle--[0-9a-f-]{36}");
        Set<String> ids = new HashSet<>();
        bundle.path("objects").forEach(it -> ids.add(it.path("id").asString()));
        assertThat(ids).hasSize(bundle.path("objects").size());
        for (JsonNode it : bundle.path("objects")) {
            String type = it.path("type").asString();
            assertThat(it.path("id").asString()).matches(type + "--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(it.path("spec_version").asString()).isEqualTo("2.1");
            assertThat(it.path("created").asString()).endsWith("Z");
            needed.getOrDefault(type, List.of())
                    .forEach(name ->
                            assertThat(it.has(name)).as(type + " " + name).isTrue());
            if (type.equals("location")) {
                assertThat(it.has("latitude")).isEqualTo(it.has("longitude"));
            }
            for (String end : List.of("source_ref", "target_ref", "created_by_ref")) {
                assertThat(!it.has(end) || ids.contains(it.path(end).asString()))
                        .as(end)
                        .isTrue();
            }
        }
    }

    @Test
    void workbooksHoldSheetsWithoutFormulas() throws IOException {
        Map<String, String> sheets = sheets();
        assertThat(sheets.keySet()).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml");
        assertThat(sheets.values()).noneMatch(it -> it.contains("<f>"));
        assertThat(Parser.unescapeEntities(String.join("", sheets.values()), false))
                .contains("قُتل");
    }

    private static Map<String, String> sheets() throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile("incidents", ".xlsx");
        Files.write(file, bytes(Format.XLSX));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }
}
