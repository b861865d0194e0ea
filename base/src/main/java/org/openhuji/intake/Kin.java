package org.openhuji.intake;

import org.jspecify.annotations.Nullable;

/** The columns of a person that refer to another. */
enum Kin {
    FATHER(PersonColumn.FATHER),
    MOTHER(PersonColumn.MOTHER),
    SPOUSE(PersonColumn.SPOUSE),
    GUARDIAN(PersonColumn.GUARDIAN);

    private final PersonColumn column;

    Kin(PersonColumn column) {
        this.column = column;
    }

    PersonColumn column() {
        return column;
    }

    @Nullable
    PersonReference of(PersonRow row) {
        return switch (this) {
            case FATHER -> row.father();
            case MOTHER -> row.mother();
            case SPOUSE -> row.spouse();
            case GUARDIAN -> row.guardian();
        };
    }
}
