package org.openhuji.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a household on a day, before it is written as the rows of an act. */
final class Event {
    final String kind;
    final int day;
    final List<Change> changes = new ArrayList<>();
    String otherPlace = "";
    String item = "";
    String oldValue = "";
    String newValue = "";
    String reason = "";

    /** What changed for one person; {@code null} households say registered nowhere here. */
    record Change(
            Member person,
            @Nullable String from,
            String fromRelation,
            @Nullable String to,
            String relation,
            @Nullable Member other) {}

    Event(String kind, int day) {
        this.kind = kind;
        this.day = day;
    }

    Event arrives(Member person, String household, String relation, @Nullable Member other) {
        changes.add(new Change(person, null, "", household, relation, other));
        return this;
    }

    Event leaves(Member person, String household, String relation) {
        changes.add(new Change(person, household, relation, null, "", null));
        return this;
    }

    Event moves(Member person, String from, String fromRelation, String to, String relation) {
        changes.add(new Change(person, from, fromRelation, to, relation, null));
        return this;
    }

    Event stays(Member person, String household, String relation, @Nullable Member other) {
        changes.add(new Change(person, household, relation, household, relation, other));
        return this;
    }
}
