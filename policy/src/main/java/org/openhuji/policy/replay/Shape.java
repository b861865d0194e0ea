package org.openhuji.policy.replay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.vocabulary.Text;

/** Checks the shape of a record; every fault at its pointer. Where a value is wrong, a harmless one is given back. */
final class Shape {
    private final List<Fault> faults;

    Shape(List<Fault> faults) {
        this.faults = faults;
    }

    void fault(String at, String zh, String en) {
        faults.add(new Fault(at, new Text(zh, en)));
    }

    /** An object with exactly these keys; with any keys where none are named. */
    Map<?, ?> object(@Nullable Object value, String at, List<String> keys) {
        if (!(value instanceof Map<?, ?> map)) {
            fault(at, "应为一个对象", "an object is needed");
            return Map.of();
        }
        for (String key : keys) {
            if (!map.containsKey(key)) {
                fault(at + "/" + key, "缺少这一项", "this is needed");
            }
        }
        for (Object key : map.keySet()) {
            if (!keys.isEmpty() && !keys.contains(String.valueOf(key))) {
                fault(
                        at + "/" + key,
                        "记录里没有这个字段；可用的是 " + String.join("、", keys),
                        "a record has no such field; there are " + String.join(", ", keys));
            }
        }
        return map;
    }

    List<?> list(@Nullable Object value, String at) {
        if (value instanceof List<?> list) {
            return list;
        }
        fault(at, "应为一个数组", "an array is needed");
        return List.of();
    }

    String text(Map<?, ?> map, String key, String at) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        if (map.containsKey(key)) {
            fault(at + "/" + key, "应为文字", "a text is needed");
        }
        return "";
    }

    String sha256(Map<?, ?> map, String key, String at) {
        String text = text(map, key, at);
        if (map.containsKey(key) && !text.matches("[0-9a-f]{64}")) {
            fault(at + "/" + key, "应为 64 位十六进制的 SHA-256", "a SHA-256 of 64 hexadecimal digits is needed");
        }
        return text;
    }

    LocalDate date(Map<?, ?> map, String key, String at) {
        String text = text(map, key, at);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(at + "/" + key, "应为 年-月-日 形式的日期", "a date of the form YYYY-MM-DD is needed");
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type, Map<?, ?> map, String key, String at) {
        if (map.get(key) == null) {
            return null;
        }
        String text = text(map, key, at);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        fault(
                at + "/" + key,
                "不是可用的值：" + String.join("、", names(constants)),
                "no such value; there are " + String.join(", ", names(constants)));
        return null;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
