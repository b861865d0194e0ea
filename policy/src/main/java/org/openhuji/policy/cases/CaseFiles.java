package org.openhuji.policy.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.vocabulary.Text;

/** Reads the {@code cases.yaml} of packs. */
public final class CaseFiles {
    private static final Set<String> KEYS = Set.of("name", "family", "change", "forget", "expect", "because");

    private CaseFiles() {}

    /** A case file cannot be used: what is wrong, in one line. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** The cases of a pack, in order; none where it has no file. */
    public static List<PolicyCase> read(Path law, Pack pack) throws Unusable {
        Path file = law.resolve(pack.folder()).resolve("cases.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<LawFault> faults = new ArrayList<>();
        Object root = LawReader.plain(file, faults);
        if (!faults.isEmpty() || !(root instanceof Map<?, ?> map)) {
            throw new Unusable(file + ": "
                    + (faults.isEmpty() ? "not a mapping" : faults.getFirst().show(java.util.Locale.ENGLISH)));
        }
        Map<?, ?> families = map.get("families") instanceof Map<?, ?> given ? given : Map.of();
        List<PolicyCase> cases = new ArrayList<>();
        if (map.get("cases") instanceof List<?> list) {
            for (Object item : list) {
                cases.add(read(pack.folder(), families, item));
            }
        }
        return cases;
    }

    private static PolicyCase read(String folder, Map<?, ?> families, @Nullable Object item) throws Unusable {
        if (!(item instanceof Map<?, ?> map) || !(map.get("name") instanceof String name)) {
            throw new Unusable(folder + ": a case without a name");
        }
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new Unusable(folder + ": " + name + ": unknown key " + key);
            }
        }
        Object family = families.get(map.get("family"));
        if (family == null) {
            throw new Unusable(folder + ": " + name + ": no family " + map.get("family"));
        }
        Object situation = Objects.requireNonNull(Pointers.copy(family));
        try {
            if (map.get("change") instanceof Map<?, ?> change) {
                change.forEach((pointer, value) -> Pointers.set(situation, String.valueOf(pointer), value));
            }
            if (map.get("forget") instanceof List<?> forget) {
                forget.forEach(pointer -> Pointers.remove(situation, String.valueOf(pointer)));
            }
        } catch (IllegalArgumentException e) {
            throw new Unusable(folder + ": " + name + ": " + e.getMessage());
        }
        if (!(map.get("expect") instanceof Map<?, ?> expect) || expect.isEmpty()) {
            throw new Unusable(folder + ": " + name + ": nothing is expected");
        }
        Text because = map.get("because") instanceof Map<?, ?> words
                ? new Text(String.valueOf(words.get("zh")), String.valueOf(words.get("en")))
                : null;
        return new PolicyCase(folder, name, situation, expect, because);
    }
}
