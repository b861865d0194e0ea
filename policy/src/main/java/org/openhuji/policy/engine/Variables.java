package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;

/** The variables of a proof: who is there, which records are there, and what each fact is. */
final class Variables {
    /** What a variable stands for. */
    enum Kind {
        PERSON,
        RECORD,
        FACT,
        FIELD,
        DESTINATION,
        TOGETHER
    }

    /** One variable; -1 and {@code null} where a part does not apply. */
    record Key(
            Kind kind,
            int person,
            int list,
            int slot,
            @Nullable Fact fact) {
        static Key person(int person) {
            return new Key(Kind.PERSON, person, -1, -1, null);
        }

        static Key record(int person, int list, int slot) {
            return new Key(Kind.RECORD, person, list, slot, null);
        }

        static Key fact(int person, Fact fact) {
            return new Key(Kind.FACT, person, -1, -1, fact);
        }

        static Key field(int person, int list, int slot, Fact fact) {
            return new Key(Kind.FIELD, person, list, slot, fact);
        }

        /** Whether a destination is urban or rural is said of all alike; whatever else it is, of each. */
        static Key destination(int stage, Fact fact) {
            return new Key(Kind.DESTINATION, -1, -1, fact.name().equals("urbanRural") ? 0 : stage, fact);
        }

        static Key together(int person) {
            return new Key(Kind.TOGETHER, person, -1, -1, null);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Key key
                    && kind == key.kind
                    && person == key.person
                    && list == key.list
                    && slot == key.slot
                    && fact == key.fact;
        }

        @Override
        public int hashCode() {
            return ((kind.ordinal() * 31 + person) * 31 + list) * 31 + slot + System.identityHashCode(fact);
        }
    }

    /** The kind of a destination and whether it is urban; -1 where that is no variable. */
    record Place(int kind, List<String> kinds, int urban, List<String> urbanRural) {}

    private final Map<Key, Integer> positions = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<long[][]> values = new ArrayList<>();

    /** Adds a variable once; its values by stage, of one length. */
    void add(Key key, long[][] byStage) {
        if (positions.putIfAbsent(key, keys.size()) == null) {
            keys.add(key);
            values.add(byStage);
        }
    }

    int size() {
        return keys.size();
    }

    Key key(int variable) {
        return keys.get(variable);
    }

    boolean has(Key key) {
        return positions.containsKey(key);
    }

    int get(Key key) {
        Integer variable = positions.get(key);
        if (variable == null) {
            throw new IllegalStateException("a condition that was not announced reads " + key);
        }
        return variable;
    }

    int width(int variable) {
        return values.get(variable)[0].length;
    }

    long[] values(int variable, int stage) {
        return values.get(variable)[stage];
    }

    /** A stage's destination's kind and urban or rural, {@code null} where its kind is no variable. */
    @Nullable
    Place place(int stage) {
        int kind = destination("placeKind", stage);
        int urban = destination("urbanRural", 0);
        return kind < 0 ? null : new Place(kind, codes(kind), urban, urban < 0 ? List.of() : codes(urban));
    }

    private int destination(String fact, int stage) {
        for (int variable = 0; variable < keys.size(); variable++) {
            Key key = keys.get(variable);
            if (key.kind() == Kind.DESTINATION
                    && key.slot() == stage
                    && key.fact() != null
                    && key.fact().name().equals(fact)) {
                return variable;
            }
        }
        return -1;
    }

    private List<String> codes(int variable) {
        Fact fact = keys.get(variable).fact();
        List<String> codes = new ArrayList<>();
        if (fact != null) {
            for (long value : values(variable, 0)) {
                Choice choice = fact.values().get((int) value);
                codes.add(choice.code());
            }
        }
        return codes;
    }
}
