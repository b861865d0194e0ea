package org.openhuji.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.casework.filing.Filings;
import org.openhuji.casework.filing.ToFile;
import org.openhuji.casework.steps.Approve;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Communities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community hears who has come, and nothing more of anybody; it says that it was told, and nobody walks (QJ-14c). */
@ServerTest
class FilingsTest extends CaseTest {
    private static final Officer WORKER = worker(1, HOME);
    private static final Officer NEXT_DOOR = worker(2, "430281006002");

    private final Filings filings;
    private final Communities communities;
    private final Chronicle chronicle;
    private final JdbcClient sql;

    @Autowired
    FilingsTest(
            Casework casework,
            Carrier carrier,
            Filings filings,
            Communities communities,
            Chronicle chronicle,
            JdbcClient sql) {
        super(casework, carrier);
        this.filings = filings;
        this.communities = communities;
        this.chronicle = chronicle;
        this.sql = sql;
    }

    private static Officer worker(int number, String place) {
        return new Officer(
                new UUID(0x7000L, 0x8000_0000_0000_a000L + number),
                "worker" + number,
                "社工" + number,
                new Office("左权社区" + number, place),
                List.of(new RoleAt(Role.COMMUNITY_WORKER, place)),
                Optional.empty());
    }

    private CaseFile settled(Movers.Family family) {
        CaseFile examined = examined(opened(family, family.agreed(), "LL-3.1.5"));
        return finish(Counter.LILING, step(Counter.LILING, examined, new Approve(null)));
    }

    private Movers.Family family() {
        return Movers.registered(chronicle, "430224101001");
    }

    private List<ToFile> open(CaseFile file) {
        return Counter.as(WORKER, () -> filings.open(HOME, 10_000)).stream()
                .filter(one -> one.id().equals(file.id()))
                .toList();
    }

    private List<String> told(ToFile one) {
        return Counter.as(WORKER, () -> communities.arrived(HOME, one.acts(), List.of())).stream()
                .map(arrived -> arrived.name().text())
                .toList();
    }

    @Test
    @Shows({"QJ-14c"})
    void whoHasSettledIsToldToTheCommunityWhichConfirmsItOnce() {
        Movers.Family family = family();
        CaseFile settled = settled(family);
        ToFile one = open(settled).getFirst();
        assertThat(told(one)).containsExactlyInAnyOrderElementsOf(family.names());
        assertThat(one.registered()).isEqualTo(ON);
        CaseFile filed = Counter.as(WORKER, () -> filings.confirm(one.id(), one.version()));
        assertThat(filed.state()).isEqualTo(CaseState.FILED);
        assertThat(open(settled)).isEmpty();
        CaseStep last = casework.steps(one.id()).getLast();
        assertThat(List.of(last.by(), last.office())).containsExactly("COMMUNITY", "左权社区1");
        assertThat(refused(() -> Counter.as(WORKER, () -> filings.confirm(one.id(), one.version()))))
                .isEqualTo(CaseProblem.CHANGED_MEANWHILE);
    }

    @Test
    void everybodyListedStandsInTheLogAsListedAndNobodyAsRead() {
        Movers.Family family = family();
        told(open(settled(family)).getFirst());
        assertThat(sql.sql("""
                        select distinct event || ' ' || detail from audit.entry where account = :worker and subjects && :persons""")
                        .param("worker", WORKER.id())
                        .param(
                                "persons",
                                family.persons().stream()
                                        .map(one -> one.value())
                                        .toArray(UUID[]::new))
                        .query(String.class)
                        .list())
                .containsExactly("PERSON_LISTED ARRIVALS");
    }

    @Test
    void nothingIsToldOfAProtectedPersonOrOfWhomTheyLiveWith() {
        Movers.Family family = family();
        CaseFile settled = settled(family);
        chronicle.protect(family.persons().get(1));
        assertThat(told(open(settled).getFirst())).isEmpty();
    }

    @Test
    void anotherCommunityHearsNothingAndConfirmsNothing() {
        CaseFile settled = settled(family());
        assertThatThrownBy(() -> Counter.as(NEXT_DOOR, () -> filings.open(HOME, 10)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> Counter.as(NEXT_DOOR, () -> communities.collectives(HOME, ON)))
                .isInstanceOf(AccessRefused.class);
        assertThat(refused(() -> Counter.as(NEXT_DOOR, () -> filings.confirm(settled.id(), settled.version()))))
                .isEqualTo(CaseProblem.NO_SUCH_CASE);
        for (Officer other : List.of(Counter.LILING, Counter.LILING_COUNTY)) {
            assertThatThrownBy(() -> Counter.as(other, () -> filings.open(HOME, 10)))
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void aCaseThatIsNotRegisteredIsNotTold() {
        Movers.Family family = family();
        CaseFile approved =
                step(Counter.LILING, examined(opened(family, family.agreed(), "LL-3.1.5")), new Approve(null));
        assertThat(open(approved)).isEmpty();
        assertThat(refused(() -> Counter.as(WORKER, () -> filings.confirm(approved.id(), approved.version()))))
                .isEqualTo(CaseProblem.NOT_REGISTERED_YET);
    }

    @Test
    void theCollectiveHouseholdIsShownWithItsKeeperAndWhoCameAndWentButNobodyProtected() {
        String place = "430281006003";
        Collectives.of(chronicle, place, "乙");
        Communities.Collective one = Counter.as(
                        worker(3, place), () -> communities.collectives(place, LocalDate.of(2018, 3, 3)))
                .getFirst();
        assertThat(one.keeper()).isNotNull().satisfies(keeper -> {
            assertThat(keeper.unit()).isEqualTo("示例社区居委会");
            assertThat(keeper.keeper()).isEqualTo("钟示例");
        });
        assertThat(one.members()).extracting(member -> member.name().text()).containsExactlyInAnyOrder("集乙久", "集乙来");
        assertThat(one.entered())
                .extracting(member -> member.name().text() + member.on())
                .containsExactly("集乙来2018-05-10");
        assertThat(one.left())
                .extracting(member -> member.name().text() + member.on())
                .containsExactly("集乙去2018-04-10");
        Communities.Collective later = Counter.as(
                        worker(3, place), () -> communities.collectives(place, LocalDate.of(2018, 5, 20)))
                .getFirst();
        assertThat(later.entered()).isEmpty();
        assertThat(later.left()).isEmpty();
    }
}
