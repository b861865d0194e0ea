package org.openhuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.audit.OwnLog.Log;

/** The chain holds as long as nobody touched it, and says where it was touched. */
@LogTest
class ChainTest {
    @Test
    void anEmptyLogIsWhole(Log log) {
        assertThat(log.sealer.seal()).isZero();
        assertThat(log.verify()).isEqualTo(new Verdict(0, 0, java.util.Optional.empty(), java.util.Optional.empty()));
    }

    @Test
    void whatIsNotSealedYetIsReported(Log log) {
        log.append(5);
        log.sealer.seal();
        log.append(2);
        Verdict verdict = log.verify();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.links()).isEqualTo(5);
        assertThat(verdict.unsealed()).isEqualTo(2);
        log.sealer.seal();
        assertThat(log.verify().links()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "update audit.entry set recorded_at = recorded_at + interval '1 microsecond' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set tx = '3' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set event = 'UNMASKED' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set event = 'NO_SUCH_EVENT' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set account = null where id = 4 ; 4 ; CHANGED",
                "update audit.entry set role = 'AUDITOR' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set office = office || ' ' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set place = '430200' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set purpose = 'CASE' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set reference = 'x' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set subjects = '{}' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set subjects = subjects || subjects where id = 4 ; 4 ; CHANGED",
                "update audit.entry set detail = '' where id = 4 ; 4 ; CHANGED",
                "update audit.entry set detail_id = account where id = 4 ; 4 ; CHANGED",
                "update audit.entry set detail_count = 1 where id = 4 ; 4 ; CHANGED",
                "update audit.seal set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where position = 4 ; 4 ; CHANGED",
                "update audit.seal set entry_id = case entry_id when 4 then 105 else 104 end where position in (4, 5) ; 4 ; ENTRY_MISSING",
                "update audit.seal set position = 99 where position = 9 ; 9 ; SEAL_MISSING",
                "delete from audit.entry where id = 4 ; 4 ; ENTRY_MISSING",
                "delete from audit.seal where position = 4 ; 4 ; SEAL_MISSING",
                "delete from audit.seal where position = 9 ; 9 ; INSERTED"
            })
    void namesTheFirstLinkThatDoesNotHold(String tampering, long position, Verdict.How how, Log log) {
        log.append(9);
        log.sealer.seal();
        assertThat(log.owner.sql(tampering).update()).isPositive();
        assertThat(log.verify().broken())
                .as(tampering)
                .hasValueSatisfying(broken -> assertThat(broken.position()).isEqualTo(position))
                .hasValueSatisfying(broken -> assertThat(broken.how()).isEqualTo(how));
        assertThat(log.verify().links()).isEqualTo(how == Verdict.How.INSERTED ? 8 : position - 1);
    }

    @Test
    void entriesThatChangedPlacesAreFound(Log log) {
        log.append(9);
        log.sealer.seal();
        log.owner
                .sql("update audit.seal set entry_id = -entry_id where position in (4, 5)")
                .update();
        log.owner
                .sql("update audit.seal set entry_id = 9 + entry_id where position in (4, 5)")
                .update();
        log.owner
                .sql("update audit.seal set entry_id = case position when 4 then 5 else 4 end where position in (4, 5)")
                .update();
        assertThat(log.verify().broken()).contains(new Verdict.Broken(4, 5, Verdict.How.CHANGED));
    }

    @Test
    void anEntryPutInAfterwardsIsFound(Log log) {
        log.append(9);
        log.sealer.seal();
        long id = log.owner.sql("""
                        insert into audit.entry (tx, recorded_at, event, role, office, place, purpose, reference, subjects, detail,
                            detail_count)
                        select tx, recorded_at, event, role, office, place, purpose, reference, subjects, detail, detail_count
                        from audit.entry where id = 4 returning id""").query(Long.class).single();
        log.append(1);
        log.sealer.seal();
        assertThat(log.verify().broken()).contains(new Verdict.Broken(11, id, Verdict.How.INSERTED));
    }

    @Test
    void anEndThatWasCutOffIsFoundByWhatWasPublished(Log log) {
        log.append(9);
        log.sealer.seal();
        Checkpoint published = log.verifier.publish().orElseThrow();
        log.owner.sql("delete from audit.seal where position > 6").update();
        log.owner.sql("delete from audit.entry where id > 6").update();
        log.owner.sql("delete from audit.checkpoint").update();
        assertThat(log.verify().whole()).as("nothing inside tells").isTrue();
        assertThat(log.verifier.verify(List.of(published), links -> {}).broken())
                .contains(new Verdict.Broken(7, 0, Verdict.How.CUT_OFF));
        log.append(3);
        log.sealer.seal();
        assertThat(log.verifier.verify(List.of(published), links -> {}).broken())
                .hasValueSatisfying(broken -> assertThat(broken.how()).isEqualTo(Verdict.How.OTHER_THAN_PUBLISHED))
                .hasValueSatisfying(broken -> assertThat(broken.position()).isEqualTo(9));
    }

    @Test
    void whatWasPublishedIsKeptAndHeldAgainstTheChain(Log log) {
        log.append(3);
        log.sealer.seal();
        Checkpoint published = log.verifier.publish().orElseThrow();
        assertThat(log.verifier.publish()).as("the same link, the same line").contains(published);
        assertThat(Checkpoint.parse(published.line())).isEqualTo(published);
        log.owner.sql("delete from audit.seal where position = 3").update();
        log.owner.sql("delete from audit.entry where id = 3").update();
        assertThat(log.verify().broken()).contains(new Verdict.Broken(3, 0, Verdict.How.CUT_OFF));
    }

    @Test
    void whatIsUnderWayDelaysNobodyAndIsNotPassedOver(Log log) throws Exception {
        log.append(1);
        log.sealer.seal();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> underWay = other.submit(() -> log.transaction.executeWithoutResult(status -> {
                log.audit.append(Log.read(Log.LIN, new Purpose.Statistics()));
                appended.countDown();
                await(end);
            }));
            await(appended);
            log.append(3);
            assertThat(log.sealer.seal()).as("the later ones, at once").isEqualTo(3);
            log.append(1);
            assertThat(log.sealer.seal()).isEqualTo(1);
            end.countDown();
            underWay.get();
        }
        assertThat(log.sealer.seal()).as("the one that took long").isEqualTo(1);
        assertThat(log.verify()).satisfies(verdict -> {
            assertThat(verdict.whole()).isTrue();
            assertThat(verdict.links()).isEqualTo(6);
        });
        assertThat(log.owner
                        .sql("select entry_id from audit.seal order by position")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 3L, 4L, 5L, 6L, 2L);
    }

    @Test
    void aBacklogIsSealedInPartsAndNothingOfItIsPassedOver(Log log) throws Exception {
        Sealer inParts = new Sealer(log.context.getBean(SealStore.class), log.transaction, 3);
        log.append(2);
        inParts.seal();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> underWay = other.submit(() -> log.transaction.executeWithoutResult(status -> {
                log.audit.append(Log.read(Log.LIN, new Purpose.Statistics()));
                appended.countDown();
                await(end);
            }));
            await(appended);
            log.append(10);
            assertThat(inParts.seal()).as("all of the backlog, three at a time").isEqualTo(10);
            assertThat(inParts.seal()).isZero();
            end.countDown();
            underWay.get();
        }
        log.append(6);
        assertThat(inParts.seal())
                .as("two whole parts, and the one that took long")
                .isEqualTo(7);
        assertThat(log.verify()).satisfies(verdict -> {
            assertThat(verdict.broken()).isEmpty();
            assertThat(verdict.links()).isEqualTo(19);
            assertThat(verdict.unsealed()).isZero();
        });
    }

    @Test
    void manyWriteAndSeveralSealAndTheChainHasEachOnce(Log log) throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new java.util.ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(many.submit(() -> log.append(150)));
            }
            for (int i = 0; i < 2; i++) {
                running.add(many.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        log.sealer.seal();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        log.sealer.seal();
        assertThat(log.verify()).satisfies(verdict -> {
            assertThat(verdict.broken()).isEmpty();
            assertThat(verdict.links()).isEqualTo(600);
            assertThat(verdict.unsealed()).isZero();
        });
    }

    @Test
    void aLogMovedToADatabaseThatCountsFromTheBeginningGoesOn(Log log) {
        log.append(3);
        log.sealer.seal();
        log.append(2);
        log.owner.sql("update audit.entry set tx = '800000000000' where id = 5").update();
        log.owner
                .sql("insert into audit.round (snapshot) values ('900000000000:900000000000:')")
                .update();
        assertThat(log.sealer.seal()).isEqualTo(2);
        log.append(1);
        assertThat(log.sealer.seal()).isEqualTo(1);
        assertThat(log.verify().links()).isEqualTo(6);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
