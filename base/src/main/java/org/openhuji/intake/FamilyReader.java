package org.openhuji.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.NumberReader;
import org.openhuji.kernel.NumberReading;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;

/**
 * Reads a requisition body's list. Nothing is guessed and nobody is left out of a family: a family with one row that is wrong stays
 * out as a whole.
 */
final class FamilyReader {
    private static final String HEAD = "02";
    private static final int DIGITS_OF_A_COMMUNITY = 12;
    private static final int LONGEST_MARK = 40;

    private final Rows rows;
    private final Head head;
    private final Fields fields;
    private final CodeLists lists;
    private final Names names;
    private final NumberReader numbers;
    private final LocalDate today;
    private final Consumer<Fault> faults;

    private final List<List<FamilyRow>> good = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private final Map<String, Long> holders = new HashMap<>();
    private final Map<Integer, Long> dropped = new HashMap<>();
    private final List<FamilyRow> family = new ArrayList<>();
    private String mark = "";
    private long line;
    private boolean wrong;
    private int refused;

    FamilyReader(
            Rows rows,
            Head head,
            Fields fields,
            CodeLists lists,
            Names names,
            NumberReader numbers,
            LocalDate today,
            Consumer<Fault> faults) {
        this.rows = rows;
        this.head = head;
        this.fields = fields;
        this.lists = lists;
        this.names = names;
        this.numbers = numbers;
        this.today = today;
        this.faults = faults;
        head.dropped().keySet().forEach(column -> dropped.put(column, 0L));
    }

    /**
     * Reads all rows.
     *
     * @param most how many persons one list may have
     */
    Families read(int most) {
        int persons = 0;
        while (rows.next()) {
            if (blank()) {
                continue;
            }
            persons++;
            if (persons > most) {
                faults.accept(new Fault(
                        FaultKind.TOO_MANY,
                        rows.line(),
                        null,
                        new Words("每份最多" + most + "人", "at most " + most + " persons in a file")));
                return Families.unreadable();
            }
            row();
        }
        end();
        dropped.forEach((column, filled) -> faults.accept(new Fault(
                FaultKind.DROPPED,
                1,
                head.dropped().getOrDefault(column, ""),
                new Words(filled + "个值", filled + " values"))));
        if (persons == 0) {
            faults.accept(new Fault(FaultKind.UNREADABLE, 0, null, new Words("名单里没有人", "nobody is on the list")));
            return Families.unreadable();
        }
        return new Families(true, good, persons, refused);
    }

    /** Forms have rows that nobody filled. */
    private boolean blank() {
        for (int i = 0; i < rows.width(); i++) {
            if (!rows.field(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void row() {
        fields.begin();
        if (rows.width() > head.width() || rows instanceof CsvRows && rows.width() < head.width()) {
            fields.fault(FaultKind.WIDTH, null);
        }
        dropped.replaceAll((column, filled) -> rows.field(column).isEmpty() ? filled : filled + 1);
        String given = mark();
        if (!given.equals(mark) || marks.isEmpty()) {
            end();
            begin(given);
        }
        FamilyRow read = read();
        if (read == null || fields.error() || fields.quarantine()) {
            wrong = true;
        } else {
            family.add(read);
        }
    }

    private String mark() {
        String given = Fields.plain(fields.raw(FamilyColumn.FAMILY));
        if (given.isEmpty()) {
            fields.fault(FaultKind.MISSING, FamilyColumn.FAMILY);
        } else if (given.length() > LONGEST_MARK) {
            fields.fault(FaultKind.TOO_LONG, FamilyColumn.FAMILY);
        } else if (unprintable(given)) {
            fields.fault(FaultKind.CHARACTERS, FamilyColumn.FAMILY);
        }
        return given;
    }

    private static boolean unprintable(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private @Nullable String address() {
        String given = needed(FamilyColumn.ADDRESS, fields.text(FamilyColumn.ADDRESS));
        if (given != null && unprintable(given)) {
            fields.fault(FaultKind.CHARACTERS, FamilyColumn.ADDRESS);
            return null;
        }
        return given;
    }

    private void begin(String given) {
        mark = given;
        line = rows.line();
        if (!marks.add(given)) {
            fields.fault(FaultKind.HOUSEHOLD_SCATTERED, FamilyColumn.FAMILY);
            wrong = true;
        }
    }

    /** Nothing of a family is kept that is not whole. */
    private void end() {
        if (family.isEmpty() && !wrong) {
            return;
        }
        if (!wrong) {
            together();
        }
        if (wrong) {
            refused++;
        } else {
            family.sort(Comparator.comparing((FamilyRow row) -> !row.relation().equals(HEAD)));
            good.add(List.copyOf(family));
        }
        family.clear();
        wrong = false;
    }

    private void together() {
        long heads = family.stream().filter(row -> row.relation().equals(HEAD)).count();
        if (heads != 1) {
            fault(heads == 0 ? FaultKind.NO_HEAD : FaultKind.TWO_HEADS, FamilyColumn.RELATION);
        }
        FamilyRow first = family.getFirst();
        if (family.stream()
                .anyMatch(row -> row.place() != first.place() || !row.address().equals(first.address()))) {
            fault(FaultKind.HOUSEHOLD_DIFFERS, FamilyColumn.ADDRESS);
        }
    }

    private void fault(FaultKind kind, FamilyColumn column) {
        wrong = true;
        faults.accept(new Fault(kind, line, column.english(), null));
    }

    private @Nullable FamilyRow read() {
        PersonName name = name();
        CitizenNumber number = number();
        String relation = needed(FamilyColumn.RELATION, fields.code(FamilyColumn.RELATION, lists.relation()));
        long origin = fields.place(FamilyColumn.ORIGIN);
        long place = place();
        String address = address();
        LocalDate agreed = agreed();
        return name == null || number == null || relation == null || place < 0 || address == null
                ? null
                : new FamilyRow(rows.line(), mark, name, number, relation, origin, place, address, agreed);
    }

    private <T> @Nullable T needed(FamilyColumn column, @Nullable T value) {
        if (value == null && fields.raw(column).isEmpty()) {
            fields.fault(FaultKind.MISSING, column);
        }
        return value;
    }

    private @Nullable PersonName name() {
        String given = fields.raw(FamilyColumn.NAME);
        if (NameReader.read(names.withoutPrivateUse(given)) instanceof NameReading.Read read) {
            return read.name();
        }
        fields.fault(given.isEmpty() ? FaultKind.MISSING : FaultKind.NAME, FamilyColumn.NAME);
        return null;
    }

    private @Nullable CitizenNumber number() {
        String given = fields.raw(FamilyColumn.NUMBER);
        if (given.isEmpty()) {
            fields.fault(FaultKind.MISSING, FamilyColumn.NUMBER);
            return null;
        }
        if (fields.rounded(FamilyColumn.NUMBER) && !CitizenNumber.wellFormed(given)) {
            fields.fault(FaultKind.NUMBER_ROUNDED, FamilyColumn.NUMBER);
            return null;
        }
        if (!(numbers.read(given) instanceof NumberReading.Read read)) {
            fields.fault(FaultKind.NUMBER, FamilyColumn.NUMBER);
            return null;
        }
        Long before = holders.putIfAbsent(read.number().digits(), rows.line());
        if (before != null) {
            fields.fault(
                    FaultKind.NUMBER_TWICE,
                    FamilyColumn.NUMBER,
                    new Words("另见第" + before + "行", "see row " + before + " too"));
            return null;
        }
        return read.number();
    }

    /** Where somebody is registered is said down to the village or community. */
    private long place() {
        long place = fields.place(FamilyColumn.PLACE);
        if (place < 0) {
            if (fields.raw(FamilyColumn.PLACE).isEmpty()) {
                fields.fault(FaultKind.MISSING, FamilyColumn.PLACE);
            }
            return -1;
        }
        if (PlaceCode.digits(place) < DIGITS_OF_A_COMMUNITY) {
            fields.fault(FaultKind.PLACE_TOO_COARSE, FamilyColumn.PLACE);
            return -1;
        }
        return place;
    }

    /** A consent that is dated only in part is none. */
    private @Nullable LocalDate agreed() {
        PartialDate date = fields.date(FamilyColumn.AGREED);
        if (date == null) {
            return null;
        }
        if (!date.complete() || date.latest().isAfter(today)) {
            fields.fault(FaultKind.DATE, FamilyColumn.AGREED);
            return null;
        }
        return date.latest();
    }
}
