package org.openhuji.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Code;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.NumberReader;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;

/**
 * Checks and reads tables of persons with their households. First {@link #check}, which looks at everything and hands out one
 * fault for each thing that is wrong; then {@link #read}, which hands out what may be loaded, household by household. Both go
 * through the file once, keeping little of it. Safe for use by many threads.
 */
public final class Intake {
    /** Of births known to the day, so many of a thousand fall on 1 January where nobody filled them up: fewer than three. */
    private static final int FIRSTS_PER_THOUSAND = 20;

    /** Details that say again what stood in the field: where columns were mixed up, that is somebody's name or number. */
    private static final Set<FaultKind> REPEATING =
            EnumSet.of(FaultKind.CODE, FaultKind.CODE_OLD, FaultKind.PLACE, FaultKind.PLACE_COARSE);

    private final CodeLists lists;
    private final Names names;
    private final Gazetteer gazetteer;
    private final NumberReader numbers;
    private final LocalDate today;
    private final boolean headsNeeded;

    /**
     * An intake for one day.
     *
     * @param today the last day on which something can have happened
     * @param artificial whether numbers of invented people are taken
     */
    public Intake(
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            LocalDate today,
            NumberReader.ArtificialNumbers artificial) {
        this(lists, names, gazetteer, new NumberReader(gazetteer.numberAreas(), today, artificial), today, true);
    }

    private Intake(
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            NumberReader numbers,
            LocalDate today,
            boolean headsNeeded) {
        this.lists = lists;
        this.names = names;
        this.gazetteer = gazetteer;
        this.numbers = numbers;
        this.today = today;
        this.headsNeeded = headsNeeded;
    }

    /** The same for rows of households that are there already: their heads need not be among the rows. */
    public Intake ofMembers() {
        return new Intake(lists, names, gazetteer, numbers, today, false);
    }

    /**
     * Looks at every row of a file.
     *
     * @param faults gets each fault: those of a row in the order of rows, those between rows as they are found
     * @throws IOException where the file is not there
     */
    public Checked check(Path file, Consumer<Fault> faults) throws IOException {
        Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
        Consumer<Fault> counted = fault -> {
            counts.merge(fault.kind(), 1L, Long::sum);
            faults.accept(fault);
        };
        try (Rows rows = Rows.open(file)) {
            return new Pass(rows, counted, counts).check();
        } catch (Rows.CannotRead e) {
            counted.accept(new Fault(e.kind(), e.line(), null, null));
            return new Checked(new Verdicts(), 0, new HouseholdNumbers(), null, Map.of(), counts, false);
        }
    }

    /**
     * Reads what may be loaded of a file that was checked.
     *
     * @param groups gets each household with at least one row that is not refused
     * @throws IOException where the file is not there
     * @throws IllegalArgumentException where the file could not be read whole when it was checked
     */
    public void read(Path file, Checked checked, Consumer<HouseholdGroup> groups) throws IOException {
        if (!checked.whole()) {
            throw new IllegalArgumentException("the file was not readable as a whole");
        }
        try (Rows rows = Rows.open(file)) {
            new Pass(rows, fault -> {}, new EnumMap<>(FaultKind.class)).read(checked.verdicts(), groups);
        }
    }

    /**
     * Reads a table of acts.
     *
     * @param acts gets each row that nothing is wrong with, in the order of the file
     * @return whether the file could be read to its end and has all columns it needs
     * @throws IOException where the file is not there
     */
    public boolean readActs(Path file, Consumer<ActRow> acts, Consumer<Fault> faults) throws IOException {
        return table(file, Head::ofActs, faults, fields -> {
            ActReader reader = new ActReader(fields, lists, numbers);
            return line -> {
                ActRow row = reader.read(line);
                if (row != null) {
                    acts.accept(row);
                }
            };
        });
    }

    /**
     * Reads a table of kin.
     *
     * @param kin gets each row that nothing is wrong with, in the order of the file
     * @return whether the file could be read to its end and has all columns it needs
     * @throws IOException where the file is not there
     */
    public boolean readKin(Path file, Consumer<KinRow> kin, Consumer<Fault> faults) throws IOException {
        return table(file, Head::ofKin, faults, fields -> {
            ReferenceReader references = new ReferenceReader(fields, numbers);
            return line -> {
                PersonReference person = references.read(KinColumn.PERSON);
                PersonReference relative = references.read(KinColumn.RELATIVE);
                String relation = fields.code(KinColumn.RELATION, lists.relation());
                PartialDate since = fields.date(KinColumn.SINCE);
                PartialDate until = fields.date(KinColumn.UNTIL);
                if (since != null && until != null && until.surelyBefore(since)) {
                    fields.fault(FaultKind.DATE_ORDER, KinColumn.UNTIL);
                }
                if (person != null && person.equals(relative)) {
                    fields.fault(FaultKind.KIN_SELF, KinColumn.RELATIVE);
                } else if (person != null && relative != null && relation != null && !fields.error()) {
                    kin.accept(
                            new KinRow(line, person, relation, relative, since, until, fields.text(KinColumn.PAPER)));
                }
            };
        });
    }

    /**
     * Reads a requisition body's list that somebody sent.
     *
     * @param most how many persons one list may have
     * @param faults gets each fault, in the order of rows; those of a whole family where it ends
     * @throws IOException where the file is not there
     */
    public Families readFamilies(Path file, int most, Consumer<Fault> faults) throws IOException {
        Consumer<Fault> silent = fault -> faults.accept(REPEATING.contains(fault.kind()) ? fault.plain() : fault);
        try (Rows rows = Rows.openSent(file)) {
            if (!rows.next()) {
                faults.accept(new Fault(FaultKind.UNREADABLE, 0, null, new Words("文件是空的", "the file is empty")));
                return Families.unreadable();
            }
            Head head = Head.ofFamilies(rows, silent);
            if (head == null) {
                return Families.unreadable();
            }
            Fields fields = new Fields(rows, head, gazetteer, today, silent);
            return new FamilyReader(rows, head, fields, lists, names, numbers, today, silent).read(most);
        } catch (Rows.CannotRead e) {
            faults.accept(new Fault(e.kind(), e.line(), null, null));
            return Families.unreadable();
        }
    }

    private boolean table(
            Path file,
            BiFunction<Rows, Consumer<Fault>, @Nullable Head> headReader,
            Consumer<Fault> faults,
            Function<Fields, LongConsumer> reader)
            throws IOException {
        try (Rows rows = Rows.open(file)) {
            Head head = rows.next() ? headReader.apply(rows, faults) : null;
            if (head == null) {
                return false;
            }
            Fields fields = new Fields(rows, head, gazetteer, today, faults);
            LongConsumer row = reader.apply(fields);
            while (rows.next()) {
                fields.begin();
                row.accept(rows.line());
            }
            return true;
        } catch (Rows.CannotRead e) {
            faults.accept(new Fault(e.kind(), e.line(), null, null));
            return false;
        }
    }

    /** One way through a file. */
    private final class Pass {
        private final Rows rows;
        private final Consumer<Fault> faults;
        private final Map<FaultKind, Long> counts;

        Pass(Rows rows, Consumer<Fault> faults, Map<FaultKind, Long> counts) {
            this.rows = rows;
            this.faults = faults;
            this.counts = counts;
        }

        Checked check() {
            Verdicts verdicts = new Verdicts();
            Head head = rows.next() ? Head.ofPersons(rows, faults) : null;
            if (head == null) {
                if (counts.isEmpty()) {
                    faults.accept(new Fault(FaultKind.UNREADABLE, 0, null, new Words("文件是空的", "the file is empty")));
                }
                return new Checked(verdicts, 0, new HouseholdNumbers(), null, Map.of(), counts, false);
            }
            Fields fields = new Fields(rows, head, gazetteer, today, faults);
            PersonReader reader = new PersonReader(fields, lists, names, numbers, today);
            HouseholdCheck households = new HouseholdCheck(faults, verdicts, headsNeeded);
            PersonCheck persons = new PersonCheck(faults, verdicts);
            Map<Integer, Long> dropped = new LinkedHashMap<>();
            head.dropped().keySet().forEach(column -> dropped.put(column, 0L));
            int row = 0;
            HouseholdNumbers numbered = new HouseholdNumbers();
            long complete = 0;
            long firsts = 0;
            while (rows.next()) {
                fields.begin();
                if (rows.width() != head.width() && !padded(head)) {
                    fields.fault(
                            FaultKind.WIDTH,
                            null,
                            new Words(
                                    "应为" + head.width() + "列，实为" + rows.width() + "列",
                                    head.width() + " expected, " + rows.width() + " found"));
                }
                dropped.replaceAll((column, filled) -> rows.field(column).isEmpty() ? filled : filled + 1);
                boolean parted = !fields.error();
                PersonRow person = parted ? reader.read(rows.line()) : null;
                if (parted && reader.newHousehold() || numbered.count() == 0) {
                    if (numbered.count() > 0) {
                        households.end(row);
                    }
                    numbered.begin();
                    households.begin(row, rows.line(), reader.householdKey());
                }
                if (person == null || fields.error()) {
                    verdicts.refuse(row);
                }
                if (fields.quarantine()) {
                    verdicts.quarantine(row);
                }
                if (person == null) {
                    persons.unreadable(rows.line());
                } else {
                    persons.row(row, person);
                    numbered.add(person.household().number());
                    if (person.born().complete()) {
                        complete++;
                        firsts += person.born().month() == 1 && person.born().day() == 1 ? 1 : 0;
                    }
                }
                households.row(row, person, parted ? relation(fields) : "", person == null ? 0 : age(person));
                row++;
            }
            if (numbered.count() > 0) {
                households.end(row);
            }
            persons.settle();
            households.settle(persons.lines());
            if (firsts > 20 && firsts * 1000 > complete * FIRSTS_PER_THOUSAND) {
                faults.accept(new Fault(
                        FaultKind.FIRST_OF_JANUARY,
                        0,
                        PersonColumn.BORN.english(),
                        new Words(firsts + "人", firsts + " persons")));
            }
            return new Checked(verdicts, row, numbered, persons, droppedCounts(head, dropped), counts, true);
        }

        /** Sheets leave out empty cells at the end of a row. */
        private boolean padded(Head head) {
            return rows instanceof SheetRows && rows.width() < head.width();
        }

        private Map<String, Long> droppedCounts(Head head, Map<Integer, Long> dropped) {
            Map<String, Long> named = new LinkedHashMap<>();
            dropped.forEach((column, filled) -> {
                String name = head.dropped().getOrDefault(column, "");
                named.merge(name, filled, Long::sum);
                faults.accept(new Fault(FaultKind.DROPPED, 1, name, new Words(filled + "个值", filled + " values")));
            });
            return named;
        }

        private String relation(Fields fields) {
            Code code = lists.relation().read(fields.raw(PersonColumn.RELATION));
            return code == null ? "" : code.code();
        }

        private int age(PersonRow person) {
            return today.getYear() - person.born().year();
        }

        void read(Verdicts verdicts, Consumer<HouseholdGroup> groups) {
            Head head = rows.next() ? Head.ofPersons(rows, faults) : null;
            if (head == null) {
                throw new IllegalArgumentException("the file is another one than the file checked");
            }
            Fields fields = new Fields(rows, head, gazetteer, today, faults);
            PersonReader reader = new PersonReader(fields, lists, names, numbers, today);
            List<PersonRow> good = new ArrayList<>();
            List<PersonRow> apart = new ArrayList<>();
            @Nullable HouseholdRow household = null;
            int row = 0;
            while (rows.next()) {
                fields.begin();
                PersonRow person = reader.read(rows.line());
                if (reader.newHousehold()) {
                    hand(household, good, apart, groups);
                    household = null;
                }
                if (person != null && !verdicts.refused(row)) {
                    household = person.household();
                    (verdicts.quarantined(row) ? apart : good).add(verdicts.mended(row, person));
                }
                row++;
            }
            hand(household, good, apart, groups);
        }

        private void hand(
                @Nullable HouseholdRow household,
                List<PersonRow> good,
                List<PersonRow> apart,
                Consumer<HouseholdGroup> groups) {
            if (household != null) {
                groups.accept(new HouseholdGroup(household, good, apart));
            }
            good.clear();
            apart.clear();
        }
    }
}
