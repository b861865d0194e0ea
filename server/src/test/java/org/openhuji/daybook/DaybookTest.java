package org.openhuji.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.access.Access;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbered blanks and the closing of the day. */
@ServerTest
class DaybookTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final BlankKind KIND = BlankKind.MIGRATION_CERTIFICATE;

    private final Blanks blanks;
    private final Closings closings;
    private final JdbcClient sql;

    @Autowired
    DaybookTest(Blanks blanks, Closings closings, JdbcClient sql) {
        this.blanks = blanks;
        this.closings = closings;
        this.sql = sql;
    }

    private static Officer officer(String name) {
        return new Officer(
                UUID.randomUUID(),
                "daybook",
                name,
                new Office("醴陵市公安局来龙门派出所", "430281006"),
                List.of(new RoleAt(Role.WINDOW_OFFICER, "430281006")),
                Optional.empty());
    }

    private static <T extends @Nullable Object> T as(Officer officer, java.util.function.Supplier<T> work) {
        return Access.acting(officer, new Purpose.PresentAtWindow(), work);
    }

    private static void does(Officer officer, Runnable work) {
        as(officer, () -> {
            work.run();
            return null;
        });
    }

    private static BlankProblem refused(Officer officer, Runnable work) {
        BlankRefused refused = catchThrowableOfType(BlankRefused.class, () -> does(officer, work));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.words().zh()).doesNotContain("{");
        assertThat(refused.words().en()).doesNotContain("{");
        return refused.problem();
    }

    /** A range of numbers nobody else has. */
    private static BlankRange range(int many) {
        String front = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT) + "-";
        return new BlankRange(front + "0001", front + "%04d".formatted(many));
    }

    private static String number(BlankRange range, int nth) {
        return range.numbers().get(nth - 1);
    }

    @Test
    void aRangeIsNumberByNumber() {
        assertThat(new BlankRange("a 0098", "A0101").numbers()).containsExactly("A0098", "A0099", "A0100", "A0101");
        for (List<String> wrong : List.of(
                List.of("A0002", "A0001"),
                List.of("A0001", "B0002"),
                List.of("A001", "A0002"),
                List.of("A00000001", "A00009001"),
                List.of("", ""),
                List.of("ABC", "ABD"),
                List.of("号1", "号2"))) {
            assertThat(catchThrowableOfType(
                            BlankRefused.class, () -> new BlankRange(wrong.getFirst(), wrong.getLast())))
                    .as(wrong.toString())
                    .isNotNull();
        }
    }

    @Test
    void aNumberIsReceivedOnceAndConsumedOnce() {
        Officer wang = officer("王警官");
        Officer li = officer("李警官");
        BlankRange range = range(5);
        does(wang, () -> blanks.receive(KIND, range));
        assertThat(refused(li, () -> blanks.receive(KIND, range))).isEqualTo(BlankProblem.RECEIVED_BEFORE);
        assertThat(refused(li, () -> blanks.issue(KIND, number(range, 1), ""))).isEqualTo(BlankProblem.NOT_HELD);
        assertThat(refused(wang, () -> blanks.issue(BlankKind.BOOKLET, number(range, 1), "")))
                .isEqualTo(BlankProblem.NOT_HELD);
        does(wang, () -> blanks.issue(KIND, number(range, 1), ""));
        assertThat(refused(wang, () -> blanks.issue(KIND, number(range, 1), "")))
                .isEqualTo(BlankProblem.USED_BEFORE);
        assertThat(refused(wang, () -> blanks.giveUp(KIND, number(range, 1), BlankUse.How.LOST, "找不到")))
                .isEqualTo(BlankProblem.USED_BEFORE);
        assertThat(refused(wang, () -> blanks.giveUp(KIND, number(range, 2), BlankUse.How.SPOILED, " ")))
                .isEqualTo(BlankProblem.REASON_NEEDED);
        assertThat(refused(wang, () -> blanks.issue(KIND, number(range, 2), "430281006-2018-99-9999")))
                .isEqualTo(BlankProblem.NO_SUCH_CASE);
        assertThat(as(wang, () -> blanks.holdings()))
                .containsExactly(new Holding(KIND, number(range, 2), number(range, 5), 4, List.of()));
    }

    @Test
    void ofManyWhoTakeTheSameNumberAtTheSameMomentOneGetsIt() throws Exception {
        Officer wang = officer("王警官");
        BlankRange range = range(3);
        does(wang, () -> blanks.receive(KIND, range));
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                boolean spoils = i % 2 == 0;
                results.add(threads.submit((Callable<Boolean>) () -> {
                    together.await();
                    try {
                        does(wang, () -> {
                            if (spoils) {
                                blanks.giveUp(KIND, number(range, 1), BlankUse.How.SPOILED, "卡纸");
                            } else {
                                blanks.issue(KIND, number(range, 1), "");
                            }
                        });
                        return true;
                    } catch (BlankRefused refused) {
                        assertThat(refused.problem()).isEqualTo(BlankProblem.USED_BEFORE);
                        return false;
                    }
                }));
            }
            int got = 0;
            for (Future<Boolean> result : results) {
                got += result.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void theLedgerItselfTakesNoSecondUseAndForgetsNothing() {
        Officer wang = officer("王警官");
        BlankRange range = range(2);
        does(wang, () -> blanks.receive(KIND, range));
        does(wang, () -> blanks.issue(KIND, number(range, 1), ""));
        for (String statement : List.of(
                "insert into daybook.blank_use (kind, number, how, station, officer, on_day) values ('MIGRATION_CERTIFICATE', :number, 'ISSUED', '430281006', gen_random_uuid(), '2018-06-01')",
                "update daybook.blank_use set number = number where number = :number",
                "delete from daybook.blank_use where number = :number",
                "delete from daybook.blank where number = :number")) {
            assertThat(catchThrowableOfType(
                            DataAccessException.class,
                            () -> sql.sql(statement)
                                    .param("number", number(range, 1))
                                    .update()))
                    .as(statement)
                    .isNotNull();
        }
    }

    @Test
    void aGapBlocksTheClosingUntilItIsExplained() {
        Officer wang = officer("王警官");
        BlankRange range = range(6);
        does(wang, () -> blanks.receive(KIND, range));
        does(wang, () -> blanks.issue(KIND, number(range, 1), ""));
        does(wang, () -> blanks.issue(KIND, number(range, 4), ""));
        assertThat(as(wang, () -> blanks.holdings()).getFirst().gaps())
                .containsExactly(number(range, 2), number(range, 3));
        assertThat(refused(wang, () -> closings.close(TODAY))).isEqualTo(BlankProblem.GAP);
        does(wang, () -> blanks.giveUp(KIND, number(range, 2), BlankUse.How.SPOILED, "卡纸"));
        assertThat(refused(wang, () -> closings.close(TODAY))).isEqualTo(BlankProblem.GAP);
        does(wang, () -> blanks.giveUp(KIND, number(range, 3), BlankUse.How.LOST, "找不到"));
        Closing closing = as(wang, () -> closings.close(TODAY));
        assertThat(closing.figures().blanks())
                .containsExactly(new DayFigures.BlankCount(KIND, number(range, 1), number(range, 4), 2, 1, 1, 0, 2));
        assertThat(closing.figures().spoiled())
                .extracting(DayFigures.Spoiled::reason)
                .containsExactly("卡纸", "找不到");
        // A closed day takes no more blanks.
        assertThat(refused(wang, () -> blanks.issue(KIND, number(range, 5), "")))
                .isEqualTo(BlankProblem.DAY_CLOSED);
        assertThat(refused(wang, () -> closings.close(TODAY))).isEqualTo(BlankProblem.CLOSED_BEFORE);
    }

    @Test
    void anotherOfficerTakesTheDayOverAndOnlyOnce() {
        Officer wang = officer("王警官");
        Officer li = officer("李警官");
        assertThat(refused(wang, () -> closings.close(TODAY.plusDays(1)))).isEqualTo(BlankProblem.NOT_YET);
        Closing closing = as(wang, () -> closings.close(TODAY));
        assertThat(closing.confirmed()).isNull();
        assertThat(refused(wang, () -> closings.confirm("430281006", wang.id(), TODAY)))
                .isEqualTo(BlankProblem.OWN_DAY);
        assertThat(as(wang, () -> closings.waiting(500)))
                .extracting(Closing::officer)
                .doesNotContain(wang.id());
        assertThat(as(li, () -> closings.waiting(500)))
                .extracting(Closing::officer)
                .contains(wang.id());
        Closing confirmed = as(li, () -> closings.confirm("430281006", wang.id(), TODAY));
        assertThat(confirmed.confirmed())
                .isNotNull()
                .extracting(Closing.Confirmed::name)
                .isEqualTo("李警官");
        assertThat(confirmed.figures()).isEqualTo(closing.figures());
        assertThat(refused(li, () -> closings.confirm("430281006", wang.id(), TODAY)))
                .isEqualTo(BlankProblem.NOTHING_TO_CONFIRM);
        assertThat(refused(li, () -> closings.confirm("530302001", wang.id(), TODAY)))
                .isEqualTo(BlankProblem.NOTHING_TO_CONFIRM);
    }
}
