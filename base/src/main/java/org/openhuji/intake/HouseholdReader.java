package org.openhuji.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.CodeLists;

/** The household of each row: what is left empty is as on the row before of the same household. */
final class HouseholdReader {
    private static final int LONGEST_NUMBER = 32;

    private final Fields fields;
    private final CodeLists lists;
    private @Nullable HouseholdRow last;
    private String lastNumber = "";
    private String lastStation = "";
    private boolean isNew;

    HouseholdReader(Fields fields, CodeLists lists) {
        this.fields = fields;
        this.lists = lists;
    }

    /** Whether the row read last is the first of its household. */
    boolean isNew() {
        return isNew;
    }

    /** Number and station together; {@code null} where the row has no number. */
    @Nullable
    String key() {
        return lastNumber.isEmpty() ? null : lastStation + "\n" + lastNumber;
    }

    /** The household of the present row; {@code null} where it is missing or wrong. */
    @Nullable
    HouseholdRow read() {
        String number = Fields.plain(fields.raw(PersonColumn.HOUSEHOLD));
        String station = fields.raw(PersonColumn.STATION);
        boolean same =
                !number.isEmpty() && number.equals(lastNumber) && (station.isEmpty() || station.equals(lastStation));
        isNew = !same;
        if (!same) {
            last = null;
            lastNumber = number;
            lastStation = station;
        }
        if (number.isEmpty()) {
            fields.fault(FaultKind.MISSING, PersonColumn.HOUSEHOLD);
            return null;
        }
        if (!rightNumber(number)) {
            fields.fault(FaultKind.HOUSEHOLD_NUMBER, PersonColumn.HOUSEHOLD);
            return null;
        }
        HouseholdRow before = last;
        HouseholdRow present = before == null ? first(number, station) : again(before);
        if (before == null) {
            last = present;
        }
        return present;
    }

    private @Nullable HouseholdRow first(String number, String station) {
        String kind = fields.code(PersonColumn.HOUSEHOLD_KIND, lists.householdKind());
        if (kind == null && fields.raw(PersonColumn.HOUSEHOLD_KIND).isEmpty()) {
            fields.fault(FaultKind.MISSING, PersonColumn.HOUSEHOLD_KIND);
        }
        long place = fields.place(PersonColumn.PLACE);
        if (place < 0 && fields.raw(PersonColumn.PLACE).isEmpty()) {
            fields.fault(FaultKind.MISSING, PersonColumn.PLACE);
        }
        String address = fields.text(PersonColumn.ADDRESS);
        if (address == null && fields.raw(PersonColumn.ADDRESS).isEmpty()) {
            fields.fault(FaultKind.NO_ADDRESS, PersonColumn.ADDRESS);
        }
        String unit = fields.text(PersonColumn.UNIT);
        if (kind == null || place < 0 || address == null) {
            return null;
        }
        if (unit == null && !kind.equals(HouseholdRow.FAMILY)) {
            fields.fault(FaultKind.COLLECTIVE_UNIT, PersonColumn.UNIT);
        }
        return new HouseholdRow(
                number, kind, station.isEmpty() ? null : station, fields.text(PersonColumn.BEAT), place, address, unit);
    }

    private @Nullable HouseholdRow again(HouseholdRow before) {
        String kind = fields.code(PersonColumn.HOUSEHOLD_KIND, lists.householdKind());
        long place = fields.raw(PersonColumn.PLACE).isEmpty() ? before.place() : fields.place(PersonColumn.PLACE);
        String address = fields.raw(PersonColumn.ADDRESS);
        if (kind != null && !kind.equals(before.kind())) {
            return differs(PersonColumn.HOUSEHOLD_KIND);
        }
        if (place >= 0 && place != before.place()) {
            return differs(PersonColumn.PLACE);
        }
        if (!address.isEmpty() && !Objects.equals(address, before.address())) {
            return differs(PersonColumn.ADDRESS);
        }
        return before;
    }

    private @Nullable HouseholdRow differs(PersonColumn column) {
        fields.fault(FaultKind.HOUSEHOLD_DIFFERS, column);
        return null;
    }

    private static boolean rightNumber(String number) {
        if (number.length() > LONGEST_NUMBER) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }
}
