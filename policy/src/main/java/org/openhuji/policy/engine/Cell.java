package org.openhuji.policy.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * One fact of one situation: where it stands, what it is worth, and how a trial value is put there and taken back. Two
 * cells are equal when they are the same fact.
 */
final class Cell {
    /** What kind of fact. */
    enum Kind {
        PERSON,
        RECORD,
        PLACE,
        LIST,
        KIN,
        TOGETHER
    }

    final Kind kind;
    final Situation situation;
    final int person;
    final int other;
    final @Nullable Fact fact;
    final @Nullable RecordList list;
    final long[] values;

    private Cell(
            Kind kind,
            Situation situation,
            int person,
            int other,
            @Nullable Fact fact,
            @Nullable RecordList list,
            long[] values) {
        this.kind = kind;
        this.situation = situation;
        this.person = person;
        this.other = other;
        this.fact = fact;
        this.list = list;
        this.values = values;
    }

    static Cell ofPerson(Situation situation, int person, Fact fact) {
        return new Cell(Kind.PERSON, situation, person, -1, fact, null, situation.facts(person));
    }

    static Cell ofRecord(Situation situation, long[] record, Fact fact, RecordList list) {
        int person = (int) record[list.fields().size()];
        int position = (int) record[list.fields().size() + 2];
        return new Cell(Kind.RECORD, situation, person, position, fact, list, record);
    }

    static Cell ofPlace(Situation situation, PlaceEntry entry, Fact fact) {
        return new Cell(Kind.PLACE, situation, -1, -1, fact, null, entry.values).at(entry.code);
    }

    static Cell ofList(Situation situation, int person, RecordList list) {
        return new Cell(Kind.LIST, situation, person, -1, null, list, Scene.NO_RECORD);
    }

    static Cell ofKin(Situation situation, int x, int y) {
        return new Cell(Kind.KIN, situation, Math.min(x, y), Math.max(x, y), null, null, Scene.NO_RECORD);
    }

    static Cell ofTogether(Situation situation, int person) {
        return new Cell(Kind.TOGETHER, situation, situation.applicant(), person, null, null, Scene.NO_RECORD);
    }

    private long code;

    private Cell at(long placeCode) {
        this.code = placeCode;
        return this;
    }

    /** The value now; for KIN and TOGETHER only whether it is known matters. */
    long get() {
        return switch (kind) {
            case PERSON, RECORD, PLACE -> values[Objects.requireNonNull(fact).index()];
            case LIST ->
                situation.records(person, Objects.requireNonNull(list).index()) == null ? Situation.UNKNOWN : 0;
            case KIN -> situation.kinKnown() ? 0 : Situation.UNKNOWN;
            case TOGETHER -> situation.together()[person][other] == 0 ? Situation.UNKNOWN : 0;
        };
    }

    /** Puts a trial value there. Relations are given as classes (low 15 bits sure, next 15 to be decided). */
    void set(long value) {
        switch (kind) {
            case PERSON, RECORD, PLACE -> values[Objects.requireNonNull(fact).index()] = value;
            case KIN -> Relation.write(situation, person, other, value);
            case TOGETHER -> {
                situation.together()[person][other] = (byte) value;
                situation.together()[other][person] = (byte) value;
            }
            case LIST -> throw new IllegalStateException("lists are tried as a whole");
        }
    }

    /** Takes a trial value back. */
    void clear(long before) {
        switch (kind) {
            case KIN -> Relation.clear(situation, person, other);
            case TOGETHER -> set(0);
            default -> set(before);
        }
    }

    /** The JSON pointer of the fact in the situation. */
    String pointer() {
        return switch (kind) {
            case PERSON -> ofPerson(person) + "/" + Objects.requireNonNull(fact).name();
            case RECORD -> {
                String whole =
                        ofPerson(person) + "/" + Objects.requireNonNull(list).name();
                yield other < 0
                        ? whole
                        : whole + "/" + other + "/"
                                + Objects.requireNonNull(fact).name();
            }
            case PLACE ->
                "/places/" + situation.written(code) + "/"
                        + Objects.requireNonNull(fact).name();
            case LIST -> ofPerson(person) + "/" + Objects.requireNonNull(list).name();
            case KIN -> "/kin";
            case TOGETHER -> ofPerson(coResident()) + "/coResidents";
        };
    }

    /** Whose list of co-residents says it: the applicant's, or where only the other one's is given, theirs. */
    private int coResident() {
        return applicantsListUnknown() && situation.together()[person][other] != 0 ? other : person;
    }

    private boolean applicantsListUnknown() {
        for (int y = 0; y < situation.labels().size(); y++) {
            if (y != person && situation.together()[person][y] == 0) {
                return true;
            }
        }
        return false;
    }

    private String ofPerson(int who) {
        return situation.pointer(who);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Cell cell
                && kind == cell.kind
                && person == cell.person
                && other == cell.other
                && code == cell.code
                && fact == cell.fact
                && list == cell.list
                && (kind != Kind.RECORD || other >= 0 || values == cell.values);
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * (31 * kind.ordinal() + person) + other) + Long.hashCode(code);
        return 31 * (31 * hash + (fact == null ? 0 : fact.name().hashCode())) + (list == null ? 0 : list.index());
    }
}
