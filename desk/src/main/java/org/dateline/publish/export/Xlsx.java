package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One workbook with our own tables as sheets. Cells hold values, never formulas. */
final class Xlsx {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final int LONGEST_CELL = 32_767;

    private static final class Sheet {
        private final Worksheet sheet;
        private final Csv table;
        private int next = 1;

        private Sheet(Worksheet sheet, Csv table) {
            this.sheet = sheet;
            this.table = table;
        }

        static Sheet of(Workbook book, String name, Csv table) {
            Worksheet sheet = book.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int i = 0; i < table.columns().size(); i++) {
                sheet.value(0, i, table.columns().get(i));
                sheet.style(0, i).bold().set();
            }
            return new Sheet(sheet, table);
        }

        void add(Row row) {
            List<String> cells = row.cells(table.columns());
            for (int i = 0; i < cells.size(); i++) {
                String words = cells.get(i);
                if (NUMBER.matcher(words).matches()) {
                    sheet.value(next, i, Double.parseDouble(words));
                } else if (!words.isEmpty()) {
                    sheet.value(next, i, words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words);
                }
            }
            next++;
        }
    }

    private Xlsx() {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Dateline", "1.0");
        List<Sheet> sheets = Stream.of(
                        Sheet.of(book, "incidents", HouseCsv.INCIDENTS),
                        Sheet.of(book, "casualties", HouseCsv.CASUALTIES),
                        Sheet.of(book, "claims", HouseCsv.CLAIMS),
                        Sheet.of(book, "changes", HouseCsv.CHANGES))
                .toList();
        incidents.each(it -> {
            for (Sheet sheet : sheets) {
                sheet.table.rows(it, heading).forEach(sheet::add);
            }
        });
        book.finish();
        out.flush();
    }
}
