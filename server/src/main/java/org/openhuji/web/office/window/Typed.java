package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What was typed into a form: the values of each field, in their order; cut where they are longer than any field. */
record Typed(Map<String, List<String>> values) {
    private static final int LONGEST = 400;
    private static final int LONGEST_FORM = 10_000;
    private static final int MOST_FIELDS = 80;
    private static final int MOST_VALUES = 60;

    /** What goes with the form and is no field of it. */
    private static final Set<String> OTHER = Set.of("request", "step", "seen", "lang", "search", "same", "reason");

    Typed {
        values = new TreeMap<>(values);
    }

    static Typed of(MultiValueMap<String, String> sent) {
        Map<String, List<String>> values = new TreeMap<>();
        int room = LONGEST_FORM;
        for (Map.Entry<String, List<String>> field : sent.entrySet()) {
            String name = field.getKey();
            if (!name.matches("[a-z][a-z0-9-]{0,39}") || OTHER.contains(name) || values.size() == MOST_FIELDS) {
                continue;
            }
            List<String> texts = new ArrayList<>();
            for (String typed : field.getValue()) {
                String text = cut(typed);
                if (!text.isEmpty() && text.length() <= room && texts.size() < MOST_VALUES) {
                    texts.add(text);
                    room -= text.length();
                }
            }
            if (!texts.isEmpty()) {
                values.put(name, texts);
            }
        }
        return new Typed(values);
    }

    private static String cut(String text) {
        String stripped = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
        return stripped.length() <= LONGEST
                ? stripped
                : stripped.substring(
                        0, Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The first value; empty where nothing was typed. */
    String text(String name) {
        List<String> texts = values.get(name);
        return texts == null || texts.isEmpty() ? "" : texts.getFirst();
    }

    /** All values. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A name that was typed, to know a form by; empty where there is none yet. */
    static String told(Map<String, List<String>> values) {
        return Stream.of("name", "applicant", "unit", "notice")
                .flatMap(field -> values.getOrDefault(field, List.of()).stream())
                .findFirst()
                .orElse("");
    }

    /** Whether nothing was typed. */
    boolean empty() {
        return values.isEmpty();
    }

    /** How many fields: what is in them is somebody's. */
    @Override
    public String toString() {
        return "Typed[" + values.size() + "]";
    }
}
