package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.language.CodeHash;

/**
 * The hashes of all that made an answer, by what they are of: {@code law} as a whole, {@code vocabulary}, {@code common},
 * {@code papers}, {@code codes}, {@code engine}, and {@code pack ID FIRST-DAY} for each version of each pack that governs
 * a place the situation names, in force that day or not (the earliest day may lie in a later version, and a lapsed pack
 * may still divide its territory).
 */
public record Hashes(Map<String, String> byName) {
    static final String LAW = "law";
    static final String CODES = "codes";
    static final String ENGINE = "engine";
    private static final String PACK = "pack ";

    /** What another hash stands for now; {@code null}: it was or is not there. */
    public record Changed(
            String name, @Nullable String was, @Nullable String is) {}

    static Hashes of(Policies policies, Collection<Long> places) {
        Law law = policies.law();
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put(LAW, law.hash());
        for (Law.SourceFile file : law.sources()) {
            if (file.name().endsWith(".yaml") && !file.name().contains("/")) {
                hashes.put(file.name().substring(0, file.name().length() - ".yaml".length()), file.hash());
            }
        }
        for (Pack pack : law.packs()) {
            if (places.stream().anyMatch(pack::governs)) {
                String version = pack.folder().substring(pack.folder().lastIndexOf('/') + 1);
                hashes.put(PACK + pack.id() + " " + version, pack.hash());
            }
        }
        hashes.put(CODES, policies.gazetteer().hash());
        hashes.put(ENGINE, CodeHash.engine());
        return new Hashes(hashes);
    }

    /** Where others differ from these; of the law as a whole only where none of its parts tells it. */
    List<Changed> changedTo(Hashes now) {
        Set<String> names = new LinkedHashSet<>(byName.keySet());
        names.addAll(now.byName.keySet());
        names.remove(LAW);
        List<Changed> changed = new ArrayList<>();
        for (String name : names) {
            add(name, now, changed);
        }
        if (changed.stream()
                .allMatch(one -> one.name().equals(CODES) || one.name().equals(ENGINE))) {
            List<Changed> whole = new ArrayList<>();
            add(LAW, now, whole);
            changed.addAll(0, whole);
        }
        return changed;
    }

    private void add(String name, Hashes now, List<Changed> into) {
        String was = byName.get(name);
        String is = now.byName.get(name);
        if (was == null || !was.equals(is)) {
            into.add(new Changed(name, was, is));
        }
    }
}
