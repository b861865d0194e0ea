package org.openhuji.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Pointers;

/** Texts and JSON values that programs trip over; the same seed gives the same noise. */
final class Noise {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u3000",
            "\0",
            "\t",
            "\r\nX-Injected: 1",
            "a",
            "A".repeat(300),
            "户".repeat(3_000),
            "<b id=x>&\"'",
            "<script>alert(1)</script>",
            "'",
            "\"",
            "\\",
            "%",
            "%00",
            "%zz",
            "../../etc/passwd",
            "..;/",
            ";jsessionid=1",
            "null",
            "true",
            "NaN",
            "Infinity",
            "-0",
            "-1",
            "0",
            "1",
            "1e9",
            "1e999999999",
            "2147483648",
            "9223372036854775808",
            "0.1",
            "2018-02-30",
            "2018-06-01",
            "0000-00-00",
            "0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "+10000-01-01",
            "2018-6-1",
            "20180601",
            "430281006001",
            "430281",
            "43028100600",
            "000000",
            "4302810060011",
            "990121100001",
            "11",
            "4403",
            "1100000000000",
            "４３０２８１",
            "${7*7}",
            "__${7*7}__::.x",
            "*{7*7}",
            "#{x}",
            "~{::x}",
            "{0}",
            "{name}",
            "liling",
            "liling@",
            "liling@2018-01-01",
            "@",
            "LL-3.1.5",
            "/",
            "~",
            "~2",
            "/persons",
            "/persons//",
            "/persons/a/dwellings/0/place",
            "/persons/a/dwellings/-",
            "/places/430281006001/urbanRural",
            "/kin",
            "/kin/0",
            "en",
            "zh",
            "NONE",
            "SOLDIER",
            "10",
            "\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u202Egnp",
            "\uFEFF",
            "e\u0301",
            "\uD842\uDFB7",
            "İ",
            "ß",
            "Ａ",
            "(a+)+$",
            "[",
            "*",
            "?",
            "none",
            "unsure",
            "written");

    private final Random random;

    Noise(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A text: usually a known trap, else characters from anywhere. */
    String text() {
        if (!oneIn(4)) {
            return oneOf(TEXTS);
        }
        StringBuilder text = new StringBuilder();
        int length = below(40);
        for (int i = 0; i < length; i++) {
            int point = random.nextInt(oneIn(3) ? 0x11_0000 : 0x250);
            text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? '?' : point);
        }
        return text.toString();
    }

    /** Bytes that need not be any text. */
    byte[] bytes() {
        byte[] bytes = new byte[below(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private @Nullable Object value() {
        return switch (below(9)) {
            case 0 -> null;
            case 1 -> oneIn(2);
            case 2 -> random.nextLong();
            case 3 -> new java.math.BigDecimal(below(1_000) - 500).scaleByPowerOfTen(below(60) - 30);
            case 4 -> new ArrayList<>(List.of(text(), text()));
            case 5 -> new LinkedHashMap<>(Map.of(text(), text()));
            default -> text();
        };
    }

    /** A copy with one to four changes anywhere in it. */
    @Nullable
    Object changed(Object json) {
        Object copy = Objects.requireNonNull(Pointers.copy(json));
        int changes = 1 + below(4);
        for (int i = 0; i < changes; i++) {
            Object holder = holder(copy);
            if (holder == null) {
                return value();
            }
            change(holder);
        }
        return copy;
    }

    /** An object or array somewhere inside. */
    private @Nullable Object holder(Object root) {
        List<Object> holders = new ArrayList<>();
        collect(root, holders);
        return holders.isEmpty() ? null : oneOf(holders);
    }

    private static void collect(@Nullable Object value, List<Object> holders) {
        switch (value) {
            case Map<?, ?> map -> {
                holders.add(map);
                map.values().forEach(item -> collect(item, holders));
            }
            case List<?> list -> {
                holders.add(list);
                list.forEach(item -> collect(item, holders));
            }
            case null, default -> {}
        }
    }

    @SuppressWarnings("unchecked")
    private void change(Object holder) {
        if (holder instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) holder;
            List<String> keys = new ArrayList<>(map.keySet());
            String key = keys.isEmpty() || oneIn(4) ? text() : oneOf(keys);
            switch (below(5)) {
                case 0 -> map.remove(key);
                case 1 -> map.put(text(), map.get(key));
                default -> map.put(key, value());
            }
        } else {
            List<@Nullable Object> list = (List<@Nullable Object>) holder;
            int at = below(list.size() + 1);
            if (at < list.size() && oneIn(3)) {
                list.remove(at);
            } else if (at < list.size()) {
                list.set(at, oneIn(3) ? Pointers.copy(list) : value());
            } else {
                list.add(value());
            }
        }
    }

    /** JSON as bytes, now and then no longer JSON. */
    byte[] written(@Nullable Object json) {
        String text = Json.write(json);
        return switch (below(12)) {
            case 0 -> text.substring(0, below(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.replaceFirst("\\{", "{\"on\":1,\"on\":2,").getBytes(StandardCharsets.UTF_8);
            case 2 -> ("[".repeat(below(5_000)) + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"a\":".repeat(below(3_000)) + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.getBytes(oneIn(2) ? StandardCharsets.UTF_16 : java.nio.charset.Charset.forName("GB18030"));
            case 5 -> text.replace("\"", oneIn(2) ? "'" : "").getBytes(StandardCharsets.UTF_8);
            case 6 -> bytes();
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }
}
