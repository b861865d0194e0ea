package org.openhuji.policy.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values made of records, enums, lists, texts and numbers. Equal values are written once, so a fact that
 * is read at a hundred places is one object again. Only classes of this module are ever made.
 */
final class RecordCodec {
    private static final String HOME = "org.openhuji.";
    private static final byte NULL = 0;
    private static final byte SEEN = 1;
    private static final byte TEXT = 2;
    private static final byte LONG = 3;
    private static final byte INT = 4;
    private static final byte BOOLEAN = 5;
    private static final byte LIST = 6;
    private static final byte ENUM = 7;
    private static final byte RECORD = 8;

    private RecordCodec() {}

    static final class Writer {
        private final DataOutputStream out;
        private final Map<Object, Integer> seen = new HashMap<>();
        private final Map<Class<?>, Integer> classes = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(@Nullable Object value) throws IOException {
            switch (value) {
                case null -> out.writeByte(NULL);
                case Long number -> {
                    out.writeByte(LONG);
                    out.writeLong(number);
                }
                case Integer number -> {
                    out.writeByte(INT);
                    out.writeInt(number);
                }
                case Boolean truth -> {
                    out.writeByte(BOOLEAN);
                    out.writeBoolean(truth);
                }
                case List<?> list -> {
                    out.writeByte(LIST);
                    out.writeInt(list.size());
                    for (Object item : list) {
                        write(item);
                    }
                }
                default -> shared(value);
            }
        }

        private void shared(Object value) throws IOException {
            Integer known = seen.get(value);
            if (known != null) {
                out.writeByte(SEEN);
                out.writeInt(known);
                return;
            }
            switch (value) {
                case String text -> {
                    out.writeByte(TEXT);
                    out.writeUTF(text);
                }
                case Enum<?> constant -> {
                    out.writeByte(ENUM);
                    type(constant.getDeclaringClass());
                    out.writeUTF(constant.name());
                }
                case Record record -> {
                    out.writeByte(RECORD);
                    type(record.getClass());
                    for (RecordComponent component : record.getClass().getRecordComponents()) {
                        write(get(component, record));
                    }
                }
                default -> throw new IllegalArgumentException("cannot keep a " + value.getClass());
            }
            seen.put(value, seen.size());
        }

        private void type(Class<?> type) throws IOException {
            Integer known = classes.get(type);
            out.writeInt(known == null ? -1 : known);
            if (known == null) {
                out.writeUTF(type.getName());
                classes.put(type, classes.size());
            }
        }

        private static @Nullable Object get(RecordComponent component, Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static final class Reader {
        private final DataInputStream in;
        private final List<Object> seen = new ArrayList<>();
        private final List<Class<?>> classes = new ArrayList<>();
        private final Map<Class<?>, Constructor<?>> makers = new HashMap<>();
        private final Map<Class<?>, Integer> sizes = new HashMap<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        @Nullable
        Object read() throws IOException {
            byte tag = in.readByte();
            return switch (tag) {
                case NULL -> null;
                case SEEN -> seen.get(in.readInt());
                case LONG -> in.readLong();
                case INT -> in.readInt();
                case BOOLEAN -> in.readBoolean();
                case LIST -> list();
                case TEXT -> remember(in.readUTF());
                case ENUM -> remember(constant());
                case RECORD -> remember(record());
                default -> throw new IOException("unknown tag " + tag);
            };
        }

        private Object remember(Object value) {
            seen.add(value);
            return value;
        }

        private List<@Nullable Object> list() throws IOException {
            int size = in.readInt();
            List<@Nullable Object> items = new ArrayList<>(Math.min(size, 1 << 16));
            for (int i = 0; i < size; i++) {
                items.add(read());
            }
            return Collections.unmodifiableList(items);
        }

        private Class<?> type() throws IOException {
            int known = in.readInt();
            if (known >= 0) {
                return classes.get(known);
            }
            String name = in.readUTF();
            if (!name.startsWith(HOME)) {
                throw new IOException("not ours: " + name);
            }
            try {
                Class<?> type = Class.forName(name);
                classes.add(type);
                return type;
            } catch (ClassNotFoundException e) {
                throw new IOException(e);
            }
        }

        @SuppressWarnings("unchecked")
        private Object constant() throws IOException {
            Class<?> type = type();
            return Enum.valueOf((Class<? extends Enum>) type, in.readUTF());
        }

        private Object record() throws IOException {
            Class<?> type = type();
            Constructor<?> maker = makers.get(type);
            if (maker == null) {
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                try {
                    maker = type.getDeclaredConstructor(types);
                } catch (NoSuchMethodException e) {
                    throw new IOException(e);
                }
                makers.put(type, maker);
                sizes.put(type, components.length);
            }
            @Nullable Object[] values = new Object[sizes.getOrDefault(type, 0)];
            for (int i = 0; i < values.length; i++) {
                values[i] = read();
            }
            try {
                return maker.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
