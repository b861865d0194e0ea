package org.openhuji.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/** The first row of a table: which column stands where. */
final class Head {
    private static final Map<String, Integer> PERSONS = known(PersonColumn.values());
    private static final Map<String, Integer> ACTS = known(ActColumn.values());
    private static final Map<String, Integer> KIN = known(KinColumn.values());
    private static final Map<String, Integer> FAMILIES = known(FamilyColumn.values());

    private static Map<String, Integer> known(TableColumn[] columns) {
        Map<String, Integer> known = new HashMap<>();
        for (TableColumn column : columns) {
            known.put(folded(column.english()), column.ordinal());
            known.put(folded(column.chinese()), column.ordinal());
            column.others().forEach(other -> known.put(folded(other), column.ordinal()));
        }
        return known;
    }

    private final int[] at;
    private final Map<Integer, String> dropped = new LinkedHashMap<>();
    private final int width;

    private Head(int width, int columns) {
        this.width = width;
        at = new int[columns];
        Arrays.fill(at, -1);
    }

    /**
     * Reads the present row as the head.
     *
     * @return {@code null} where a column that must be there is missing, or one is there twice
     */
    static @Nullable Head ofPersons(Rows rows, Consumer<Fault> faults) {
        return read(PERSONS, PersonColumn.values(), rows, faults);
    }

    /** As {@link #ofPersons}, for a table of acts. */
    static @Nullable Head ofActs(Rows rows, Consumer<Fault> faults) {
        return read(ACTS, ActColumn.values(), rows, faults);
    }

    /** As {@link #ofPersons}, for a table of kin. */
    static @Nullable Head ofKin(Rows rows, Consumer<Fault> faults) {
        return read(KIN, KinColumn.values(), rows, faults);
    }

    /** As {@link #ofPersons}, for a requisition body's list. */
    static @Nullable Head ofFamilies(Rows rows, Consumer<Fault> faults) {
        return read(FAMILIES, FamilyColumn.values(), rows, faults);
    }

    private static @Nullable Head read(
            Map<String, Integer> known, TableColumn[] columns, Rows rows, Consumer<Fault> faults) {
        Head head = new Head(rows.width(), columns.length);
        boolean whole = true;
        for (int i = 0; i < rows.width(); i++) {
            String given = rows.field(i);
            String folded = folded(given);
            Integer column = known.get(folded);
            if (column != null) {
                if (head.at[column] >= 0) {
                    faults.accept(new Fault(FaultKind.HEAD_TWICE, rows.line(), given, null));
                    whole = false;
                }
                head.at[column] = i;
            } else if (DroppedColumns.has(folded)) {
                head.dropped.put(i, given);
            } else if (!given.isEmpty()) {
                faults.accept(new Fault(FaultKind.HEAD_UNKNOWN, rows.line(), given, null));
            }
        }
        List<String> missing = new ArrayList<>();
        for (TableColumn column : columns) {
            if (column.need() == TableColumn.Need.REQUIRED && head.at[column.ordinal()] < 0) {
                missing.add(column.chinese());
                faults.accept(new Fault(
                        FaultKind.HEAD_MISSING,
                        rows.line(),
                        column.english(),
                        new Words(column.chinese(), column.english())));
            }
        }
        return whole && missing.isEmpty() ? head : null;
    }

    private static String folded(String head) {
        StringBuilder folded = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (!Character.isWhitespace(c) && c != '_' && c != '-' && c != '\uFEFF' && c != '　') {
                folded.append(c == '(' ? '（' : c == ')' ? '）' : c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Where a column stands, from 0; -1 where the table does without it. */
    int at(TableColumn column) {
        return at[column.ordinal()];
    }

    /** How many fields a row has. */
    int width() {
        return width;
    }

    /** Columns that are never kept: place and head. */
    Map<Integer, String> dropped() {
        return dropped;
    }
}
