package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.CallOff;
import org.openhuji.casework.steps.Withdraw;
import org.openhuji.register.Chronicle;

/**
 * Families that move between two registers and within one, on real databases, with the power cut at every moment: whoever looks
 * finds everybody exactly once registered or in transit.
 */
class HandoverTest {
    private static final String HOME = "430281006001";
    private static final String FAR = "530302001001";
    private static final String NEAR = "430524101001";

    /** The window of another city that the register of Liling keeps too. */
    private static final Officer SHAOYANG = new Officer(
            new UUID(0x7000L, 0x8000_0000_0000_0200L),
            "officer-shaoyang",
            "民警丙",
            new Office("隆回县公安局", "430524"),
            List.of(new RoleAt(Role.WINDOW_OFFICER, "430524")),
            Optional.empty());

    private static final Installation LILING = Pair.get().liling();
    private static final Installation QUJING = Pair.get().qujing();

    /** A family on its way from a register, or a city of the same one, to Liling. */
    record Move(Migrants.Family family, Installation from, Officer window, CaseFile arriving) {
        static Move between() {
            Migrants.Family family = Migrants.registered(QUJING.bean(Chronicle.class), FAR);
            return new Move(family, QUJING, Counter.QUJING, approved(family));
        }

        static Move within() {
            Migrants.Family family = Migrants.registered(LILING.bean(Chronicle.class), NEAR);
            return new Move(family, LILING, SHAOYANG, approved(family));
        }

        private static CaseFile approved(Migrants.Family family) {
            return LILING.approved(family, HOME, Counter.LILING, Counter.LILING_COUNTY);
        }

        CaseFile now() {
            return LILING.now(arriving.id());
        }

        @Nullable
        CaseFile leaving() {
            return from.leaving(arriving);
        }

        /** Whatever is next: an officer's step on either side, and then what the machines do. */
        void next() {
            CaseFile file = now();
            Transfer transfer = requireNonNull(file.transfer());
            CaseFile leaving = leaving();
            if (file.state() == CaseState.APPROVED) {
                Counter.as(Counter.LILING, () -> LILING.casework().issue(file.id(), file.version()));
            } else if (leaving != null && leaving.state() == CaseState.SUBMITTED) {
                from.step(window, leaving, new Accept(from.papers(leaving)));
            } else if (leaving != null && leaving.state() == CaseState.ACCEPTED) {
                Counter.as(window, () -> from.casework().finish(leaving.id(), leaving.version(), null, null));
            } else if (file.state() == CaseState.ISSUED && transfer.certificate() != null) {
                Counter.as(Counter.LILING, () -> LILING.casework().finish(file.id(), file.version(), null, null));
            }
            LILING.round();
            from.round();
        }

        boolean over() {
            CaseFile leaving = leaving();
            return now().state() == CaseState.REGISTERED
                    && leaving != null
                    && leaving.state() == CaseState.REGISTERED
                    && LILING.open() == 0
                    && from.open() == 0;
        }

        /** Everybody is exactly one of registered and in transit, over both registers together. */
        void everybodyIsSomewhere(String when) {
            for (Migrants.Migrant one : family.people()) {
                List<String> states = from == LILING
                        ? List.of(LILING.standing(one))
                        : List.of(LILING.standing(one), from.standing(one));
                long registered = states.stream()
                        .filter(state -> state.equals("REGISTERED"))
                        .count();
                long inTransit = states.stream()
                        .filter(state -> state.equals("IN_TRANSIT"))
                        .count();
                assertThat(registered)
                        .as("%s: %s is registered once at most", when, one.label())
                        .isLessThanOrEqualTo(1);
                assertThat(registered + inTransit)
                        .as("%s: %s is somewhere", when, one.label())
                        .isPositive();
            }
        }

        /** Goes to the end, with the power cut once; tells the moments there were. */
        List<String> go(int cutAt) {
            Cuts.at(cutAt);
            try {
                for (int tries = 0; tries < 60 && !over(); tries++) {
                    try {
                        next();
                    } catch (Cuts.PowerCut cut) {
                        everybodyIsSomewhere("cut at " + cutAt);
                    }
                    everybodyIsSomewhere("cut at " + cutAt);
                }
            } finally {
                everybodyIsSomewhere("cut at " + cutAt + ", at the end");
            }
            assertThat(over()).as("the move comes to its end, cut at %d", cutAt).isTrue();
            assertThat(cutAt == 0 || Cuts.happened())
                    .as("moment %d comes", cutAt)
                    .isTrue();
            return Cuts.over();
        }
    }

    private void arrived(Move move) {
        for (Migrants.Migrant one : move.family().people()) {
            assertThat(LILING.standing(one)).isEqualTo("REGISTERED");
            if (move.from() != LILING) {
                assertThat(move.from().standing(one)).isEqualTo("CANCELLED MOVED_OUT");
            }
        }
        assertThat(move.now().acts()).hasSize(1);
        assertThat(requireNonNull(move.leaving()).acts()).hasSize(1);
    }

    @Test
    void betweenTwoRegistersEverybodyIsExactlyOnceSomewhereWhereverThePowerIsCut() {
        Move first = Move.between();
        int moments = first.go(0).size();
        arrived(first);
        assertThat(moments).isGreaterThan(20);
        for (int moment = 1; moment <= moments; moment++) {
            Move move = Move.between();
            move.go(moment);
            arrived(move);
        }
    }

    @Test
    void withinOneRegisterEverybodyIsExactlyOnceSomewhereWhereverThePowerIsCut() {
        Move first = Move.within();
        int moments = first.go(0).size();
        arrived(first);
        assertThat(moments).isGreaterThan(16);
        for (int moment = 1; moment <= moments; moment++) {
            Move move = Move.within();
            move.go(moment);
            arrived(move);
        }
    }

    @Test
    void theNewRegisterRecordsWhatTheCertificateSaysAndNoMore() {
        Move move = Move.between();
        assertThat(move.arriving().application().parties()).allMatch(party -> party.person() == null);
        move.go(0);
        Migrants.Migrant wife = move.family().people().get(1);
        assertThat(LILING.sql()
                        .sql("""
                                select i.name || ' ' || i.sex || ' ' || i.ethnicity || ' ' || i.born || ' ' || s.relation
                                from register.number_holder h join register.identity i on i.person = h.person
                                join register.standing s on s.person = h.person and s.valid @> date '2018-06-01'
                                where h.number = :number""")
                        .param("number", wife.number())
                        .query(String.class)
                        .single())
                .isEqualTo(wife.name() + " 2 01 1987-09-10 12");
        // The adopted daughter is a daughter; that she is adopted stays known to the register, which keeps it secret.
        Migrants.Migrant daughter = move.family().people().get(3);
        assertThat(LILING.sql()
                        .sql("""
                                select p.nature from register.number_holder h join register.parenthood p on p.child = h.person
                                where h.number = :number""")
                        .param("number", daughter.number())
                        .query(String.class)
                        .list())
                .containsExactly("ADOPTIVE", "ADOPTIVE");
        assertThat(LILING.sql()
                        .sql("select from_place from register.migration where paper = :certificate limit 1")
                        .param(
                                "certificate",
                                requireNonNull(move.now().transfer()).certificate())
                        .query(String.class)
                        .single())
                .isEqualTo(FAR);
        // Letters name people by number and name, and hold no identity of the other register.
        String letter = QUJING.sql()
                .sql(
                        "select content::text from casework.inbox where transfer = :transfer and sender = 'liling' order by number limit 1")
                .param("transfer", requireNonNull(move.arriving().transfer()).id())
                .query(String.class)
                .single();
        assertThat(letter).contains(wife.number()).doesNotContain("situation", "dwelling");
    }

    @Test
    void whoIsNoLongerAdmittedIsRestoredWhereTheyLeft() {
        Move move = Move.between();
        until(move, CaseState.ISSUED);
        CaseFile leaving = requireNonNull(move.leaving());
        assertThat(refused(() ->
                        Counter.as(Counter.QUJING, () -> QUJING.casework().restore(leaving.id(), leaving.version()))))
                .isEqualTo(CaseProblem.NOT_RELEASED);
        CaseFile arriving = move.now();
        LILING.step(Counter.ZHUZHOU, arriving, new CallOff("LL-3.1.5", "住房已经退租"));
        LILING.round();
        QUJING.round();
        restored(move);
        CaseFile off = move.now();
        assertThat(refused(() -> Counter.as(
                        Counter.LILING, () -> LILING.casework().finish(off.id(), off.version(), null, null))))
                .isEqualTo(CaseProblem.NOT_NOW);
    }

    @Test
    void whoComesBackIsRestoredOnceTheNewPlaceGaveTheMoveUp() {
        Move move = Move.between();
        until(move, CaseState.ISSUED);
        CaseFile leaving = requireNonNull(move.leaving());
        CaseFile recalled = Counter.as(
                Counter.QUJING, () -> QUJING.casework().recall(leaving.id(), leaving.version(), "迁移证过期，不再迁往"));
        assertThat(recalled.state()).isEqualTo(CaseState.ISSUED);
        carried();
        assertThat(move.now().state()).isEqualTo(CaseState.WITHDRAWN);
        restored(move);
    }

    @Test
    void whoArrivedIsNotRecalled() {
        Move move = Move.between();
        until(move, CaseState.ISSUED);
        CaseFile leaving = requireNonNull(move.leaving());
        CaseFile file = move.now();
        Counter.as(Counter.LILING, () -> LILING.casework().finish(file.id(), file.version(), null, null));
        Counter.as(Counter.QUJING, () -> QUJING.casework().recall(leaving.id(), leaving.version(), "不再迁往"));
        carried();
        assertThat(requireNonNull(move.leaving()).state()).isEqualTo(CaseState.REGISTERED);
        arrived(move);
    }

    @Test
    void aPermissionThatWasWithdrawnEndsTheCaseOfThoseWhoStay() {
        Move move = Move.between();
        CaseFile issued = Counter.as(
                Counter.LILING,
                () -> LILING.casework()
                        .issue(move.arriving().id(), move.arriving().version()));
        carried();
        assertThat(requireNonNull(move.leaving()).state()).isEqualTo(CaseState.SUBMITTED);
        LILING.step(Counter.LILING, issued, new Withdraw());
        carried();
        assertThat(requireNonNull(move.leaving()).state()).isEqualTo(CaseState.WITHDRAWN);
        move.family().people().forEach(one -> assertThat(QUJING.standing(one)).isEqualTo("REGISTERED"));
    }

    /** The old place's case stands there, and its certificate has been heard of. */
    private static void until(Move move, CaseState state) {
        for (int tries = 0; tries < 20; tries++) {
            CaseFile leaving = move.leaving();
            if (leaving != null && leaving.state() == state) {
                carried();
                return;
            }
            move.next();
        }
        throw new AssertionError("never " + state);
    }

    private static void carried() {
        for (int tries = 0; tries < 50 && LILING.open() + QUJING.open() > 0; tries++) {
            LILING.round();
            QUJING.round();
        }
        assertThat(LILING.open() + QUJING.open()).isZero();
    }

    private static void restored(Move move) {
        CaseFile leaving = requireNonNull(move.leaving());
        CaseFile over = Counter.as(Counter.QUJING, () -> QUJING.casework().restore(leaving.id(), leaving.version()));
        assertThat(over.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(over.acts()).hasSize(5);
        for (Migrants.Migrant one : move.family().people()) {
            assertThat(QUJING.standing(one)).isEqualTo("REGISTERED");
            assertThat(LILING.standing(one)).isEmpty();
        }
        assertThat(refused(() ->
                        Counter.as(Counter.QUJING, () -> QUJING.casework().reissue(over.id(), over.version(), "再发"))))
                .isEqualTo(CaseProblem.NOT_NOW);
    }

    private static CaseProblem refused(Runnable work) {
        CaseRefused refused = catchThrowableOfType(CaseRefused.class, work::run);
        assertThat(refused).as("refused").isNotNull();
        return refused.problem();
    }
}
