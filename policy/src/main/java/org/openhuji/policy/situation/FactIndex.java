package org.openhuji.policy.situation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/** The facts, lists and relations of a vocabulary by name, for whoever looks up thousands. */
final class FactIndex {
    /** What a relation code says: the classes it surely is, and those a person decides. */
    record Relation(int sure, int maybe) {}

    private final Vocabulary vocabulary;
    private final Map<String, Fact> person;
    private final Map<String, RecordList> lists = new HashMap<>();
    private final Map<String, Fact> place;
    private final Map<String, Relation> relations = new HashMap<>();
    private final List<Map<String, Fact>> fields;

    /** Indexes a vocabulary. */
    FactIndex(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.person = byName(vocabulary.person());
        this.place = byName(vocabulary.place());
        this.fields =
                vocabulary.lists().stream().map(list -> byName(list.fields())).toList();
        vocabulary.lists().forEach(list -> lists.put(list.name(), list));
        for (Choice relation : vocabulary.relations()) {
            String code = relation.code();
            relations.put(code, new Relation(vocabulary.classes(code, true), vocabulary.classes(code, false)));
        }
    }

    private static Map<String, Fact> byName(List<Fact> facts) {
        Map<String, Fact> byName = new HashMap<>();
        facts.forEach(fact -> byName.putIfAbsent(fact.name(), fact));
        return byName;
    }

    /** The vocabulary. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A person's single fact, or {@code null}. */
    @Nullable
    Fact person(String name) {
        return person.get(name);
    }

    /** A place's fact, or {@code null}. */
    @Nullable
    Fact place(String name) {
        return place.get(name);
    }

    /** A list, or {@code null}. */
    @Nullable
    RecordList list(String name) {
        return lists.get(name);
    }

    /** A field of a list, or {@code null}. */
    @Nullable
    Fact field(RecordList list, String name) {
        return fields.get(list.index()).get(name);
    }

    /** A relation code, or {@code null} where it is no relation between two persons. */
    @Nullable
    Relation relation(String code) {
        return relations.get(code);
    }
}
