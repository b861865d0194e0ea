package org.openhuji.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.register.Chronicle;
import org.openhuji.register.PersonId;
import org.openhuji.register.proposals.CorrectItem;
import org.openhuji.register.proposals.Proposal;
import org.openhuji.register.proposals.ProposalId;
import org.openhuji.register.proposals.Proposals;
import org.openhuji.register.proposals.Proposed;

/** Many officers at once over three connections: nobody who holds one waits for another. */
class FewConnectionsTest {
    private static final int OFFICERS = 32;
    private static final String CITY = "430224101001";
    private static final Installation LILING = Pair.get().liling();

    private static Officer officer(int number, Role role) {
        return new Officer(
                new UUID(0x7000L, 0x8000_0000_0000_0300L + number),
                "few" + number,
                "民警丁",
                new Office("株洲市公安局", "430200"),
                List.of(new RoleAt(role, "430200")),
                Optional.empty());
    }

    private static <T> List<T> all(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<T> results = new ArrayList<>();
        try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> ends = new ArrayList<>();
            for (Callable<T> work : works) {
                ends.add(officers.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<T> end : ends) {
                results.add(end.get());
            }
        }
        return results;
    }

    @Test
    void thirtyTwoCasesAreFinishedAtOnce() throws Exception {
        List<Callable<CaseFile>> works = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            Migrants.Family family = Migrants.registered(LILING.bean(Chronicle.class), CITY);
            CaseFile file = LILING.approved(family, "430281006001", Counter.LILING, Counter.ZHUZHOU);
            works.add(() ->
                    Counter.as(Counter.LILING, () -> LILING.casework().finish(file.id(), file.version(), null, null)));
        }
        assertThat(all(works)).extracting(CaseFile::state).containsOnly(CaseState.REGISTERED);
    }

    @Test
    void thirtyTwoCorrectionsAreConfirmedAtOnce() throws Exception {
        Proposals proposals = LILING.bean(Proposals.class);
        Officer window = officer(1, Role.WINDOW_OFFICER);
        Officer second = officer(2, Role.APPROVER);
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            Migrants.Family family = Migrants.registered(LILING.bean(Chronicle.class), CITY);
            PersonId person = new PersonId(LILING.sql()
                    .sql("select person from register.number_holder where number = :number")
                    .param("number", family.people().getFirst().number())
                    .query(UUID.class)
                    .single());
            Proposal proposal = Counter.as(
                    window,
                    () -> proposals.propose(
                            new ProposalId(UUID.randomUUID()),
                            new Proposed.Correct(person, CorrectItem.NATIVE_PLACE, "湖南省茶陵县"),
                            CITY,
                            "补录"));
            works.add(() ->
                    Counter.as(second, () -> proposals.confirm(proposal.id()).isPresent()));
        }
        assertThat(all(works)).containsOnly(true);
    }
}
