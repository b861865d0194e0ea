package org.openhuji.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Code;
import org.openhuji.codes.CodeList;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;

/** The fields of the present row as values, and the faults found on the way. */
final class Fields {
    private static final int LONGEST_TEXT = 300;

    private final Rows rows;
    private final Head head;
    private final Gazetteer gazetteer;
    private final LocalDate today;
    private final Consumer<Fault> faults;
    /** Places come again and again: packed code by text, -1 where there is none. */
    private final Map<String, Long> places = new HashMap<>();

    private boolean error;
    private boolean quarantine;

    Fields(Rows rows, Head head, Gazetteer gazetteer, LocalDate today, Consumer<Fault> faults) {
        this.rows = rows;
        this.head = head;
        this.gazetteer = gazetteer;
        this.today = today;
        this.faults = faults;
    }

    /** Begins with the present row. */
    void begin() {
        error = false;
        quarantine = false;
    }

    boolean error() {
        return error;
    }

    boolean quarantine() {
        return quarantine;
    }

    void fault(FaultKind kind, @Nullable TableColumn column) {
        fault(kind, column, null);
    }

    void fault(FaultKind kind, @Nullable TableColumn column, @Nullable Words detail) {
        error |= kind.severity() == Severity.ERROR;
        quarantine |= kind.severity() == Severity.QUARANTINE;
        faults.accept(new Fault(kind, rows.line(), column == null ? null : column.english(), detail));
    }

    boolean rounded(TableColumn column) {
        return head.at(column) >= 0 && rows.rounded(head.at(column));
    }

    boolean has(TableColumn column) {
        return head.at(column) >= 0;
    }

    /** The field as it stands; empty where it is or the table has no such column. */
    String raw(TableColumn column) {
        int at = head.at(column);
        if (at < 0) {
            return "";
        }
        String field = rows.field(at);
        if (field.indexOf('\uFFFD') >= 0) {
            fault(FaultKind.CHARACTERS, column);
            return "";
        }
        return field;
    }

    /** A text; {@code null} where the field is empty. */
    @Nullable
    String text(TableColumn column) {
        String field = raw(column);
        if (field.isEmpty()) {
            return null;
        }
        if (field.length() > LONGEST_TEXT) {
            fault(
                    FaultKind.TOO_LONG,
                    column,
                    new Words(LONGEST_TEXT + "字以内", "at most " + LONGEST_TEXT + " characters"));
            return null;
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c >= '\uE000' && c <= '\uF8FF') {
                fault(FaultKind.PRIVATE_USE, column);
                break;
            }
        }
        return field;
    }

    /** A code of a list; {@code null} where the field is empty or wrong. */
    @Nullable
    String code(TableColumn column, CodeList list) {
        String field = raw(column);
        if (field.isEmpty()) {
            return null;
        }
        Code code = list.read(field);
        if (code == null) {
            String plain = plain(field);
            code = list.read(plain.length() == 1 && list.name().equals("relation") ? "0" + plain : plain);
        }
        if (code == null) {
            Words nearest = list.nearest(field)
                    .map(near -> new Words(
                            "“" + field + "”，最接近的是 " + near.code() + " "
                                    + near.label().zh(),
                            "\"" + field + "\", nearest is " + near.code() + " "
                                    + near.label().en()))
                    .orElse(new Words("“" + field + "”", "\"" + field + "\""));
            fault(FaultKind.CODE, column, nearest);
            return null;
        }
        if (!code.code().equals(field) && list.outdated(field)) {
            fault(FaultKind.CODE_OLD, column, new Words(field + " → " + code.code(), field + " → " + code.code()));
        }
        return code.code();
    }

    /** A date not after today; {@code null} where the field is empty or wrong. */
    @Nullable
    PartialDate date(TableColumn column) {
        PartialDate date = anyDate(column);
        if (date != null && date.surelyAfter(today)) {
            fault(FaultKind.DATE_FUTURE, column);
            return null;
        }
        return date;
    }

    /** A date; {@code null} where the field is empty or wrong. */
    @Nullable
    PartialDate anyDate(TableColumn column) {
        String field = raw(column);
        if (field.isEmpty()) {
            return null;
        }
        Optional<PartialDate> date = Dates.read(plain(field));
        if (date.isEmpty()) {
            fault(FaultKind.DATE, column);
        }
        return date.orElse(null);
    }

    /** A packed place code that some day was valid; -1 where the field is empty or wrong. */
    long place(TableColumn column) {
        String field = plain(raw(column));
        if (field.isEmpty()) {
            return -1;
        }
        long place = places.computeIfAbsent(field, this::look);
        if (place < 0) {
            fault(FaultKind.PLACE, column, new Words(field, field));
        } else if (PlaceCode.digits(place) < 12) {
            fault(FaultKind.PLACE_COARSE, column, new Words(field, field));
        }
        return place;
    }

    private long look(String field) {
        long code = field.length() < 6 ? -1 : PlaceCode.parse(field);
        return code > 0 && gazetteer.knownBy(code, today) && known(code) ? code : -1;
    }

    /** A past county's towns and villages are those of its successor. */
    private boolean known(long code) {
        return gazetteer.find(code).isPresent()
                || gazetteer.find(gazetteer.canonical(code)).isPresent();
    }

    @Nullable
    Integer number(TableColumn column, int least, int most) {
        String field = plain(raw(column));
        if (field.isEmpty()) {
            return null;
        }
        boolean digits = field.length() < 9 && field.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(field) : -1;
        if (value < least || value > most) {
            fault(FaultKind.NUMERIC, column, new Words(least + "至" + most, least + " to " + most));
            return null;
        }
        return value;
    }

    /** Full-width digits and letters as plain ones. */
    static String plain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c >= '！' && c <= '～') {
                StringBuilder plain = new StringBuilder(field.length());
                field.chars().forEach(f -> plain.append((char) (f >= '！' && f <= '～' ? f - '！' + '!' : f)));
                return plain.toString();
            }
        }
        return field;
    }
}
