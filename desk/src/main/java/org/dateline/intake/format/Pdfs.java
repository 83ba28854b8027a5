package org.dateline.intake.format;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dateline.intake.Charsets;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;
import org.dateline.intake.RefusedException;
import org.dateline.report.Report;

/**
 * Press releases in PDF. Lines are joined to paragraphs, and words that a line's end cut are made whole, because a PDF knows neither.
 *
 * <p>The day on which a file was made is not the day of publication, so none is told.
 */
public final class Pdfs {
    /** A press release has two pages, a long report a hundred. */
    private static final int MOST_PAGES = 300;

    private static final String LINE_END = "\u0001";
    private static final Pattern CUT_WORD = Pattern.compile("(?<=\\p{Ll})-" + LINE_END + "(?=\\p{Ll})");
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)^(untitled|microsoft word.*|.*\\.(docx?|pdf|indd|rtf|odt)|slide 1|document\\d*)$");

    private Pdfs() {}

    /**
     * The report of a file.
     *
     * @throws RefusedException if it is locked, broken, too long or a picture
     */
    public static Report report(byte[] bytes, Origin origin) throws RefusedException {
        return Deadline.within(Deadline.OF_A_DOCUMENT, () -> read(bytes, origin));
    }

    private static Report read(byte[] bytes, Origin origin) throws RefusedException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new RefusedException(
                        "has %d pages, and the limit is %d".formatted(document.getNumberOfPages(), MOST_PAGES));
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new RefusedException("is a PDF without text; it may hold scanned pictures");
            }
            Report bare = origin.report(Limits.checkedText(text));
            return new Report(
                    bare.id(),
                    bare.text(),
                    title(document),
                    Optional.empty(),
                    Optional.empty(),
                    origin.file(),
                    Optional.empty(),
                    Optional.empty());
        } catch (InvalidPasswordException e) {
            throw new RefusedException("is a PDF that is locked by a password");
        } catch (IOException e) {
            throw new RefusedException("is a broken PDF: " + e.getMessage());
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator(LINE_END);
        stripper.setParagraphEnd("\n\n");
        stripper.setPageEnd("\n\n");
        stripper.setArticleEnd("\n\n");
        String lines = stripper.getText(document);
        return CUT_WORD.matcher(lines)
                .replaceAll("")
                .replace(LINE_END, " ")
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static Optional<String> title(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getTitle())
                .map(String::strip)
                .filter(it -> it.length() > 3 && !NO_TITLE.matcher(it).matches())
                .map(Charsets::withoutLoneSurrogates);
    }
}
