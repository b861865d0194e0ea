package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.situation.Pointers;

/** Takes up to four facts out of a whole situation, or makes a place code coarser. */
final class Gaps {
    private static final int MOST = 4;

    private final Map<String, Object> situation;
    private final Completions completions;
    private final Chance chance;
    private final Gazetteer gazetteer;
    private final List<BruteForce.Gap> found = new ArrayList<>();
    private final List<String> candidates = new ArrayList<>();

    private Gaps(Map<String, Object> situation, Gazetteer gazetteer, Chance chance) {
        this.situation = situation;
        this.chance = chance;
        this.gazetteer = gazetteer;
        this.completions = new Completions(situation, gazetteer);
        collect("", situation);
    }

    /**
     * Makes gaps in a situation.
     *
     * @param likely pointers to begin with
     * @param most no more completions than this
     */
    static List<BruteForce.Gap> make(
            Map<String, Object> situation, Gazetteer gazetteer, List<String> likely, Chance chance, int most) {
        Gaps gaps = new Gaps(situation, gazetteer, chance);
        int wanted = 1 + chance.below(MOST);
        int completions = 1;
        for (int tries = 0; tries < 30 && gaps.found.size() < wanted; tries++) {
            String pointer = chance.one(!likely.isEmpty() && chance.percent(85) ? likely : gaps.candidates);
            completions = gaps.take(pointer, completions, most);
        }
        return gaps.found;
    }

    private int take(String pointer, int completions, int most) {
        boolean overlaps = found.stream()
                .anyMatch(gap -> (gap.pointer() + "/").startsWith(pointer + "/")
                        || (pointer + "/").startsWith(gap.pointer() + "/"));
        if (overlaps || !candidates.contains(pointer)) {
            return completions;
        }
        String code = get(pointer) instanceof String text && text.matches("\\d{12}") ? text : "";
        String cut = code.isEmpty() || chance.percent(50) ? "" : code.substring(0, chance.of(6, 9));
        List<Object> values = cut.isEmpty() ? this.completions.of(pointer) : this.completions.places(cut);
        if ((long) values.size() * completions > most || values.size() < 2 || listedAnyway(pointer)) {
            return completions;
        }
        if (cut.isEmpty()) {
            Pointers.remove(situation, pointer);
        } else {
            Pointers.set(situation, pointer, cut);
        }
        found.add(new BruteForce.Gap(pointer, values));
        return completions * values.size();
    }

    /** What kind of place it is, is no gap where the lists know it. */
    private boolean listedAnyway(String pointer) {
        if (!pointer.endsWith("/placeKind") && !pointer.endsWith("/urbanRural")) {
            return false;
        }
        Map<?, ?> without = (Map<?, ?>) Pointers.copy(situation);
        Pointers.remove(without, pointer);
        Places.Kind kind = new Places(without, gazetteer, LocalDate.parse((String) situation.get("on")))
                .kind(Codes.today(pointer.split("/")[2]));
        return (pointer.endsWith("/placeKind") ? kind.placeKind() : kind.urbanRural()) != Facts.LEFT_OUT;
    }

    private void collect(String pointer, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                String here = pointer + "/" + Situations.escape((String) key);
                boolean leaf =
                        here.matches("/persons/[^/]+/[^/]+|/persons/[^/]+/[^/]+/\\d+/[^/]+|/places/[^/]+/[^/]+|/kin");
                if (leaf && !here.endsWith("/consentGivenOn") && !here.endsWith("/committeeKind")) {
                    candidates.add(here);
                }
                collect(here, item);
            });
        } else if (value instanceof List<?> list && !pointer.equals("/kin")) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, list.get(i));
            }
        }
    }

    private Object get(String pointer) {
        Object at = situation;
        for (String part : pointer.substring(1).split("/")) {
            String key = part.replace("~1", "/").replace("~0", "~");
            if (at instanceof Map<?, ?> map) {
                at = map.containsKey(key) ? map.get(key) : Facts.LEFT_OUT;
            } else if (at instanceof List<?> list) {
                at = list.get(Integer.parseInt(key));
            }
        }
        return at;
    }
}
