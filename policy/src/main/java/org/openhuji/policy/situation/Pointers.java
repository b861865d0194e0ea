package org.openhuji.policy.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values (maps, lists, scalars) changed at JSON pointers (RFC 6901). */
public final class Pointers {
    private Pointers() {}

    /** A copy that shares nothing with the original. */
    public static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(String.valueOf(key), copy(item)));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    /**
     * Sets a value, making the objects on the way.
     *
     * @throws IllegalArgumentException where the way leads through a value that is neither object nor list
     */
    public static void set(Object root, String pointer, @Nullable Object value) {
        String[] parts = tokens(pointer);
        Object at = root;
        for (int i = 0; i < parts.length - 1; i++) {
            Object next = get(at, parts[i]);
            if (next == null) {
                next = new LinkedHashMap<String, Object>();
                put(at, parts[i], next, pointer);
            }
            at = next;
        }
        put(at, parts[parts.length - 1], copy(value), pointer);
    }

    /** Removes a value; nothing happens where there is none. */
    public static void remove(Object root, String pointer) {
        String[] parts = tokens(pointer);
        Object at = root;
        for (int i = 0; i < parts.length - 1 && at != null; i++) {
            at = get(at, parts[i]);
        }
        if (at instanceof Map<?, ?> map) {
            map.remove(parts[parts.length - 1]);
        } else if (at instanceof List<?> list && parts[parts.length - 1].matches("\\d{1,4}")) {
            int index = Integer.parseInt(parts[parts.length - 1]);
            if (index < list.size()) {
                list.remove(index);
            }
        }
    }

    private static @Nullable Object get(Object at, String part) {
        return switch (at) {
            case Map<?, ?> map -> map.get(part);
            case List<?> list
            when part.matches("\\d{1,4}") && Integer.parseInt(part) < list.size() -> list.get(Integer.parseInt(part));
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    private static void put(Object at, String part, @Nullable Object value, String pointer) {
        if (at instanceof Map<?, ?>) {
            ((Map<String, @Nullable Object>) at).put(part, value);
        } else if (at instanceof List<?> && part.matches("\\d{1,4}|-")) {
            List<@Nullable Object> list = (List<@Nullable Object>) at;
            int index = part.equals("-") ? list.size() : Integer.parseInt(part);
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        } else {
            throw new IllegalArgumentException("no object or list on the way to " + pointer);
        }
    }

    /**
     * The tokens of a pointer, unescaped.
     *
     * @throws IllegalArgumentException where it does not begin with a slash
     */
    public static List<String> parts(String pointer) {
        return List.of(tokens(pointer));
    }

    private static String[] tokens(String pointer) {
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("a pointer begins with /, such as /persons/a/bornOn: " + pointer);
        }
        String[] parts = pointer.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].replace("~1", "/").replace("~0", "~");
        }
        return parts;
    }
}
