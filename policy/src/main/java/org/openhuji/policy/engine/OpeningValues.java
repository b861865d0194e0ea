package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Changeable;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Changes of a situation as a situation would write them. */
final class OpeningValues {
    private final Situation after;
    private final Vocabulary vocabulary;

    OpeningValues(Situation after, Vocabulary vocabulary) {
        this.after = after;
        this.vocabulary = vocabulary;
    }

    Opening.Change change(Slot unit, Alternative alternative, Fact coResidents) {
        String person = after.labels().get(unit.person());
        String pointer = Pointer.of(after, unit.person());
        Fact fact = unit.fact();
        return switch (unit.kind()) {
            case TOGETHER -> together(unit, coResidents);
            case FACT -> single(unit.person(), java.util.Objects.requireNonNull(fact), inTime(fact));
            case FIELD -> {
                RecordList list = vocabulary.lists().get(unit.list());
                long value = alternative.values().getOrDefault(unit, new long[] {Situation.NONE})[0];
                Fact field = java.util.Objects.requireNonNull(fact);
                yield new Opening.Change(
                        pointer + "/" + list.name() + "/" + unit.row() + "/" + field.name(),
                        person,
                        list,
                        unit.row(),
                        List.of(new Opening.NewValue(field, plain(field, value), inTime(field))));
            }
            case NEW -> {
                RecordList list = vocabulary.lists().get(unit.list());
                List<Opening.NewValue> values = new ArrayList<>();
                for (Fact field : list.fields()) {
                    long[] some = alternative
                            .values()
                            .get(new Slot(Slot.Kind.NEW, unit.person(), unit.list(), unit.row(), field));
                    if (some != null) {
                        boolean later = inTime(field) && some[0] != Situation.NONE;
                        values.add(new Opening.NewValue(field, plain(field, some[0]), later));
                    }
                }
                yield new Opening.Change(pointer + "/" + list.name() + "/-", person, list, -1, values);
            }
        };
    }

    /** A single fact as it is after the change. */
    Opening.Change single(int person, Fact fact, boolean later) {
        long value = after.facts(person)[fact.index()];
        return new Opening.Change(
                Pointer.of(after, person) + "/" + fact.name(),
                after.labels().get(person),
                null,
                -1,
                List.of(new Opening.NewValue(fact, plain(fact, value), later)));
    }

    /** The applicant's list of co-residents, or where only the other one's is given, theirs. */
    private Opening.Change together(Slot unit, Fact coResidents) {
        boolean own = after.facts(unit.person())[coResidents.index()] != Situation.UNKNOWN;
        return single(own ? unit.person() : unit.row(), coResidents, false);
    }

    private static boolean inTime(@Nullable Fact fact) {
        Changeable changeable = fact == null ? null : fact.changeable();
        return changeable != null && changeable.inTime();
    }

    private @Nullable Object plain(Fact fact, long value) {
        if (value == Situation.NONE || value == Situation.UNKNOWN) {
            return null;
        }
        return switch (fact.type()) {
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case TRUTH -> value == 1;
            case CHOICE -> fact.values().get((int) value).code();
            case CHOICES -> {
                List<String> codes = new ArrayList<>();
                for (int i = 0; i < fact.values().size(); i++) {
                    if ((value >> i & 1) != 0) {
                        codes.add(fact.values().get(i).code());
                    }
                }
                yield codes;
            }
            case PERSONS -> {
                List<String> labels = new ArrayList<>();
                for (int i = 0; i < after.labels().size(); i++) {
                    if ((value >> i & 1) != 0) {
                        labels.add(after.labels().get(i));
                    }
                }
                yield labels;
            }
            case PLACE -> after.written(value);
            case COUNT, TEXT, TEXTS -> value;
        };
    }
}
