package org.openhuji.register.loading;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Names;
import org.openhuji.intake.HouseholdRow;
import org.openhuji.intake.PersonRow;
import org.openhuji.intake.Standing;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.Period;
import org.postgresql.copy.CopyManager;

/**
 * Some households of a batch as rows of the register's tables.
 *
 * <p>A file tells what is so today and since when, and little of what was before. What it does not tell is not made up: a
 * date known in part counts from its last possible day, a beginning that is not told is open, and where members were
 * registered before the present head was, who was head then is kept as not recorded.
 */
final class Chunk {
    /** The relation of members of collective households (GB/T 4761). */
    private static final String NOT_RELATED = "99";

    private final Keys keys;
    private final Names names;

    private final CopyBuffer persons = new CopyBuffer("person", "id, act");
    private final CopyBuffer households = new CopyBuffer("household", "id, number, station, kind, act");
    private final CopyBuffer addresses = new CopyBuffer("address", "id, act");
    private final CopyBuffer addressStates = new CopyBuffer("address_state", "address, valid, place, line");
    private final CopyBuffer householdStates = new CopyBuffer("household_state", "household, valid, address");
    private final CopyBuffer standings =
            new CopyBuffer("standing", "person, valid, state, household, relation, reason");
    private final CopyBuffer leads =
            new CopyBuffer("household_lead", "household, valid, family, person, unit, keeper, unrecorded");
    private final CopyBuffer identities = new CopyBuffer(
            "identity",
            "person, valid, name, former_names, sex, ethnicity, born, birth_place, native_place, name_key, initials, sound");
    private final CopyBuffer presences = new CopyBuffer("presence", "person, valid");
    private final CopyBuffer holders = new CopyBuffer("number_holder", "number, person");
    private final CopyBuffer numbers = new CopyBuffer("citizen_number", "person, valid, number");
    private final CopyBuffer circumstances = new CopyBuffer(
            "circumstances",
            "person, valid, marital_status, education, military_service, occupation, employer, height_cm");
    private final CopyBuffer migrations =
            new CopyBuffer("migration", "id, person, shape, moved_on, from_place, from_text, to_place, to_text, paper");
    private final CopyBuffer papers = new CopyBuffer("spent_paper", "kind, number");
    private final CopyBuffer concerned = new CopyBuffer("act_person", "act, person, role");
    private final CopyBuffer concernedHouseholds = new CopyBuffer("act_household", "act, household");

    private final UUID act;
    private final HistoryRows history;

    Chunk(Keys keys, Names names, UUID act, HistoryRows history) {
        this.keys = keys;
        this.names = names;
        this.act = act;
        this.history = history;
    }

    /** In the order in which the tables need each other. */
    private List<CopyBuffer> inOrder() {
        return List.of(
                persons,
                addresses,
                addressStates,
                households,
                householdStates,
                leads,
                standings,
                identities,
                presences,
                holders,
                numbers,
                circumstances,
                migrations,
                papers,
                concerned,
                concernedHouseholds);
    }

    /** How many persons it has. */
    long size() {
        return persons.rows();
    }

    /** Sends everything; the caller's transaction has its act. */
    void send(CopyManager copy) throws SQLException, IOException {
        history.sendActs(copy);
        for (CopyBuffer buffer : inOrder()) {
            buffer.send(copy);
        }
        history.send(copy);
    }

    /** Adds a household with its people as the acts of the past have left them. */
    void add(HouseholdHistory told, HouseholdRow written, Map<Located, UUID> known) {
        for (PastHousehold household : told.households()) {
            UUID address =
                    known.computeIfAbsent(household.located(), located -> address(located, household.id.value()));
            households
                    .add(household.id.value())
                    .add(household.number)
                    .add(station(written))
                    .add(household.kind)
                    .add(Objects.requireNonNull(household.entered).id())
                    .end();
            history.add(household, address);
        }
        for (PastPerson person : told.persons()) {
            PersonRow row = person.row;
            Believed.Act entered = Objects.requireNonNull(person.entered);
            persons.add(person.id).add(entered.id()).end();
            concerned.add(act).add(person.id).add("LOADED").end();
            if (row.number() != null) {
                holders.add(row.number().digits()).add(person.id).end();
            }
            if (person.acts.isEmpty()) {
                moves(row, person.id);
            }
            history.add(person, names);
        }
        concernedHouseholds
                .add(act)
                .add(keys.of(Keys.Of.HOUSEHOLD, told.firstLine()))
                .end();
        told.acts().forEach((one, rows) -> history.add(one, rows, told));
    }

    /**
     * Adds a household with those of its rows that are let in.
     *
     * @param closed the identity of a household of this number that is no longer there; {@code null} where none was
     * @param known addresses the register has already, by place and line; the household's is put there
     */
    void add(List<PersonRow> rows, @Nullable UUID closed, Map<Located, UUID> known) {
        PersonRow first = rows.getFirst();
        HouseholdRow written = first.household();
        UUID household = closed == null ? keys.of(Keys.Of.HOUSEHOLD, first.row()) : closed;
        UUID address = known.computeIfAbsent(
                Located.of(written), located -> address(located, keys.of(Keys.Of.ADDRESS, first.row())));
        if (closed == null) {
            households
                    .add(household)
                    .add(written.number())
                    .add(station(written))
                    .add(written.kind())
                    .add(act)
                    .end();
        }
        householdStates.add(household).add(Period.since(null)).add(address).end();
        concernedHouseholds.add(act).add(household).end();
        Span span = new Span();
        @Nullable PersonRow head = null;
        for (PersonRow row : rows) {
            person(row, household, span);
            if (row.relation().equals(PersonRow.HEAD) && row.standing() instanceof Standing.Registered) {
                head = row;
            }
        }
        lead(written, household, head, span);
    }

    /** Adds members to a household that is there. */
    void join(List<PersonRow> rows, UUID household) {
        Span span = new Span();
        rows.forEach(row -> person(row, household, span));
        concernedHouseholds.add(act).add(household).end();
    }

    private UUID address(Located located, UUID id) {
        addresses.add(id).add(act).end();
        addressStates
                .add(id)
                .add(Period.since(null))
                .add(located.place())
                .add(located.line())
                .end();
        return id;
    }

    private void person(PersonRow row, UUID household, Span span) {
        UUID person = keys.of(Keys.Of.PERSON, row.row());
        persons.add(person).add(act).end();
        concerned.add(act).add(person).add("LOADED").end();
        LocalDate since = day(row.registeredSince());
        switch (row.standing()) {
            case Standing.Registered registered -> registered(row, person, household, Period.since(since), span);
            case Standing.InTransit transit -> {
                LocalDate left = transit.movedOutOn().latest();
                before(row, person, household, since, left, span);
                standings
                        .add(person)
                        .add(Period.since(left))
                        .add("IN_TRANSIT")
                        .add((String) null)
                        .add((String) null)
                        .add((String) null)
                        .end();
                move(Keys.Of.LEFT, row, person, "OUT", left, null, transit.movedTo(), transit.certificate());
            }
            case Standing.Cancelled cancelled -> {
                PartialDate ended = cancelled.diedOn() == null ? cancelled.on() : cancelled.diedOn();
                LocalDate end = ended.latest();
                before(row, person, household, since, end, span);
                standings
                        .add(person)
                        .add(Period.since(end))
                        .add("CANCELLED")
                        .add((String) null)
                        .add((String) null)
                        .add(cancelled.reason())
                        .end();
                if (cancelled.movedTo() != null) {
                    move(Keys.Of.LEFT, row, person, "OUT", end, null, cancelled.movedTo(), null);
                }
                since = since == null || since.isBefore(end) ? since : end;
            }
        }
        presences.add(person).add(Period.since(since)).end();
        identity(row, person);
        if (row.number() != null) {
            holders.add(row.number().digits()).add(person).end();
            numbers.add(person)
                    .add(Period.since(null))
                    .add(row.number().digits())
                    .end();
        }
        moves(row, person);
        if (row.birthCertificate() != null) {
            papers.add("BIRTH_CERTIFICATE").add(row.birthCertificate()).end();
        }
    }

    /** Registered until a day; nothing where the file has them here only from that day on. */
    private void before(
            PersonRow row, UUID person, UUID household, @Nullable LocalDate since, LocalDate until, Span span) {
        if (since == null || since.isBefore(until)) {
            registered(row, person, household, new Period(since, until), span);
        }
    }

    private void registered(PersonRow row, UUID person, UUID household, Period valid, Span span) {
        standings
                .add(person)
                .add(valid)
                .add("REGISTERED")
                .add(household)
                .add(row.household().collective() ? NOT_RELATED : row.relation())
                .add((String) null)
                .end();
        span.add(valid);
    }

    private void lead(HouseholdRow written, UUID household, @Nullable PersonRow head, Span span) {
        if (written.collective()) {
            leads.add(household)
                    .add(Period.since(null))
                    .add(false)
                    .add((String) null)
                    .add(Objects.requireNonNullElse(written.unit(), ""))
                    .add(head == null ? "" : head.name().text())
                    .add(false)
                    .end();
            return;
        }
        LocalDate headSince = head == null ? null : day(head.registeredSince());
        if (head != null) {
            leads.add(household)
                    .add(Period.since(headSince))
                    .add(true)
                    .add(keys.of(Keys.Of.PERSON, head.row()))
                    .add((String) null)
                    .add((String) null)
                    .add(false)
                    .end();
        }
        Period unrecorded = head == null ? span.whole() : span.before(headSince);
        if (unrecorded != null) {
            leads.add(household)
                    .add(unrecorded)
                    .add(true)
                    .add((String) null)
                    .add((String) null)
                    .add((String) null)
                    .add(true)
                    .end();
        }
    }

    private void identity(PersonRow row, UUID person) {
        PersonName name = row.name();
        identities
                .add(person)
                .add(Period.since(null))
                .add(name.text())
                .add(row.formerNames().stream().map(PersonName::text).toList())
                .add(row.sex())
                .add(row.ethnicity())
                .add(row.born().toString())
                .add(row.birthPlace())
                .add(row.nativePlace())
                .add(name.searchForm())
                .add(names.initials(name))
                .add(names.sound(name))
                .end();
        circumstances
                .add(person)
                .add(Period.since(null))
                .add(row.maritalStatus())
                .add(row.education())
                .add(row.militaryService())
                .add(row.occupation())
                .add(row.employer())
                .add(row.height() == null ? null : row.height().toString())
                .end();
    }

    private void moves(PersonRow row, UUID person) {
        PartialDate city = row.citySince();
        if (city != null) {
            move(Keys.Of.CITY_MOVE, row, person, "IN", city.latest(), row.cityFrom(), null, null);
        }
        PartialDate here = row.registeredSince();
        if (here != null && row.movedFrom() != null && !here.equals(city)) {
            move(Keys.Of.MOVE, row, person, "WITHIN", here.latest(), row.movedFrom(), null, null);
        }
    }

    private void move(
            Keys.Of what,
            PersonRow row,
            UUID person,
            String shape,
            LocalDate on,
            @Nullable String from,
            @Nullable String to,
            @Nullable String paper) {
        String here = PlaceCode.format(row.household().place());
        boolean out = to != null || shape.equals("OUT");
        migrations.add(keys.of(what, row.row())).add(person).add(shape).add(on);
        place(out ? here : from);
        place(out ? to : here);
        migrations.add(paper).end();
    }

    /** A place as its code, or in the words of the file. */
    private void place(@Nullable String place) {
        boolean code = place != null && isCode(place);
        migrations.add(code ? place : null).add(code ? null : place);
    }

    static boolean isCode(String place) {
        return place.matches("[0-9]{6}([0-9]{3}){0,2}");
    }

    /** Its code where the file gives one, else the town of the place: a station has the range of a town here. */
    private static String station(HouseholdRow written) {
        String station = written.station();
        return station != null && isCode(station)
                ? station
                : PlaceCode.format(PlaceCode.cut(written.place(), Math.min(9, PlaceCode.digits(written.place()))));
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.latest();
    }

    /** An address as it is written. */
    record Located(String place, String line) {
        static Located of(HouseholdRow row) {
            return new Located(PlaceCode.format(row.place()), row.address());
        }
    }

    /** From when until when a household has had members. */
    private static final class Span {
        private boolean any;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;

        void add(Period period) {
            LocalDate begins = period.from();
            LocalDate ends = period.until();
            from = !any ? begins : from == null || begins == null ? null : from.isBefore(begins) ? from : begins;
            until = !any ? ends : until == null || ends == null ? null : until.isAfter(ends) ? until : ends;
            any = true;
        }

        @Nullable
        Period whole() {
            return any ? new Period(from, until) : null;
        }

        /** The part before a day. */
        @Nullable
        Period before(@Nullable LocalDate day) {
            return day == null || !any || from != null && !from.isBefore(day) ? null : new Period(from, day);
        }
    }
}
