package org.dateline.publish.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * The table of incidents as Apache Parquet has it (github.com/apache/parquet-format): plain values, gzip, one page a column and group of
 * rows. The libraries that write Parquet bring half of Hadoop with them; a flat table needs these few lines.
 */
final class Parquet implements Export {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS = 20_000;
    private static final int GZIP = 2;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    /** Types of columns, with their numbers in Parquet. */
    private enum Type {
        WHOLE(2),
        REAL(5),
        TEXT(6);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        static Type of(String column) {
            return switch (column) {
                case "latitude", "longitude", "launch_latitude", "launch_longitude" -> REAL;
                case "radius_m", "launch_radius_m", "sources_independent", "reports_total", "revision" -> WHOLE;
                default -> column.matches(".*_(low|best|high)") ? WHOLE : TEXT;
            };
        }
    }

    private record Chunk(int column, long offset, long size, long unpacked) {}

    private record Group(List<Chunk> chunks, int rows) {}

    private final Csv table;
    private final int groupRows;

    Parquet(Csv table) {
        this(table, ROWS);
    }

    /** The same with groups of so many rows. */
    Parquet(Csv table, int groupRows) {
        this.table = table;
        this.groupRows = groupRows;
    }

    @Override
    public void write(Source incidents, Heading heading, OutputStream out) throws IOException {
        Writing writing = new Writing(out);
        writing.bytes(MAGIC);
        incidents.each(it -> table.rows(it, heading).forEach(row -> writing.add(row.cells(table.columns()))));
        writing.flushRows();
        byte[] footer = footer(writing.groups, heading);
        writing.bytes(footer);
        writing.bytes(little(4).putInt(footer.length).array());
        writing.bytes(MAGIC);
        out.flush();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private final class Writing {
        private final OutputStream out;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private long position;

        Writing(OutputStream out) {
            this.out = out;
        }

        void bytes(byte[] bytes) {
            try {
                out.write(bytes);
                position += bytes.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void add(List<String> cells) {
            rows.add(cells);
            if (rows.size() == groupRows) {
                flushRows();
            }
        }

        void flushRows() {
            if (rows.isEmpty()) {
                return;
            }
            List<Chunk> chunks = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                int place = column;
                chunks.add(chunk(column, rows.stream().map(it -> it.get(place)).toList()));
            }
            groups.add(new Group(chunks, rows.size()));
            rows.clear();
        }

        private Chunk chunk(int column, List<String> cells) {
            byte[] page = page(Type.of(table.columns().get(column)), cells);
            byte[] packed = gzip(page);
            byte[] head = Thrift.struct(it -> it.i32(1, 0)
                    .i32(2, page.length)
                    .i32(3, packed.length)
                    .struct(
                            5,
                            data -> data.i32(1, cells.size())
                                    .i32(2, PLAIN)
                                    .i32(3, RLE)
                                    .i32(4, RLE)));
            long offset = position;
            bytes(head);
            bytes(packed);
            return new Chunk(column, offset, position - offset, (long) head.length + page.length);
        }
    }

    /** Which cells hold something, in runs; then what they hold. */
    private static byte[] page(Type type, List<String> cells) {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int from = 0;
        while (from < cells.size()) {
            boolean empty = cells.get(from).isEmpty();
            int to = from;
            while (to < cells.size() && cells.get(to).isEmpty() == empty) {
                if (!empty) {
                    values.writeBytes(value(type, cells.get(to)));
                }
                to++;
            }
            Thrift.varint((long) (to - from) << 1, levels);
            levels.write(empty ? 0 : 1);
            from = to;
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(4).putInt(levels.size()).array());
        page.writeBytes(levels.toByteArray());
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    private static byte[] value(Type type, String cell) {
        return switch (type) {
            case WHOLE -> little(8).putLong(Long.parseLong(cell)).array();
            case REAL -> little(8).putDouble(Double.parseDouble(cell)).array();
            case TEXT -> {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                yield little(4 + bytes.length).putInt(bytes.length).put(bytes).array();
            }
        };
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private byte[] footer(List<Group> groups, Heading heading) {
        List<String> schema = new ArrayList<>(List.of("incidents"));
        schema.addAll(table.columns());
        return Thrift.struct(it -> it.i32(1, 1)
                .structs(2, schema, this::element)
                .i64(3, groups.stream().mapToLong(Group::rows).sum())
                .structs(4, groups, this::group)
                .structs(
                        5,
                        List.of(
                                List.of("dateline.policy", heading.policy()),
                                List.of("dateline.made", heading.made().toString())),
                        (pair, words) -> pair.text(1, words.get(0)).text(2, words.get(1)))
                .text(6, "dateline"));
    }

    private void element(Thrift it, String name) {
        if (name.equals("incidents")) {
            it.text(4, name).i32(5, table.columns().size());
            return;
        }
        Type type = Type.of(name);
        it.i32(1, type.number).i32(3, 1).text(4, name);
        if (type == Type.TEXT) {
            it.i32(6, 0).struct(10, logical -> logical.struct(1, string -> {}));
        }
    }

    private void group(Thrift it, Group group) {
        it.structs(
                        1,
                        group.chunks(),
                        (column, chunk) -> column.i64(2, chunk.offset())
                                .struct(
                                        3,
                                        meta -> meta.i32(
                                                        1,
                                                        Type.of(table.columns().get(chunk.column())).number)
                                                .numbers(2, List.of(PLAIN, RLE))
                                                .texts(
                                                        3,
                                                        List.of(table.columns().get(chunk.column())))
                                                .i32(4, GZIP)
                                                .i64(5, group.rows())
                                                .i64(6, chunk.unpacked())
                                                .i64(7, chunk.size())
                                                .i64(9, chunk.offset())))
                .i64(2, group.chunks().stream().mapToLong(Chunk::unpacked).sum())
                .i64(3, group.rows());
    }
}
