package org.openhuji.register.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.ServerTest;
import org.openhuji.access.Role;
import org.openhuji.audit.Actor;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.Intake;
import org.openhuji.intake.Severity;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.openhuji.register.Contradiction;
import org.openhuji.register.PersonId;
import org.openhuji.register.RandomActs;
import org.openhuji.register.Readers;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.Kin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of an invented population, loaded, loaded again, broken off, and undone. */
@ServerTest
class ImportsTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final Imports.By SOMEBODY = new Imports.By(new UUID(0, 7), Actor.SYSTEM);

    /** What a load leaves of the register, but for whoever acts have put there before. */
    private static final List<String> TABLES = List.of(
            "standing",
            "household_lead",
            "household_state",
            "identity",
            "presence",
            "citizen_number",
            "circumstances",
            "parenthood",
            "marriage",
            "migration",
            "spent_paper");

    private static final AtomicLong SEEDS = new AtomicLong(1);

    private final Imports imports;
    private final BatchUndo undo;
    private final BatchStore batches;
    private final Population population;
    private final Intake intake;
    private final JdbcClient sql;
    private final Flyway flyway;
    private final org.openhuji.register.Population register;
    private final Registration registration;
    private final TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private Path file;
    private Path planted;

    @Autowired
    ImportsTest(
            Imports imports,
            BatchUndo undo,
            BatchStore batches,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            JdbcClient sql,
            Flyway flyway,
            org.openhuji.register.Population register,
            Registration registration,
            TransactionTemplate transaction) {
        this.register = register;
        this.flyway = flyway;
        this.imports = imports;
        this.undo = undo;
        this.batches = batches;
        this.population = new Population(Path.of("..", "codes"), gazetteer);
        this.intake = new Intake(lists, names, gazetteer, TODAY, ArtificialNumbers.ACCEPTED);
        this.sql = sql;
        this.folder = Path.of("target");
        this.file = folder;
        this.planted = folder;
        this.registration = registration;
        this.transaction = transaction;
    }

    /** A town of its own for each test, so that no number of one is met by another. */
    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("persons.csv");
        planted = folder.resolve("planted.csv");
    }

    /** The other tests have a small register again. */
    @AfterEach
    void takeBack() {
        batches.list().stream().filter(Batch::stands).forEach(batch -> undo.undo(batch, SOMEBODY));
    }

    private void town(String place, long size, double errors) throws IOException {
        population.write(
                new Request(place, size, SEEDS.getAndIncrement(), TODAY, errors),
                new Population.Target(file, null, planted),
                registered -> {});
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (String table : TABLES) {
            counts.put(
                    table,
                    sql.sql("select count(*) from register." + table)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    private Imports.Outcome load(List<Fault> faults) throws IOException {
        return imports.load(file, null, intake, SOMEBODY, faults::add, Progress.NONE);
    }

    private List<String> faultsOfRegister(Batch batch) {
        return sql.sql("select distinct fault from register.quarantine where batch = :batch")
                .param("batch", batch.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Batch loaded(Imports.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Imports.Outcome.Loaded.class);
        return ((Imports.Outcome.Loaded) outcome).batch();
    }

    private List<Runnable> acts(int many) {
        RandomActs acts = new RandomActs(1);
        return Collections.nCopies(many, () -> {
            RandomActs.Filed filed = acts.next();
            try {
                registration.record(filed.filing(), filed.act());
            } catch (Contradiction refused) {
                assertThat(refused.findings()).isNotEmpty();
            }
        });
    }

    @Test
    void everybodyIsLoadedOnceAndTakenBackAsAWhole() throws IOException, SQLException {
        town("430225", 3000, 0);
        Map<String, Long> before = counts();
        List<Fault> faults = new ArrayList<>();
        Batch batch = loaded(load(faults));
        assertThat(batch.loaded() + batch.kept() + batch.refused()).isEqualTo(batch.read());
        assertThat(faults).noneMatch(fault -> fault.severity() != Severity.WARNING);
        // Two invented towns may have given the same number to somebody who came from elsewhere.
        assertThat(faultsOfRegister(batch)).isSubsetOf("NUMBER_TWICE", "BIRTH_CERTIFICATE_TWICE", "HEAD_HELD");
        assertThat(batch.refused()).isZero();
        assertThat(batch.kept()).isLessThan(batch.read() / 20);
        Map<String, Long> after = counts();
        assertThat(after.getOrDefault("identity", 0L) - before.getOrDefault("identity", 0L))
                .isEqualTo(batch.loaded());
        assertThat(after.getOrDefault("parenthood", 0L)).isGreaterThan(before.getOrDefault("parenthood", 0L) + 1000);
        assertThat((after.getOrDefault("marriage", 0L) - before.getOrDefault("marriage", 0L)) % 2)
                .isZero();
        assertThat(faults).noneMatch(fault -> fault.severity() != Severity.WARNING);

        assertThat(PeriodIndexes.pages(flyway, batch.id()))
                .as("pages read to find one row by an index of periods")
                .allSatisfy((index, pages) -> assertThat(pages).as(index).isLessThan(7));
        assertThat(PeriodIndexes.pagesAsked(flyway, batch.id()))
                .as("pages read to answer what is asked by one of two")
                .allSatisfy((asked, pages) -> assertThat(pages).as(asked).isLessThan(14));
        assertThat(ReadByAnAct.rows(transaction, sql, acts(200)))
                .as("rows given to an act, of each table and index: nothing is gone through")
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(300));

        assertThat(load(new ArrayList<>())).isEqualTo(new Imports.Outcome.Known(batch));
        assertThat(counts()).isEqualTo(after);

        assertThat(undo.later(batch.id())).isEmpty();
        undo.undo(batch, SOMEBODY);
        assertThat(counts()).isEqualTo(before);

        Batch again = loaded(load(new ArrayList<>()));
        assertThat(again.loaded()).isEqualTo(batch.loaded());
        assertThat(again.kept()).isEqualTo(batch.kept());
        assertThat(counts()).isEqualTo(after);
    }

    @Test
    void plantedFaultsAreGivenBackOrKeptApartAndTheOthersAreIn() throws IOException {
        town("430223", 2000, 0.02);
        List<Fault> faults = new ArrayList<>();
        Batch batch = loaded(load(faults));
        assertThat(batch.loaded() + batch.kept() + batch.refused()).isEqualTo(batch.read());
        assertThat(batch.kept()).isPositive();
        assertThat(batch.loaded()).isGreaterThan(batch.read() * 8 / 10);
        assertThat(sql.sql("select count(*) from register.quarantine where batch = :batch and resolution is null")
                        .param("batch", batch.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(batch.kept());
    }

    @Test
    void everyPlantedErrorIsGivenBackWithItsRowAndWhatMendsIt() throws IOException {
        town("430223", 2000, 0.05);
        Map<String, Long> before = counts();
        Planted found = Planted.read(planted);
        List<Fault> faults = new ArrayList<>();
        Imports.Outcome outcome = imports.load(file, null, intake, SOMEBODY, found.andThen(faults::add), Progress.NONE);
        Batch batch = loaded(outcome);
        assertThat(found.size()).isGreaterThan(60);
        assertThat(found.found()).isEqualTo(found.size());
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.row()).isPositive();
            assertThat(fault.wrong().zh()).isNotBlank();
            assertThat(fault.mend().zh()).isNotBlank();
            assertThat(fault.mend().en()).isNotBlank();
        });
        assertThat(faults.stream().filter(fault -> fault.column() == null))
                .as("all but those of whole rows name the column")
                .allMatch(fault -> fault.kind() == FaultKind.HEAD_HELD || fault.kind() == FaultKind.NO_HEAD);
        assertThat(batch.loaded()).isEqualTo(batch.read() - batch.refused() - batch.kept());
        undo.undo(batch, SOMEBODY);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void anEthnicGroupThatTheFileLeavesOutIsNotKnown() throws IOException {
        town("430211", 60, 0);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("民族");
        lines.replaceAll(line -> {
            String[] fields = line.split(",", -1);
            fields[column] = line.equals(lines.getFirst()) ? fields[column] : "";
            return String.join(",", fields);
        });
        Files.write(file, lines);
        Batch batch = loaded(load(new ArrayList<>()));
        assertThat(sql.sql("""
                        select count(*) from register.identity i join register.act a on a.id = i.act
                         where a.batch = :batch and i.ethnicity is null
                        """).param("batch", batch.id()).query(Long.class).single())
                .isEqualTo(batch.loaded())
                .isPositive();
    }

    @Test
    void guardiansAreKeptAndTakenBackWithTheirBatch() throws IOException {
        town("430211", 60, 0);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> head = List.of(lines.getFirst().split(",", -1));
        String[] ward = lines.get(1).split(",", -1);
        String[] guardian = lines.get(2).split(",", -1);
        ward[head.indexOf("监护人")] = "#" + guardian[head.indexOf("编号")];
        ward[head.indexOf("监护关系")] = "75";
        lines.set(1, String.join(",", ward));
        Files.write(file, lines);
        Batch batch = loaded(load(new ArrayList<>()));
        assertThat(sql.sql("select relation from register.guardianship g join register.act a on a.id = g.act"
                                + " where a.batch = :batch")
                        .param("batch", batch.id())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("75");
        assertThat(kinOf("g.ward", batch)).singleElement().satisfies(one -> {
            assertThat(one.side()).isEqualTo(Kin.Guardian.Side.GUARDIAN);
            assertThat(one.relation()).isEqualTo("75");
        });
        assertThat(kinOf("g.guardian", batch))
                .singleElement()
                .extracting(Kin.Guardian::side)
                .isEqualTo(Kin.Guardian.Side.WARD);
        undo.undo(batch, SOMEBODY);
        assertThat(sql.sql("select count(*) from register.guardianship g join register.act a on a.id = g.act"
                                + " where a.batch = :batch")
                        .param("batch", batch.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** What a page shows of the guardianship that a batch brought, from one of its ends. */
    private List<Kin.Guardian> kinOf(String end, Batch batch) {
        UUID person = sql.sql("select " + end + " from register.guardianship g join register.act a on a.id = g.act"
                        + " where a.batch = :batch")
                .param("batch", batch.id())
                .query(UUID.class)
                .single();
        return Readers.as(
                        Role.WINDOW_OFFICER,
                        "430211",
                        Optional.empty(),
                        () -> register.findKin(new PersonId(person), register.now(), Sight.PLAIN))
                .orElseThrow()
                .guardians();
    }

    @Test
    void aLoadThatWasBrokenOffGoesOnAndComesToTheSame() throws IOException {
        town("430224", 12_000, 0);
        Map<String, Long> before = counts();
        Progress breaking = new Progress() {
            @Override
            public void begin(long persons) {}

            @Override
            public void persons(long done) {
                throw new IllegalStateException("the power went");
            }
        };
        assertThatThrownBy(() -> imports.load(file, null, intake, SOMEBODY, fault -> {}, breaking))
                .isInstanceOf(IllegalStateException.class);
        long part = counts().getOrDefault("identity", 0L) - before.getOrDefault("identity", 0L);
        assertThat(part).isPositive();
        Imports.Outcome outcome = load(new ArrayList<>());
        Batch batch = loaded(outcome);
        assertThat(((Imports.Outcome.Loaded) outcome).resumed()).isTrue();
        assertThat(part).isLessThan(batch.loaded());
        assertThat(counts().getOrDefault("identity", 0L) - before.getOrDefault("identity", 0L))
                .isEqualTo(batch.loaded());
        assertThat(batch.loaded() + batch.kept() + batch.refused()).isEqualTo(batch.read());
    }

    @Test
    void somebodyWhoseNumberIsInTheRegisterIsKeptApart() throws IOException {
        town("430211", 60, 0);
        List<String> lines = Files.readAllLines(file);
        Batch first = loaded(load(new ArrayList<>()));
        assertThat(first.loaded()).isGreaterThan(40);
        // The same people as another file: a blank line of difference is another hash.
        List<String> others = new ArrayList<>(lines);
        others.add("");
        Files.write(file, others);
        Imports.Outcome outcome = load(new ArrayList<>());
        Batch second = loaded(outcome);
        assertThat(second.loaded()).isZero();
        assertThat(second.kept()).isEqualTo(first.loaded() + first.kept());
        assertThat(((Imports.Outcome.Loaded) outcome).found())
                .hasSize((int) second.kept())
                .allMatch(fault -> fault.kind() == FaultKind.HOUSEHOLD_TAKEN
                        || fault.kind() == FaultKind.NUMBER_TWICE
                        || fault.kind() == FaultKind.HEAD_HELD);
    }
}
