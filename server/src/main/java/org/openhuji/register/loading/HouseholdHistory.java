package org.openhuji.register.loading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.ActRow;
import org.openhuji.intake.HouseholdRow;
import org.openhuji.intake.PersonReference;
import org.openhuji.intake.PersonRow;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.CancelReason;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Period;
import org.openhuji.register.Standing;

/**
 * Goes through the acts of a household's people, one after the other, and keeps what was believed after each: the rows the
 * register would have, had the acts been recorded in it on the days they were filed. It begins with what held before the first,
 * and ends with what the persons' file says; where it does not, the history is not told.
 */
final class HouseholdHistory {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What is kept where an address of the past is not in the file. */
    static final String NO_ADDRESS = "地址未载";

    private final List<PersonRow> rows;
    private final HouseholdRow home;
    private final ToLongFunction<PersonReference> lines;
    private final Keys keys;
    private final Believed.Act opening;
    private final Believed.Act loaded;
    private final Map<Long, PastPerson> persons = new LinkedHashMap<>();
    private final Map<String, PastHousehold> households = new LinkedHashMap<>();
    private final Map<Believed.Act, List<ActRow>> acts = new LinkedHashMap<>();

    /**
     * A household with its acts.
     *
     * @param rows those who are let in
     * @param lines on which line somebody of the persons' file stands
     * @param opening the act that says what held before all others
     * @param loaded the act of what nothing else says
     * @param until no act was recorded later
     */
    HouseholdHistory(
            List<PersonRow> rows,
            List<ActRow> told,
            ToLongFunction<PersonReference> lines,
            Keys keys,
            Believed.Act opening,
            Believed.Act loaded,
            Instant until) {
        this.rows = rows;
        this.home = rows.getFirst().household();
        this.keys = keys;
        this.opening = opening;
        this.loaded = loaded;
        this.lines = lines;
        rows.forEach(row -> persons.put(row.row(), new PastPerson(row, keys.of(Keys.Of.PERSON, row.row()))));
        order(told, until);
    }

    /** Rows of one act stand together; each act has a moment of its own, in the order of the file. */
    private void order(List<ActRow> told, Instant until) {
        Instant last = opening.recordedAt();
        @Nullable String mark = null;
        @Nullable List<ActRow> open = null;
        for (ActRow row : told) {
            PastPerson person = persons.get(lines.applyAsLong(row.person()));
            if (person == null) {
                continue;
            }
            person.acts.add(row);
            if (open == null || !row.act().equals(mark)) {
                Instant filed = row.filedOn().atTime(MORNING).atZone(CHINA).toInstant();
                Instant at = filed.isAfter(until) ? until : filed;
                last = at.isAfter(last) ? at : last.plusMillis(1);
                open = new ArrayList<>();
                acts.put(new Believed.Act(keys.of(Keys.Of.ACT, row.row()), last), open);
                mark = row.act();
            }
            open.add(row);
        }
    }

    /** Where the household begins in its file. */
    long firstLine() {
        return rows.getFirst().row();
    }

    Iterable<PastPerson> persons() {
        return persons.values();
    }

    Iterable<PastHousehold> households() {
        return households.values();
    }

    Map<Believed.Act, List<ActRow>> acts() {
        return acts;
    }

    PastPerson person(ActRow row) {
        return Objects.requireNonNull(persons.get(lines.applyAsLong(row.person())));
    }

    /** The household's number with those its people have left. */
    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        numbers.add(home.number());
        acts.values()
                .forEach(all -> all.forEach(row -> {
                    if (row.fromHousehold() != null) {
                        numbers.add(row.fromHousehold());
                    }
                    if (row.household() != null) {
                        numbers.add(row.household());
                    }
                }));
        return numbers;
    }

    /**
     * Goes through all acts.
     *
     * @param others whether a number of a household is somebody else's
     * @return whether they lead to what the persons' file says
     */
    boolean tell(Predicate<String> others) {
        Set<String> past = numbers();
        past.remove(home.number());
        if (past.stream().anyMatch(others) || !readable()) {
            return false;
        }
        PastHousehold own = household(home.number(), rows.getFirst().row(), Keys.Of.HOUSEHOLD);
        if (!own.family()) {
            begin(own, null, opening);
            own.lead.put(Period.since(null), keeper(), opening);
        }
        persons.values().forEach(this::begin);
        households.values().forEach(this::lead);
        acts.forEach(this::enact);
        return HistoryCheck.holds(persons.values(), households.values(), own);
    }

    private boolean readable() {
        for (List<ActRow> all : acts.values()) {
            for (ActRow row : all) {
                String item = row.item();
                boolean known =
                        !row.kind().equals("CHANGE_OF_ITEM") && !row.kind().equals("CORRECTION")
                                || item != null
                                        && (PastItems.ofIdentity(item) || PastItems.ofForm(item))
                                        && PastItems.readable(item, row.oldValue())
                                        && PastItems.readable(item, row.newValue());
                if (!known || row.fromHousehold() != null && row.fromRelation() == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private PastHousehold.Leader keeper() {
        String keeper = rows.stream()
                .filter(row -> row.relation().equals(PersonRow.HEAD))
                .map(row -> row.name().text())
                .findFirst()
                .orElse("");
        return new PastHousehold.Leader(null, Objects.requireNonNullElse(home.unit(), ""), keeper);
    }

    private PastHousehold household(String number, long line, Keys.Of of) {
        return households.computeIfAbsent(number, missing -> {
            boolean own = number.equals(home.number());
            String place = PlaceCode.format(home.place());
            String address = own ? home.address() : NO_ADDRESS;
            String kind = own ? home.kind() : HouseholdRow.FAMILY;
            for (List<ActRow> all : acts.values()) {
                for (ActRow row : all) {
                    if (!own && number.equals(row.household())) {
                        place = PlaceCode.format(row.place());
                        address = Objects.requireNonNullElse(row.address(), NO_ADDRESS);
                        kind = Objects.requireNonNullElse(row.householdKind(), kind);
                    }
                }
            }
            return new PastHousehold(number, keys.of(of, line), kind, place, address);
        });
    }

    private static void begin(PastHousehold household, @Nullable LocalDate day, Believed.Act act) {
        if (household.entered == null) {
            household.entered = act;
        }
        household.open.put(Period.since(day), household.number, act);
    }

    /** What holds of somebody before the acts; nothing of who comes by one. */
    private void begin(PastPerson person) {
        PersonRow row = person.row;
        if (person.acts.isEmpty()) {
            quiet(person);
            return;
        }
        ActRow first = person.acts.getFirst();
        if (first.fromHousehold() == null) {
            return;
        }
        boolean stays = person.acts.stream()
                .noneMatch(act -> act.household() != null && !act.household().equals(act.fromHousehold()));
        LocalDate told =
                row.registeredSince() == null ? null : row.registeredSince().latest();
        LocalDate since = stays && told != null && told.isBefore(first.eventDate()) ? told : null;
        person.enter(opening, since);
        PastHousehold where = household(first.fromHousehold(), first.row(), Keys.Of.ACT);
        person.standing.put(
                Period.since(since),
                registered(where, Objects.requireNonNullElse(first.fromRelation(), Standing.NOT_RELATED)),
                opening);
        open(where);
        PastPerson other = divorced(person);
        if (other != null) {
            person.marriage.put(Period.since(null), other.id, opening);
        }
    }

    private void open(PastHousehold household) {
        if (household.open.present().isEmpty()) {
            begin(household, null, opening);
        }
    }

    /** From whom somebody is divorced by the first act about a marriage; both are of this household. */
    private @Nullable PastPerson divorced(PastPerson person) {
        for (ActRow row : person.acts) {
            if (row.kind().equals("MARRIAGE")) {
                return null;
            }
            if (row.kind().equals("DIVORCE")) {
                return other(row);
            }
        }
        return null;
    }

    private @Nullable PastPerson other(ActRow row) {
        PersonReference reference = row.otherPerson();
        return reference == null ? null : persons.get(lines.applyAsLong(reference));
    }

    /** Somebody of whom no act is told: as the row says, known since before the acts unless it began later. */
    private void quiet(PastPerson person) {
        PersonRow row = person.row;
        LocalDate since =
                row.registeredSince() == null ? null : row.registeredSince().latest();
        LocalDate end = null;
        Standing after = null;
        switch (row.standing()) {
            case org.openhuji.intake.Standing.Registered registered -> {}
            case org.openhuji.intake.Standing.InTransit transit -> {
                end = transit.movedOutOn().latest();
                after = Standing.IN_TRANSIT;
            }
            case org.openhuji.intake.Standing.Cancelled cancelled -> {
                end = Objects.requireNonNullElse(cancelled.diedOn(), cancelled.on())
                        .latest();
                after = Standing.cancelled(CancelReason.valueOf(cancelled.reason()));
            }
        }
        LocalDate begin = opening.recordedAt().atZone(CHINA).toLocalDate();
        LocalDate latest = end != null ? end : since;
        Believed.Act act = latest == null || latest.isBefore(begin) ? opening : loaded;
        person.enter(act, since == null || end == null || since.isBefore(end) ? since : end);
        PastHousehold own = household(home.number(), rows.getFirst().row(), Keys.Of.HOUSEHOLD);
        if (end == null || since == null || since.isBefore(end)) {
            open(own);
            person.standing.put(new Period(since, end), registered(own, row.relation()), act);
        }
        if (after != null) {
            person.standing.put(Period.since(end), after, act);
        }
    }

    private static Standing registered(PastHousehold household, String relation) {
        return Standing.registered(household.id, household.family() ? relation : Standing.NOT_RELATED);
    }

    /** Who leads a family before the acts: its head from when the head was there, and nobody we were told of before. */
    private void lead(PastHousehold household) {
        if (!household.family()) {
            return;
        }
        @Nullable Period whole = null;
        PastPerson head = null;
        for (PastPerson person : persons.values()) {
            for (Believed.Row<Standing> row : person.standing.present()) {
                if (row.value().in(household.id)) {
                    whole = whole == null ? row.valid() : span(whole, row.valid());
                    if (Standing.HEAD.equals(row.value().relation())
                            && row.valid().until() == null) {
                        head = person;
                    }
                }
            }
        }
        if (whole == null) {
            return;
        }
        household.lead.put(whole, PastHousehold.Leader.NOT_TOLD, opening);
        if (head != null) {
            household.lead.put(Period.since(head.since), new PastHousehold.Leader(head.id, null, null), opening);
        }
    }

    private static Period span(Period one, Period other) {
        LocalDate from = one.from() == null || other.from() == null
                ? null
                : one.from().isBefore(other.from()) ? one.from() : other.from();
        LocalDate until = one.until() == null || other.until() == null
                ? null
                : one.until().isAfter(other.until()) ? one.until() : other.until();
        return new Period(from, until);
    }

    private void enact(Believed.Act act, List<ActRow> all) {
        Set<PastHousehold> touched = new HashSet<>();
        for (ActRow row : all) {
            PastAct.enact(row, person(row), other(row), act, this, touched);
        }
        LocalDate day = all.getFirst().eventDate();
        touched.forEach(household -> succeed(household, day, act));
    }

    /** The household of a number, as an act names it. */
    PastHousehold named(String number, ActRow row) {
        boolean own = number.equals(home.number());
        return household(number, own ? rows.getFirst().row() : row.row(), own ? Keys.Of.HOUSEHOLD : Keys.Of.ACT);
    }

    UUID moveOf(ActRow row) {
        return keys.of(Keys.Of.ACT, row.row());
    }

    String here() {
        return PlaceCode.format(home.place());
    }

    /** After an act: a family that has members has a head, one that has none is closed. */
    private void succeed(PastHousehold household, LocalDate day, Believed.Act act) {
        if (!household.family()) {
            return;
        }
        boolean members = false;
        UUID head = null;
        for (PastPerson person : persons.values()) {
            Standing standing = person.standing.on(day);
            if (standing != null && standing.in(household.id)) {
                members = true;
                head = Standing.HEAD.equals(standing.relation()) ? person.id : head;
            }
        }
        PastHousehold.Leader before = household.lead.on(day);
        if (!members) {
            household.lead.put(Period.since(day), null, act);
            household.open.put(Period.since(day), null, act);
            return;
        }
        if (household.open.on(day) == null) {
            begin(household, day, act);
        }
        PastHousehold.Leader now =
                head == null ? PastHousehold.Leader.NOT_TOLD : new PastHousehold.Leader(head, null, null);
        if (!now.equals(before)) {
            household.lead.put(Period.since(day), now, act);
        }
    }

    /** The same household, by its identity. */
    @Nullable
    PastHousehold of(@Nullable HouseholdId id) {
        for (PastHousehold household : households.values()) {
            if (household.id.equals(id)) {
                return household;
            }
        }
        return null;
    }
}
