package org.dateline.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes every text inside a record, however deep, and leaves all else as it is. */
final class Rewriting {
    private Rewriting() {}

    /** The same record with each of its texts rewritten. */
    static <T extends Record> T strings(T record, UnaryOperator<String> how) {
        @SuppressWarnings("unchecked") // a record is rebuilt as what it is
        T same = (T) value(record, how);
        return same;
    }

    private static Object value(Object value, UnaryOperator<String> how) {
        return switch (value) {
            case String text -> how.apply(text);
            case Optional<?> maybe -> maybe.map(it -> value(it, how));
            case List<?> list -> list.stream().map(it -> value(it, how)).toList();
            case Map<?, ?> map -> map(map, how);
            case Record record -> record(record, how);
            default -> value;
        };
    }

    private static Map<Object, Object> map(Map<?, ?> map, UnaryOperator<String> how) {
        Map<Object, Object> out = new LinkedHashMap<>();
        map.forEach((key, it) -> out.put(key, value(it, how)));
        return out;
    }

    private static Object record(Record record, UnaryOperator<String> how) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] = value(parts[i].getAccessor().invoke(record), how);
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException
                | IllegalAccessException
                | InstantiationException
                | NoSuchMethodException e) {
            throw new IllegalStateException("a record that cannot be made anew: " + record.getClass(), e);
        }
    }
}
