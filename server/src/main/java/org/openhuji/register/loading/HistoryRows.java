package org.openhuji.register.loading;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Names;
import org.openhuji.intake.ActRow;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.ActKind;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Period;
import org.openhuji.register.Standing;
import org.openhuji.register.acts.Birth;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Acts of the past of one chunk, with the rows each wrote and those it ended, for the register's tables. */
final class HistoryRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final Batch batch;

    /** The act of all that was so before; its rows are known from its moment on. */
    private final Believed.Act opening;

    private final Believed.Act loaded;

    private final CopyBuffer acts = new CopyBuffer(
            "act",
            "id, kind, event_on, filed_on, recorded_at, ground, reason, officer, office, request, batch, content");
    private final CopyBuffer papers = new CopyBuffer("act_paper", "act, position, kind, number");
    private final CopyBuffer concerned = new CopyBuffer("act_person", "act, person, role");
    private final CopyBuffer concernedHouseholds = new CopyBuffer("act_household", "act, household");
    private final CopyBuffer presences = new CopyBuffer("presence", "person, valid, act, known_from");
    private final CopyBuffer nowPresences = new CopyBuffer("presence", "person, valid");
    private final CopyBuffer numbers = new CopyBuffer("citizen_number", "person, valid, number, act, known_from");
    private final CopyBuffer nowNumbers = new CopyBuffer("citizen_number", "person, valid, number");
    private final CopyBuffer spent = new CopyBuffer("spent_paper", "kind, number, act, known_from");
    private final CopyBuffer nowSpent = new CopyBuffer("spent_paper", "kind, number");
    private final CopyBuffer moves = new CopyBuffer(
            "migration",
            "id, person, shape, moved_on, from_place, from_text, to_place, to_text, paper, act, known_from");
    private final Sides states = new Sides("household_state", "household, valid, address");
    private final Sides leads =
            new Sides("household_lead", "household, valid, family, person, unit, keeper, unrecorded");
    private final Sides standings = new Sides("standing", "person, valid, state, household, relation, reason");
    private final Sides identities = new Sides(
            "identity",
            "person, valid, name, former_names, sex, ethnicity, born, birth_place, native_place, name_key, initials, sound");
    private final Sides forms = new Sides(
            "circumstances",
            "person, valid, marital_status, education, military_service, occupation, employer, height_cm");
    private final Sides marriages = new Sides("marriage", "person, spouse, valid");

    HistoryRows(Batch batch, Believed.Act opening, Believed.Act loaded) {
        this.batch = batch;
        this.opening = opening;
        this.loaded = loaded;
    }

    Believed.Act opening() {
        return opening;
    }

    Believed.Act loaded() {
        return loaded;
    }

    /** A table's rows as they stand: those of the load itself, of acts before, and those no longer believed. */
    private final class Sides {
        private final CopyBuffer now;
        private final CopyBuffer dated;
        private final CopyBuffer past;

        Sides(String table, String columns) {
            now = new CopyBuffer(table, columns);
            dated = new CopyBuffer(table, columns + ", act, known_from");
            past = new CopyBuffer(table + "_past", columns + ", act, known_from, known_until, ended_by");
        }

        <V> void add(Believed<V> believed, BiConsumer<CopyBuffer, Believed.Row<V>> columns) {
            for (Believed.Row<V> row : believed.present()) {
                boolean byLoad = row.act().equals(loaded);
                CopyBuffer to = byLoad ? now : dated;
                columns.accept(to, row);
                if (!byLoad) {
                    known(to, row.act());
                }
                to.end();
            }
            for (Believed.Ended<V> ended : believed.past()) {
                columns.accept(past, ended.row());
                known(past, ended.row().act());
                past.add(ended.by().recordedAt().toString())
                        .add(ended.by().id())
                        .end();
            }
        }

        void send(CopyManager copy) throws SQLException, IOException {
            now.send(copy);
            dated.send(copy);
            past.send(copy);
        }
    }

    private static CopyBuffer known(CopyBuffer row, Believed.Act act) {
        return row.add(act.id()).add(act.recordedAt().toString());
    }

    /** Writes the act of what was so before, once there is anything. */
    private void open() {
        if (acts.rows() == 0) {
            act(opening, ActKind.BATCH_LOADED, opening.recordedAt().toString().substring(0, 10), null, null, "{}");
        }
    }

    private void act(
            Believed.Act act,
            ActKind kind,
            String event,
            @Nullable String filed,
            @Nullable String reason,
            String content) {
        acts.add(act.id())
                .add(kind.name())
                .add(event)
                .add(filed == null ? event : filed)
                .add(act.recordedAt().toString())
                .add(kind.ground())
                .add(reason)
                .add(batch.officer())
                .add(batch.office())
                .add(act.id())
                .add(batch.id())
                .add(content)
                .end();
    }

    /** An act of the past, whom it concerns and what it rests on. */
    void add(Believed.Act act, List<ActRow> rows, HouseholdHistory told) {
        open();
        ActRow first = rows.getFirst();
        act(
                act,
                ActKind.valueOf(first.kind()),
                first.eventDate().toString(),
                first.filedOn().toString(),
                first.reason(),
                JSON.writeValueAsString(Map.of("line", first.row(), "mark", first.act())));
        if (first.paper() != null) {
            papers.add(act.id())
                    .add("1")
                    .add(first.kind().equals("BIRTH") ? Birth.CERTIFICATE : "PAPER")
                    .add(first.paper())
                    .end();
        }
        Set<UUID> persons = new HashSet<>();
        Set<UUID> households = new HashSet<>();
        for (ActRow row : rows) {
            PastPerson person = told.person(row);
            if (persons.add(person.id)) {
                concerned.add(act.id()).add(person.id).add(role(row.kind())).end();
            }
            for (String number : new @Nullable String[] {row.fromHousehold(), row.household()}) {
                PastHousehold household = number == null ? null : told.named(number, row);
                if (household != null && households.add(household.id.value())) {
                    concernedHouseholds.add(act.id()).add(household.id.value()).end();
                }
            }
        }
    }

    private static String role(String kind) {
        return switch (kind) {
            case "BIRTH" -> "CHILD";
            case "MARRIAGE", "DIVORCE" -> "SPOUSE";
            case "MOVE_IN", "MOVE_OUT", "MOVE_WITHIN", "SPLIT", "MERGE" -> "MOVER";
            default -> "PERSON";
        };
    }

    void add(PastHousehold household, UUID address) {
        open();
        states.add(
                household.open,
                (to, row) -> to.add(household.id.value()).add(row.valid()).add(address));
        leads.add(household.lead, (to, row) -> {
            PastHousehold.Leader leader = row.value();
            UUID head = leader.head();
            to.add(household.id.value()).add(row.valid()).add(household.family());
            to.add(head == null ? null : head.toString()).add(leader.unit()).add(leader.keeper());
            to.add(household.family() && head == null);
        });
    }

    void add(PastPerson person, Names names) {
        Believed.Act entered = Objects.requireNonNull(person.entered);
        boolean now = entered.equals(loaded);
        String number = person.row.number() == null ? null : person.row.number().digits();
        Period since = Period.since(person.since);
        if (now) {
            nowPresences.add(person.id).add(since).end();
        } else {
            known(presences.add(person.id).add(since), entered).end();
        }
        if (number != null && now) {
            nowNumbers.add(person.id).add(Period.since(null)).add(number).end();
        } else if (number != null) {
            known(numbers.add(person.id).add(Period.since(null)).add(number), entered)
                    .end();
        }
        String certificate = person.row.birthCertificate();
        if (certificate != null && now) {
            nowSpent.add(Birth.CERTIFICATE).add(certificate).end();
        } else if (certificate != null) {
            known(spent.add(Birth.CERTIFICATE).add(certificate), entered).end();
        }
        standings.add(person.standing, (to, row) -> standing(to, person.id, row.valid(), row.value()));
        identities.add(person.identity, (to, row) -> identity(to, person.id, row.valid(), row.value(), names));
        forms.add(person.form, (to, row) -> form(to, person.id, row.valid(), row.value()));
        marriages.add(
                person.marriage, (to, row) -> to.add(person.id).add(row.value()).add(row.valid()));
        for (PastPerson.Move move : person.moves) {
            moves.add(move.id()).add(person.id).add(move.shape()).add(move.on());
            moves.add(move.fromPlace()).add(move.fromText()).add(move.toPlace()).add(move.toText());
            known(moves.add(move.paper()), move.act()).end();
        }
    }

    private static void standing(CopyBuffer to, UUID person, Period valid, Standing said) {
        to.add(person).add(valid).add(said.state().name());
        to.add(said.household() == null ? null : said.household().toString());
        to.add(said.relation()).add(said.reason() == null ? null : said.reason().name());
    }

    private static void identity(CopyBuffer to, UUID person, Period valid, Identity said, Names names) {
        to.add(person)
                .add(valid)
                .add(said.name().text())
                .add(said.formerNames().stream().map(PersonName::text).toList())
                .add(said.sex())
                .add(said.ethnicity())
                .add(said.born().toString())
                .add(said.birthPlace())
                .add(said.nativePlace())
                .add(said.name().searchForm())
                .add(names.initials(said.name()))
                .add(names.sound(said.name()));
    }

    private static void form(CopyBuffer to, UUID person, Period valid, Circumstances said) {
        to.add(person)
                .add(valid)
                .add(said.maritalStatus())
                .add(said.education())
                .add(said.militaryService())
                .add(said.occupation())
                .add(said.employer())
                .add(said.heightCm() == null ? null : said.heightCm().toString());
    }

    /** Acts come first: every row names its own. */
    void sendActs(CopyManager copy) throws SQLException, IOException {
        acts.send(copy);
        papers.send(copy);
    }

    /** Everything else, once persons and households are there. */
    void send(CopyManager copy) throws SQLException, IOException {
        states.send(copy);
        leads.send(copy);
        standings.send(copy);
        identities.send(copy);
        forms.send(copy);
        marriages.send(copy);
        for (CopyBuffer buffer : List.of(
                presences, nowPresences, numbers, nowNumbers, spent, nowSpent, moves, concerned, concernedHouseholds)) {
            buffer.send(copy);
        }
    }
}
