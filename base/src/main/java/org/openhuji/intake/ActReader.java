package org.openhuji.intake;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.CodeLists;
import org.openhuji.kernel.NumberReader;
import org.openhuji.kernel.PartialDate;

/** Makes a row of fields an {@link ActRow}, and sees that the acts of a person are a chain. */
final class ActReader {
    private static final Set<String> ARRIVE =
            Set.of("BIRTH", "LATE_REGISTRATION", "ADOPTION", "RESTORATION", "MOVE_IN");
    private static final Set<String> LEAVE = Set.of("DEATH", "ENLISTMENT", "EMIGRATION", "MOVE_OUT");

    private final Fields fields;
    private final CodeLists lists;
    private final ReferenceReader references;
    private final LongMap persons = new LongMap();
    /** Of each person the household after the act before, as half a key. */
    private final Ints households = new Ints();

    ActReader(Fields fields, CodeLists lists, NumberReader numbers) {
        this.fields = fields;
        this.lists = lists;
        references = new ReferenceReader(fields, numbers);
    }

    /** Reads the present row; {@code null} where it is wrong. */
    @Nullable
    ActRow read(long line) {
        String act = needed(ActColumn.ACT, fields.text(ActColumn.ACT));
        String kind = needed(ActColumn.KIND, fields.code(ActColumn.KIND, lists.actKind()));
        LocalDate event = day(ActColumn.EVENT_DATE);
        LocalDate filed = fields.raw(ActColumn.FILED_ON).isEmpty() ? event : day(ActColumn.FILED_ON);
        PersonReference person = references.read(ActColumn.PERSON);
        if (person == null) {
            fields.fault(FaultKind.MISSING, ActColumn.PERSON);
        }
        String from = fields.text(ActColumn.FROM_HOUSEHOLD);
        String to = fields.text(ActColumn.HOUSEHOLD);
        String reason = fields.text(ActColumn.REASON);
        if (act == null || kind == null || event == null || filed == null || person == null) {
            return null;
        }
        ActRow row = new ActRow(
                line,
                act,
                kind,
                event,
                filed,
                person,
                from,
                fields.code(ActColumn.FROM_RELATION, lists.relation()),
                to,
                fields.code(ActColumn.RELATION, lists.relation()),
                fields.place(ActColumn.PLACE),
                fields.text(ActColumn.ADDRESS),
                fields.code(ActColumn.HOUSEHOLD_KIND, lists.householdKind()),
                fields.text(ActColumn.OTHER_PLACE),
                references.read(ActColumn.OTHER_PERSON),
                fields.text(ActColumn.ITEM),
                fields.text(ActColumn.OLD_VALUE),
                fields.text(ActColumn.NEW_VALUE),
                reason,
                fields.text(ActColumn.PAPER));
        if (filed.isBefore(event)) {
            fields.fault(FaultKind.DATE_ORDER, ActColumn.FILED_ON);
        }
        boolean shaped = ARRIVE.contains(row.kind())
                ? from == null && to != null
                : LEAVE.contains(row.kind())
                        ? from != null && to == null && reason != null
                        : from != null && to != null;
        if (!shaped || to != null && (row.relation() == null || row.place() < 0 || row.address() == null)) {
            fields.fault(FaultKind.ACT_SHAPE, ActColumn.KIND);
        }
        chain(row);
        return fields.error() ? null : row;
    }

    private <T> @Nullable T needed(ActColumn column, @Nullable T value) {
        if (value == null && fields.raw(column).isEmpty()) {
            fields.fault(FaultKind.MISSING, column);
        }
        return value;
    }

    private @Nullable LocalDate day(ActColumn column) {
        PartialDate date = needed(column, fields.date(column));
        if (date != null && !date.complete()) {
            fields.fault(FaultKind.DATE, column);
            return null;
        }
        return date == null ? null : date.earliest();
    }

    private void chain(ActRow row) {
        int after = half(row.household());
        int next = households.size();
        int known = persons.putIfAbsent(LongMap.key(key(row.person())), next);
        if (known < 0) {
            households.add(after);
            return;
        }
        if (households.get(known) != half(row.fromHousehold())) {
            fields.fault(FaultKind.ACT_CHAIN, ActColumn.FROM_HOUSEHOLD);
        }
        households.set(known, after);
    }

    private static String key(PersonReference person) {
        return switch (person) {
            case PersonReference.ByNumber byNumber -> byNumber.number().digits();
            case PersonReference.ByMark byMark -> "#" + byMark.mark();
        };
    }

    private static int half(@Nullable String household) {
        return household == null ? 0 : (int) LongMap.key(household);
    }
}
