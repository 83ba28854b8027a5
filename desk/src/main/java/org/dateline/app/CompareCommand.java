package org.dateline.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.publish.compare.Comparing;
import org.dateline.publish.compare.Comparison;
import org.dateline.publish.compare.Comparison.Count;
import org.dateline.publish.compare.ForeignFile;
import org.dateline.publish.export.CompareCsv;
import org.dateline.store.Ledger;
import org.dateline.store.UnusableLedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline compare}: a file of another dataset beside what is kept. */
@Command(
        name = "compare",
        description = "Holds a file of ACLED, UCDP GED or the GTD (CSV) against the incidents that are kept: the same,"
                + " differing numbers, and what only one of both has. Nothing of the file is kept.",
        footer = {
            "",
            "Examples:",
            "  dateline compare acled-mali-2024.csv             how many, in short",
            "  dateline compare ged241.csv --csv > beside.csv   every event and every incident"
        })
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(paramLabel = "FILE", description = "Their file.")
    private String file;

    @Option(names = "--csv", description = "Print all of it as a table.")
    private boolean csv;

    @Mixin
    private DataOption kept;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)));
                Ledger ledger = kept.open()) {
            print(new Comparing(ledger).compare(ForeignFile.read(in)));
            return Exit.OK;
        } catch (ForeignFile.UnknownFileException e) {
            err.println("dateline: " + file + ": " + e.getMessage());
        } catch (UnusableLedgerException e) {
            err.println("dateline: " + kept.ledger() + " cannot be used: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err.println("dateline: " + file + " cannot be read: " + e.getMessage());
        }
        return Exit.SOME_REFUSED;
    }

    private void print(Comparison it) throws IOException {
        if (csv) {
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
                CompareCsv.write(it, out);
            }
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %d events, %d lines not understood%n",
                it.file().house().title(), it.file().events().size(), it.file().passedBy());
        out.printf(
                "both %d (dead: same %d, within their range %d, differ %d, one silent %d), only theirs %d, only ours %d%n",
                it.pairs().size(),
                it.count(Count.SAME),
                it.count(Count.WITHIN),
                it.count(Count.DIFFERS),
                it.count(Count.ONE_SILENT),
                it.onlyTheirs().size(),
                it.onlyOurs().size());
        out.flush();
    }
}
