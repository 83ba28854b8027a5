import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Reads reports (JSON Lines: id, text, published) with HeidelTime and writes their times as readings that the times bench scores.
 * Histories (ids that begin with the second argument, and what has no day of publication) are read as narratives. Milliseconds a report go to standard error.
 */
public final class HeidelTimeReadings {
    /** HeidelTime must be told a day; one that nothing happens on. */
    private static final String NO_DAY = "1800-01-01";

    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Path config = Files.createTempFile("heideltime", ".props");
        Files.writeString(config, "considerDate=true\nconsiderDuration=true\nconsiderSet=true\nconsiderTime=true\nconsiderTemponym=false\nconfig_path=\nmodel_path=\nsent_model_path=\ntreeTaggerHome=\nword_model_path=\ntypeSystemHome=desc/type/HeidelTime_TypeSystem.xml\ntypeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml\nuimaVarDate=Date\nuimaVarDuration=Duration\nuimaVarLanguage=Language\nuimaVarSet=Set\nuimaVarTime=Time\nuimaVarTypeToProcess=Type\nuimaVarConvertDurations=true\nchineseTokenizerPath=\nhunpos_path=\nhunpos_model_name=\nuimaVarTemponym=Temponym\n");
        HeidelTimeStandalone news = reader(DocumentType.NEWS, config);
        HeidelTimeStandalone narratives = reader(DocumentType.NARRATIVES, config);
        long nanos = 0;
        int reports = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode report = JSON.readTree(line);
            boolean dated = report.hasNonNull("published");
            boolean history = !dated || report.get("id").asText().startsWith(args[1]);
            long start = System.nanoTime();
            String found = (history ? narratives : news)
                    .process(
                            report.get("text").asText(),
                            new SimpleDateFormat("yyyy-MM-dd").parse(dated ? report.get("published").asText() : NO_DAY),
                            new Times());
            nanos += System.nanoTime() - start;
            reports++;
            ObjectNode reading = JSON.createObjectNode();
            reading.putObject("report").put("id", report.get("id").asText()).put("text", report.get("text").asText());
            reading.set("mentions", JSON.readTree(found));
            out.println(JSON.writeValueAsString(reading));
        }
        System.err.printf("%d reports, %.1f ms each%n", reports, nanos / 1e6 / reports);
    }

    private static HeidelTimeStandalone reader(DocumentType type, Path config) {
        return new HeidelTimeStandalone(
                Language.ENGLISH, type, OutputType.TIMEML, config.toString(), POSTagger.NO, false);
    }

    /** Writes what was found as a JSON array. */
    private static final class Times implements ResultFormatter {
        @Override
        public String format(JCas text) {
            return times(text);
        }
    }

    private static String times(JCas text) {
        ArrayNode mentions = JSON.createArrayNode();
        String words = text.getDocumentText();
        for (Annotation annotation : text.getAnnotationIndex(Timex3.type)) {
            Timex3 time = (Timex3) annotation;
            ObjectNode mention = mentions.addObject().put("kind", "time");
            ObjectNode span = mention.putArray("evidence").addObject();
            span.put("start", words.codePointCount(0, time.getBegin()));
            span.put("end", words.codePointCount(0, time.getEnd()));
            span.put("text", time.getCoveredText());
            mention.putObject("value").put("timex", time.getTimexType()).put("iso", time.getTimexValue());
        }
        return mentions.toString();
    }
}
