package org.openhuji.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/** The shipped law and the named families as situations. */
final class Families {
    private Families() {}

    static Path home() {
        return Path.of(System.getProperty("huji.home", "."));
    }

    static Policies policies() {
        try {
            return Policies.open(home().resolve("law"), home().resolve("codes"), home().resolve(".huji/cache"));
        } catch (Policies.CannotLoad e) {
            throw new IllegalStateException(e);
        }
    }

    /** The families of {@code law/people.yaml}; with {@code sparse}, half of each applicant's facts left out. */
    static List<Situation> situations(Policies policies, boolean sparse) {
        Object root = LawReader.plain(home().resolve("law/people.yaml"), new ArrayList<>());
        List<Situation> situations = new ArrayList<>();
        if (root instanceof Map<?, ?> map && map.get("families") instanceof Map<?, ?> families) {
            for (Object family : families.values()) {
                Map<String, Object> situation = new LinkedHashMap<>();
                ((Map<?, ?>) family).forEach((key, value) -> situation.put(String.valueOf(key), value));
                situation.remove("title");
                if (sparse) {
                    leaveOutHalf(situation);
                }
                List<Fault> faults = new ArrayList<>();
                Situation read = policies.read(situation, "", faults);
                if (read == null) {
                    throw new IllegalStateException(faults.toString());
                }
                situations.add(read);
            }
        }
        return situations;
    }

    /** The families as JSON texts, as a caller would send them. */
    static List<String> texts() {
        Object root = LawReader.plain(home().resolve("law/people.yaml"), new ArrayList<>());
        List<String> texts = new ArrayList<>();
        if (root instanceof Map<?, ?> map && map.get("families") instanceof Map<?, ?> families) {
            for (Object family : families.values()) {
                Map<Object, Object> situation = new LinkedHashMap<>((Map<?, ?>) family);
                situation.remove("title");
                StringBuilder text = new StringBuilder();
                write(situation, text);
                texts.add(text.toString());
            }
        }
        return texts;
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        String before = "";
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(before).append('"').append(entry.getKey()).append("\":");
                    write(entry.getValue(), out);
                    before = ",";
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                for (Object item : list) {
                    out.append(before);
                    write(item, out);
                    before = ",";
                }
                out.append(']');
            }
            case null -> out.append("null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> out.append('"').append(value).append('"');
        }
    }

    private static void leaveOutHalf(Map<String, Object> situation) {
        if (situation.get("persons") instanceof Map<?, ?> persons
                && persons.get(situation.get("applicant")) instanceof Map<?, ?> applicant) {
            List<Object> names = new ArrayList<>(applicant.keySet());
            for (int i = 0; i < names.size(); i += 2) {
                applicant.remove(names.get(i));
            }
        }
    }
}
