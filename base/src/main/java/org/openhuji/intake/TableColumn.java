package org.openhuji.intake;

import java.util.List;

/** A column of one of the three tables of {@code docs/import.md}, or of a requisition body's list. */
public sealed interface TableColumn permits PersonColumn, ActColumn, KinColumn, FamilyColumn {
    /** Its place among the columns of its table, from 0. */
    int ordinal();

    /** The head in English. */
    String english();

    /** The head in Chinese, as files written by Huji have it. */
    String chinese();

    /** Further Chinese heads of the same column. */
    default List<String> others() {
        return List.of();
    }

    /** Whether the column must be there. */
    Need need();

    /** Whether a table may do without a column. */
    enum Need {
        /** The column must be there; a field of it may be empty where the document says so. */
        REQUIRED,
        /** A table without it is read all the same. */
        OPTIONAL
    }
}
