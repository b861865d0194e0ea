package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Officer;
import org.openhuji.casework.batches.Batch;
import org.openhuji.casework.batches.Batches;
import org.openhuji.casework.batches.Sending;
import org.openhuji.casework.batches.Sent;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A requisition body's list becomes one case for each family, once, and moves nobody by itself (ZZ-6a). */
@ServerTest
class BatchesTest extends CaseTest {
    private static final LocalDate NOTICED = LocalDate.of(2018, 3, 1);
    private static final String VILLAGE = "430281105201";

    private final Batches batches;
    private final Chronicle chronicle;
    private final Whereabouts whereabouts;
    private final JdbcClient sql;

    @TempDir
    private Path folder;

    private final String number = "醴征〔2018〕" + UUID.randomUUID().toString().substring(0, 8) + "号";

    @Autowired
    BatchesTest(
            Casework casework,
            Carrier carrier,
            Batches batches,
            Chronicle chronicle,
            Whereabouts whereabouts,
            JdbcClient sql) {
        super(casework, carrier);
        this.batches = batches;
        this.chronicle = chronicle;
        this.whereabouts = whereabouts;
        this.sql = sql;
    }

    private Sent send(Officer officer, String rows) {
        return send(officer, new Sending(number, "醴陵市征地事务所", NOTICED), rows);
    }

    private Sent send(Officer officer, Sending sending, String rows) {
        try {
            Path file = Files.write(folder.resolve("list.sent"), RequisitionLists.list(rows));
            return Counter.as(officer, () -> {
                try {
                    return batches.take(sending, file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sent.Taken taken(Sent sent) {
        assertThat(sent).isInstanceOf(Sent.Taken.class);
        return (Sent.Taken) sent;
    }

    private static List<FaultKind> kinds(Sent.Taken taken) {
        return taken.faults().stream().map(Fault::kind).toList();
    }

    private List<CaseFile> cases(Batch batch) {
        return Counter.as(Counter.LILING, () -> batches.families(batch)).stream()
                .map(Batches.Family::file)
                .toList();
    }

    private Migrants.Family family() {
        return Migrants.registered(chronicle, VILLAGE);
    }

    private static String rows(Migrants.Family family, String mark) {
        return RequisitionLists.rows(family, mark, "2018-05-20");
    }

    private String place(Migrants.Migrant one) {
        return whereabouts
                .find(new CitizenNumber(one.number()), one.name(), "test")
                .orElseThrow()
                .place();
    }

    @Test
    @Shows({"ZZ-6a"})
    void aListBecomesOneCaseForEachFamilyAndEachIsDecidedByItself() {
        Migrants.Family one = family();
        Migrants.Family other = family();
        Sent.Taken taken = taken(send(Counter.LILING, rows(one, "1") + rows(other, "2")));
        assertThat(taken.faults()).isEmpty();
        assertThat(taken.fresh()).isEqualTo(2);
        List<CaseFile> files = cases(taken.batch());
        assertThat(files).extracting(CaseFile::state).containsOnly(CaseState.SUBMITTED);
        assertThat(files).extracting(CaseFile::type).containsOnly(CaseType.REQUISITION_BATCH);
        CaseFile first = files.getFirst();
        assertThat(first.application().reason()).isEqualTo(taken.batch().number());
        assertThat(first.paper("requisition-list"))
                .hasValueSatisfying(paper ->
                        assertThat(paper.number()).isEqualTo(taken.batch().number()));
        assertThat(first.application().parties())
                .allSatisfy(party -> assertThat(party.person()).isNotNull());
        assertThat(one.people()).allSatisfy(person -> assertThat(place(person)).isEqualTo(VILLAGE));

        CaseFile examined = step(Counter.LILING, step(Counter.LILING, first, new Accept(List.of())), new Examine(""));
        CaseFile done = finish(Counter.LILING, step(Counter.LILING, examined, new Approve(null)));
        assertThat(done.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(one.people()).allSatisfy(person -> assertThat(place(person)).isEqualTo(HOME));
        assertThat(other.people())
                .allSatisfy(person -> assertThat(place(person)).isEqualTo(VILLAGE));
    }

    @Test
    void whoHasNotAgreedIsWaitedForAndNobodyMovesWithoutIt() {
        Migrants.Family family = family();
        Sent.Taken taken = taken(send(Counter.LILING, RequisitionLists.rows(family, "1", "")));
        CaseFile file = cases(taken.batch()).getFirst();
        assertThat(refused(() -> step(Counter.LILING, file, new Accept(List.of()))))
                .isEqualTo(CaseProblem.INCOMPLETE);
    }

    @Test
    void theSameListAgainMakesNothingTwiceAndAMendedOneBringsWhatWasMissing() {
        Migrants.Family good = family();
        Migrants.Family bad = family();
        String wrong = rows(bad, "2").replace(bad.people().get(1).name(), "别人的名字".substring(0, 3));
        Sent.Taken first = taken(send(Counter.LILING, rows(good, "1") + wrong));
        assertThat(kinds(first)).containsExactly(FaultKind.UNKNOWN_HERE);
        assertThat(first.faults().getFirst().row()).isEqualTo(7);
        assertThat(List.of(first.fresh(), first.known(), first.refused())).containsExactly(1, 0, 1);

        Sent.Taken again = taken(send(Counter.LILING, rows(good, "1") + wrong));
        assertThat(List.of(again.fresh(), again.known(), again.refused())).containsExactly(0, 1, 1);
        Sending typed = new Sending(number.replace("〔", " [").replace("〕", "] "), "醴陵市征地事务所", NOTICED);
        Sent.Taken mended = taken(send(Counter.LILING, typed, rows(good, "1") + rows(bad, "2")));
        assertThat(List.of(mended.fresh(), mended.known(), mended.refused())).containsExactly(1, 1, 0);
        assertThat(mended.batch().id()).isEqualTo(first.batch().id());
        assertThat(mended.batch().families()).isEqualTo(2);
        assertThat(Counter.as(Counter.LILING, () -> batches.faults(mended.batch())))
                .isEmpty();
    }

    @Test
    void aFamilyThatIsInIsNeverChangedByTheList() {
        Migrants.Family family = family();
        CaseFile before =
                cases(taken(send(Counter.LILING, rows(family, "1"))).batch()).getFirst();
        Sent.Taken again = taken(send(Counter.LILING, rows(family, "1").replace("安置小区", "改了的小区")));
        assertThat(kinds(again)).containsExactly(FaultKind.TAKEN_OTHERWISE);
        assertThat(now(Counter.LILING, before)).isEqualTo(before);
        Sent.Taken other = taken(send(Counter.LILING, rows(family(), "1")));
        assertThat(kinds(other)).containsExactly(FaultKind.MARK_TAKEN);
        assertThat(other.refused()).isEqualTo(1);
        Sent.Taken renumbered = taken(send(Counter.LILING, rows(family, "9")));
        assertThat(kinds(renumbered)).containsOnly(FaultKind.IN_BATCH).hasSize(4);
        Sending second = new Sending(number + "之二", "醴陵市征地事务所", NOTICED);
        assertThat(kinds(taken(send(Counter.LILING, second, rows(family, "1")))))
                .containsOnly(FaultKind.CASE_OPEN);
    }

    @Test
    void anIntakeThatIsBrokenOffGoesOnWhenItIsSentAgain() {
        Migrants.Family one = family();
        Migrants.Family two = family();
        Batch batch = taken(send(Counter.LILING, rows(one, "1"))).batch();
        sql.sql("update casework.batch set done_at = null where id = :id")
                .param("id", batch.id())
                .update();
        AtomicReference<Batch> broken = new AtomicReference<>();
        Counter.as(Counter.LILING, () -> {
            broken.set(batches.find(batch.id()).orElseThrow());
            return null;
        });
        assertThat(requireNonNull(broken.get()).done()).isNull();
        Sent.Taken again = taken(send(Counter.LILING, rows(one, "1") + rows(two, "2")));
        assertThat(List.of(again.fresh(), again.known())).containsExactly(1, 1);
        assertThat(again.batch().done()).isNotNull();
    }

    @Test
    void twoWhoSendTheSameListAtOnceMakeNothingTwice() throws Exception {
        String rows = rows(family(), "1") + rows(family(), "2") + rows(family(), "3");
        Sending sending = new Sending(number, "醴陵市征地事务所", NOTICED);
        Path file = Files.write(folder.resolve("both.sent"), RequisitionLists.list(rows));
        Callable<Sent> one = () -> Counter.as(Counter.LILING, () -> {
            try {
                return batches.take(sending, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Sent.Taken> taken = new ArrayList<>();
            for (Future<Sent> sent : both.invokeAll(List.of(one, one))) {
                taken.add(taken(sent.get()));
            }
            assertThat(taken.getFirst().fresh() + taken.getLast().fresh()).isEqualTo(3);
            assertThat(taken.getFirst().known() + taken.getLast().known()).isEqualTo(3);
            assertThat(cases(taken.getLast().batch())).hasSize(3);
        }
    }

    @Test
    void aColumnThatIsNotOursMayBeCalledAnything() {
        String rows = rows(family(), "1").replace("\n", ",x\n");
        String head = RequisitionLists.HEAD.strip() + ",\"=cmd|' /C calc'!A0\u0007" + "长".repeat(500) + "\u0000\"\n";
        try {
            Path file = Files.writeString(folder.resolve("head.sent"), head + rows);
            Sent sent = Counter.as(Counter.LILING, () -> {
                try {
                    return batches.take(new Sending(number, "醴陵市征地事务所", NOTICED), file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(kinds(taken(sent))).containsExactly(FaultKind.HEAD_UNKNOWN);
            assertThat(Counter.as(
                            Counter.LILING, () -> batches.faults(taken(sent).batch())))
                    .hasSize(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherListUnderTheSameNumberIsNotMixedIn() {
        taken(send(Counter.LILING, rows(family(), "1")));
        Sending other = new Sending(number, "株洲市征地事务所", NOTICED);
        assertThat(send(Counter.LILING, other, rows(family(), "2"))).isInstanceOf(Sent.NumberTaken.class);
    }

    @Test
    void whereAnotherOfficeIsInChargeNobodyLearnsByAListWhoIsRegistered() {
        Migrants.Family there = family();
        String elsewhere = rows(there, "1").replace(HOME, "430224101001");
        String nobody = elsewhere.replace(there.people().getFirst().name(), "查无此人");
        for (String rows : List.of(elsewhere, nobody)) {
            assertThat(kinds(taken(send(Counter.LILING, rows)))).containsExactly(FaultKind.OTHER_OFFICE);
        }
        assertThatThrownBy(() -> send(Counter.LILING_COUNTY, rows(there, "1"))).isInstanceOf(AccessRefused.class);
        Batch batch = taken(send(Counter.LILING, rows(there, "5"))).batch();
        assertThat(Counter.as(Counter.QUJING, () -> batches.find(batch.id()))).isEmpty();
        assertThat(Counter.as(Counter.LILING_COUNTY, () -> batches.find(batch.id())))
                .isPresent();
    }

    @Test
    void aFamilyFromTwoCountiesIsTwoFamilies() {
        Migrants.Family here = family();
        Migrants.Family there = Migrants.registered(chronicle, "430224101001");
        String mixed = rows(here, "1")
                + rows(there, "1").lines().skip(1).map(row -> row + "\n").reduce("", String::concat);
        String same = mixed.replace(
                "安置小区" + there.people().getFirst().name(),
                "安置小区" + here.people().getFirst().name());
        assertThat(kinds(taken(send(Counter.LILING, same)))).containsExactly(FaultKind.ORIGINS_DIFFER);
    }
}
