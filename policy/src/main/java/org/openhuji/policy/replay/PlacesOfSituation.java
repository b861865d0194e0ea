package org.openhuji.policy.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/** The place codes a situation names, as it writes them. */
final class PlacesOfSituation {
    private final Vocabulary vocabulary;
    private final Set<String> codes = new LinkedHashSet<>();

    private PlacesOfSituation(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The codes, the destination first. */
    static Set<String> of(Map<?, ?> situation, Vocabulary vocabulary) {
        PlacesOfSituation places = new PlacesOfSituation(vocabulary);
        places.add(situation.get("destination"));
        if (situation.get("places") instanceof Map<?, ?> given) {
            given.keySet().forEach(places::add);
        }
        if (situation.get("persons") instanceof Map<?, ?> persons) {
            persons.values().forEach(places::person);
        }
        return places.codes;
    }

    private void person(Object person) {
        if (!(person instanceof Map<?, ?> facts)) {
            return;
        }
        fields(facts, vocabulary.person());
        for (RecordList list : vocabulary.lists()) {
            if (facts.get(list.name()) instanceof List<?> rows) {
                for (Object row : rows) {
                    if (row instanceof Map<?, ?> fields) {
                        fields(fields, list.fields());
                    }
                }
            }
        }
    }

    private void fields(Map<?, ?> values, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.type() == Type.PLACE) {
                add(values.get(fact.name()));
            }
        }
    }

    private void add(@org.jspecify.annotations.Nullable Object code) {
        if (code instanceof String text) {
            codes.add(text);
        }
    }
}
