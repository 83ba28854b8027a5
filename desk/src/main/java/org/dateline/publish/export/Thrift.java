package org.dateline.publish.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Thrift's compact protocol, as much of it as the footer of a Parquet file needs. Fields are written in the order of their numbers. */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> last = new ArrayDeque<>(List.of(0));

    /** The bytes of a struct that somebody fills in. */
    static byte[] struct(Consumer<Thrift> fields) {
        Thrift it = new Thrift();
        fields.accept(it);
        it.out.write(0);
        return it.out.toByteArray();
    }

    private void field(int number, int type) {
        int delta = number - last.pop();
        out.write(delta << 4 | type);
        last.push(number);
    }

    Thrift i32(int number, int value) {
        field(number, I32);
        varint(zigzag(value));
        return this;
    }

    Thrift i64(int number, long value) {
        field(number, I64);
        varint(zigzag(value));
        return this;
    }

    Thrift text(int number, String value) {
        field(number, BINARY);
        bytes(value);
        return this;
    }

    Thrift struct(int number, Consumer<Thrift> fields) {
        field(number, STRUCT);
        nested(fields);
        return this;
    }

    private void nested(Consumer<Thrift> fields) {
        last.push(0);
        fields.accept(this);
        out.write(0);
        last.pop();
    }

    <T> Thrift structs(int number, List<T> items, java.util.function.BiConsumer<Thrift, T> fields) {
        list(number, items.size(), STRUCT);
        items.forEach(it -> nested(thrift -> fields.accept(thrift, it)));
        return this;
    }

    Thrift numbers(int number, List<Integer> items) {
        list(number, items.size(), I32);
        items.forEach(it -> varint(zigzag(it)));
        return this;
    }

    Thrift texts(int number, List<String> items) {
        list(number, items.size(), BINARY);
        items.forEach(this::bytes);
        return this;
    }

    private void list(int number, int size, int type) {
        field(number, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    private void bytes(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        varint(value, out);
    }

    /** Seven bits a byte, the lowest first. */
    static void varint(long value, ByteArrayOutputStream out) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
