package org.openhuji.register.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.ServerTest;
import org.openhuji.audit.Actor;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Fault;
import org.openhuji.intake.Intake;
import org.openhuji.intake.Severity;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.openhuji.register.ActKind;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.RegisterReader;
import org.openhuji.register.reading.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten years of acts loaded with an invented town: they lead to what the file says, and can be read back day by day. */
@ServerTest
class HistoriesTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final Imports.By SOMEBODY = new Imports.By(new UUID(0, 7), Actor.SYSTEM);

    private final Imports imports;
    private final BatchUndo undo;
    private final BatchStore batches;
    private final Population population;
    private final Intake intake;
    private final RegisterReader reader;
    private final JdbcClient sql;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    HistoriesTest(
            Imports imports,
            BatchUndo undo,
            BatchStore batches,
            RegisterReader reader,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            JdbcClient sql) {
        this.imports = imports;
        this.undo = undo;
        this.batches = batches;
        this.reader = reader;
        this.population = new Population(Path.of("..", "codes"), gazetteer);
        this.intake = new Intake(lists, names, gazetteer, TODAY, ArtificialNumbers.ACCEPTED);
        this.sql = sql;
    }

    @AfterEach
    void takeBack() {
        batches.list().stream().filter(Batch::stands).forEach(batch -> undo.undo(batch, SOMEBODY));
    }

    private Imports.Outcome.Loaded load(@Nullable Path acts) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Imports.Outcome outcome =
                imports.load(folder.resolve("persons.csv"), acts, intake, SOMEBODY, faults::add, Progress.NONE);
        assertThat(faults).noneMatch(fault -> fault.severity() != Severity.WARNING);
        assertThat(outcome).isInstanceOf(Imports.Outcome.Loaded.class);
        return (Imports.Outcome.Loaded) outcome;
    }

    private Path town(String place, long size, long seed) throws IOException {
        Path acts = folder.resolve("acts.csv");
        population.write(
                new Request(place, size, seed, TODAY, 0),
                new Population.Target(folder.resolve("persons.csv"), acts, null),
                registered -> {});
        return acts;
    }

    /** What everybody of a batch is today, by their identity, which a batch makes of itself: so by name and birth. */
    private Map<String, String> today(Batch batch) {
        Map<String, String> found = new HashMap<>();
        sql.sql("""
                        select i.name || ' ' || i.born || ' ' || coalesce(n.number, '') as who,
                               coalesce(s.reason, s.state) || ' ' || coalesce(h.number, '') || ' ' || coalesce(s.relation, '')
                               || ' ' || coalesce(hl.person = s.person, false) || ' ' || coalesce(c.education, '')
                               || ' ' || coalesce(i.birth_place, '') as what
                          from register.person p
                          join register.act a on a.id = p.act and a.batch = :batch
                          join register.identity i on i.person = p.id and i.valid @> :today::date
                          join register.standing s on s.person = p.id and s.valid @> :today::date
                          left join register.citizen_number n on n.person = p.id and n.valid @> :today::date
                          left join register.circumstances c on c.person = p.id and c.valid @> :today::date
                          left join register.household h on h.id = s.household
                          left join register.household_lead hl on hl.household = s.household and hl.valid @> :today::date
                        """)
                .param("batch", batch.id())
                .param("today", TODAY.toString())
                .query((row, number) -> found.merge(row.getString("who"), row.getString("what"), (a, b) -> a + b))
                .list();
        return found;
    }

    @Test
    void theActsLeadToWhatTheFileSays() throws IOException {
        Path acts = town("430121", 2_500, 11);
        Imports.Outcome.Loaded told = load(acts);
        assertThat(told.past().acts()).isGreaterThan(700);
        assertThat(told.past().leftOut()).isLessThan(told.past().acts() / 50);
        Map<String, String> byActs = today(told.batch());
        undo.undo(told.batch(), SOMEBODY);
        assertThat(today(told.batch())).isEmpty();
        Imports.Outcome.Loaded bare = load(null);
        assertThat(bare.past().acts()).isZero();
        assertThat(today(bare.batch())).isEqualTo(byActs).hasSizeGreaterThan(2_000);
    }

    @Test
    void everyActStandsInTheTimelineOfWhomItConcernsAndWasKnownFromItsFiling() throws IOException {
        Batch batch = load(town("430182", 1_500, 12)).batch();
        for (ActKind kind : List.of(
                ActKind.BIRTH,
                ActKind.MOVE_IN,
                ActKind.MOVE_WITHIN,
                ActKind.DEATH,
                ActKind.MARRIAGE,
                ActKind.CHANGE_OF_ITEM)) {
            PersonId person = new PersonId(sql.sql("""
                            select c.person from register.act a join register.act_person c on c.act = a.id
                             where a.batch = :batch and a.kind = :kind order by a.id, c.person limit 1
                            """)
                    .param("batch", batch.id())
                    .param("kind", kind.name())
                    .query(UUID.class)
                    .single());
            List<TimelineEntry> timeline = reader.timeline(person, AsOf.on(TODAY), Sight.SENSITIVE);
            TimelineEntry entry = timeline.stream()
                    .filter(one -> one.kind().filter(kind::equals).isPresent())
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.changes()).as(kind.name()).isNotEmpty();
            Instant after = entry.recordedAt();
            Instant before = after.minusSeconds(1);
            LocalDate day = entry.filedOn();
            assertThat(reader.timeline(person, new AsOf(day, before), Sight.SENSITIVE))
                    .as(kind.name())
                    .noneMatch(one -> one.act().equals(entry.act()));
            if (kind == ActKind.DEATH) {
                assertThat(state(person, new AsOf(day, before))).isEqualTo("Registered");
                assertThat(state(person, new AsOf(day, after))).isEqualTo("Cancelled");
            }
            if (kind == ActKind.BIRTH) {
                assertThat(reader.find(person, new AsOf(day, before))).isEmpty();
                assertThat(state(person, new AsOf(day, after))).isEqualTo("Registered");
            }
        }
    }

    private String state(PersonId person, AsOf asOf) {
        return reader.find(person, asOf)
                .map(found -> Objects.requireNonNull(found.seen(Sight.SENSITIVE)))
                .map(record -> record.standing().getClass().getSimpleName())
                .orElse("");
    }

    @Test
    void noRowIsKnownBeforeItsActOrAfterItEnded() throws IOException {
        Batch batch = load(town("430181", 1_500, 13)).batch();
        for (String table :
                List.of("standing", "household_lead", "household_state", "identity", "circumstances", "marriage")) {
            assertThat(sql.sql("select count(*) from register." + table
                                    + "_ever t join register.act a on a.id = t.act left join register.act e on e.id = t.ended_by"
                                    + " where a.batch = :batch and (t.known_from <> a.recorded_at"
                                    + " or t.known_until <> coalesce(e.recorded_at, 'infinity'))")
                            .param("batch", batch.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(sql.sql("""
                        select count(*) from register.standing_past s join register.act a on a.id = s.act
                         where a.batch = :batch
                        """).param("batch", batch.id()).query(Long.class).single())
                .as("there is a past")
                .isGreaterThan(100);
    }
}
