package org.openhuji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.audit.OwnLog.Log;
import org.springframework.transaction.IllegalTransactionStateException;

@LogTest
class AuditLogTest {
    private static final UUID WIFE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Test
    void appendsToTheCallersTransactionOnly(Log log) {
        AuditEntry entry = Log.read(Log.LIN, new Purpose.PresentAtWindow());
        assertThatThrownBy(() -> log.audit.append(entry)).isInstanceOf(IllegalTransactionStateException.class);
        log.transaction.executeWithoutResult(status -> {
            log.audit.append(entry);
            status.setRollbackOnly();
        });
        assertThat(log.audit.list(everything())).isEmpty();
    }

    @Test
    void givesBackWhatWasAppended(Log log) {
        AuditEntry entry = new AuditEntry(
                new Actor(new UUID(0, 7), "APPROVER", "来龙门派出所", "430281006"),
                new Purpose.Case("LL-2018-00017"),
                AuditEvent.ACT_RECORDED,
                List.of(Log.LIN, WIFE),
                new AuditDetail("MOVE_IN", new UUID(0, 9), 2));
        Instant before = Instant.now();
        log.transaction.executeWithoutResult(
                status -> log.audit.appendAll(List.of(entry, Log.read(WIFE, new Purpose.Reason("核对")))));
        assertThat(log.audit.list(everything())).hasSize(2).last().satisfies(record -> {
            assertThat(record.entry()).isEqualTo(entry);
            assertThat(record.position()).isEmpty();
            assertThat(record.recordedAt()).isBetween(before.minusSeconds(1), Instant.now());
        });
        log.sealer.seal();
        assertThat(log.audit.list(everything()).getLast().position()).hasValue(1);
        assertThat(log.audit.list(new AuditQuery(Log.LIN, null, null, null, null, 10)))
                .hasSize(1);
        assertThat(log.audit.list(new AuditQuery(WIFE, new UUID(0, 7), AuditEvent.PERSON_READ, null, null, 10)))
                .hasSize(1);
        assertThat(log.audit.list(new AuditQuery(null, new UUID(0, 8), null, null, null, 10)))
                .isEmpty();
        assertThat(log.audit.list(new AuditQuery(null, null, null, today().plusDays(1), null, 10)))
                .isEmpty();
        assertThat(log.audit.list(new AuditQuery(null, null, null, null, today().minusDays(1), 10)))
                .isEmpty();
    }

    @Test
    void aPersonReadsOfficePurposeAndDayAndNothingOfAnInvestigation(Log log) {
        log.transaction.executeWithoutResult(status -> log.audit.appendAll(List.of(
                Log.read(Log.LIN, new Purpose.PresentAtWindow()),
                Log.read(Log.LIN, new Purpose.PresentAtWindow()),
                Log.read(Log.LIN, new Purpose.Investigation("公（刑）字〔2018〕17号")),
                Log.read(WIFE, new Purpose.Case("LL-2018-00017")))));
        assertThat(log.audit.listReads(Log.LIN, today().minusDays(1), today(), AuditLog.Audience.PERSON))
                .containsExactly(new PersonRead(
                        today(), "来龙门派出所", Purpose.Kind.PRESENT_AT_WINDOW, AuditEvent.PERSON_READ, false));
        assertThat(log.audit.listReads(Log.LIN, today(), today(), AuditLog.Audience.REVIEWER))
                .hasSize(2)
                .anyMatch(PersonRead::withheld);
        assertThat(log.audit.listReads(Log.LIN, today().plusDays(1), today().plusDays(2), AuditLog.Audience.REVIEWER))
                .isEmpty();
    }

    @Test
    void noNumberOfAPersonGetsIn() {
        assertThat(new Purpose.Reason("电话13900001111核对110101209001010017的记录").reference())
                .isEqualTo("电话***核对***的记录");
        assertThatThrownBy(() -> new Purpose.Reason("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Purpose.Case("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditDetail.of("林水生")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditDetail.of("110101209001010017")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AuditQuery everything() {
        return new AuditQuery(null, null, null, null, null, 100);
    }

    private static LocalDate today() {
        return LocalDate.now(AuditLog.CHINA);
    }
}
