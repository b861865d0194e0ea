package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Fault;

/** A replay as plain values for JSON. */
public final class ReplayJson {
    private ReplayJson() {}

    /** The values, in order. */
    public static Map<String, @Nullable Object> plain(Replay replay) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("same", replay.same());
        plain.put("verdict", replay.now().verdict().name());
        plain.put("record", replay.record().sha256());
        List<@Nullable Object> hashes = new ArrayList<>();
        replay.hashes().forEach(hash -> hashes.add(changed("of", hash.name(), hash.was(), hash.is())));
        plain.put("hashes", hashes);
        List<@Nullable Object> places = new ArrayList<>();
        replay.places()
                .forEach(place -> places.add(changed(
                        "code", place.code(), RecordedPlaces.spans(place.was()), RecordedPlaces.spans(place.is()))));
        plain.put("places", places);
        plain.put("changes", changes(replay.now()));
        plain.put("faults", faults(replay.now()));
        Replay.Again kept = replay.underRecordedPlaces();
        if (kept != null) {
            Replay.Cause cause = replay.cause();
            plain.put("cause", cause == null ? null : cause.name());
            Map<String, @Nullable Object> under = new LinkedHashMap<>();
            under.put("verdict", kept.verdict().name());
            under.put("changes", changes(kept));
            under.put("faults", faults(kept));
            plain.put("underRecordedPlaces", under);
        }
        return plain;
    }

    private static List<@Nullable Object> changes(Replay.Again again) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (AnswerChange change : again.changes()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            if (!change.clause().isEmpty()) {
                one.put("policy", change.policy());
                one.put("clause", change.clause());
            }
            one.put("field", change.field());
            one.put("was", change.was());
            one.put("is", change.is());
            plain.add(one);
        }
        return plain;
    }

    private static List<@Nullable Object> faults(Replay.Again again) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Fault fault : again.faults()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("pointer", fault.pointer());
            one.put("zh", fault.message().zh());
            one.put("en", fault.message().en());
            plain.add(one);
        }
        return plain;
    }

    private static Map<String, @Nullable Object> changed(
            String key, String name, @Nullable Object was, @Nullable Object is) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put(key, name);
        one.put("was", was);
        one.put("is", is);
        return one;
    }
}
