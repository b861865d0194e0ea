package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.review.Draw;
import org.openhuji.casework.review.Reviews;
import org.openhuji.casework.review.Sampled;
import org.openhuji.casework.review.Sampling;
import org.openhuji.casework.review.Tally;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.Reopen;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided is looked at again, by lot and by whoever had no hand in it. */
@ServerTest
class ReviewsTest extends CaseTest {
    private static final YearMonth JUNE = YearMonth.of(2018, 6);

    private final Reviews reviews;
    private final Sampling sampling;
    private final Chronicle chronicle;
    private final Flyway flyway;
    private final JdbcClient sql;

    @Autowired
    ReviewsTest(
            Casework casework,
            Carrier carrier,
            Reviews reviews,
            Sampling sampling,
            Chronicle chronicle,
            Flyway flyway,
            JdbcClient sql) {
        super(casework, carrier);
        this.reviews = reviews;
        this.sampling = sampling;
        this.chronicle = chronicle;
        this.flyway = flyway;
        this.sql = sql;
    }

    private final LocalDate day = LongAgo.day();

    private static Officer approver(int number, String place) {
        return new Officer(
                new UUID(0x7000L, 0x8000_0000_0000_9000L + number),
                "reviewer" + number,
                "复查" + number,
                new Office("复查处", place),
                List.of(new RoleAt(Role.APPROVER, place)),
                Optional.empty());
    }

    private static final Officer OTHER = approver(1, "430281");
    private static final Officer STATION = approver(2, "430281006");

    @BeforeEach
    void nothingOfThatMonthIsThere() {
        assertThat(drawn()).isEmpty();
    }

    private CaseFile past(CaseFile decided) {
        return LongAgo.decided(flyway, decided, day);
    }

    private CaseFile granted() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        return past(step(Counter.LILING, examined(opened(family, family.agreed(), "LL-3.1.5")), new Approve(null)));
    }

    /** The law admits it and the city refuses: by the level above, in words. */
    private CaseFile refusedAgainstTheLaw() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        CaseFile examined = examined(opened(family, family.agreed(), "LL-3.1.5"));
        return past(step(Counter.ZHUZHOU, examined, new Refuse("LL-3.1.5", "租住情况与合同不一致")));
    }

    private int draw() {
        return sampling.round(day.plusMonths(1));
    }

    private List<Sampled> drawn() {
        return Counter.as(Counter.ZHUZHOU, () -> reviews.open(10_000)).yours().stream()
                .filter(one -> one.month().equals(YearMonth.from(day)))
                .toList();
    }

    private List<Sampled> of(CaseFile file, Officer officer) {
        return Counter.as(officer, () -> reviews.open(10_000)).yours().stream()
                .filter(one -> one.id().equals(file.id()))
                .toList();
    }

    @Test
    void aDecisionAgainstTheLawsAnswerIsAlwaysLookedAtAndOfTheOthersAFewByLot() {
        List<CaseFile> granted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            granted.add(granted());
        }
        CaseFile against = refusedAgainstTheLaw();
        assertThat(sampling.round(day)).as("the month is not over").isZero();
        draw();
        assertThat(Counter.as(approver(3, "430200"), () -> reviews.find(against.id(), against.version())))
                .hasValueSatisfying(one -> assertThat(one.why()).isEqualTo(Sampled.Why.AGAINST));
        assertThat(granted.stream().filter(file -> !of(file, OTHER).isEmpty()))
                .as("one of three, the share being five of a hundred, rounded up")
                .hasSize(1);
        int before = drawn().size();
        draw();
        assertThat(drawn()).as("drawn once").hasSize(before);
    }

    @Test
    void whoeverHasTheSeedDrawsTheSameAgain() throws Exception {
        for (int i = 0; i < 4; i++) {
            granted();
        }
        draw();
        Draw draw = Counter.as(OTHER, () -> reviews.draws(1_000)).stream()
                .filter(one -> one.month().equals(YearMonth.from(day)))
                .findFirst()
                .orElseThrow();
        assertThat(draw.share()).isEqualTo(5);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<String, String> lots = sql.sql("""
                        select case_id || ':' || number from casework.decision
                        where decided_on = :day and left(place, 9) = '430281006' and not against""").param("day", day).query(String.class).list().stream()
                .collect(Collectors.toMap(one -> one, one -> {
                    digest.update(HexFormat.of().parseHex(draw.seed()));
                    return HexFormat.of().formatHex(digest.digest(one.getBytes(StandardCharsets.UTF_8)));
                }));
        Set<String> first = lots.keySet().stream()
                .sorted(Comparator.comparing(lots::get))
                .limit((lots.size() * 5 + 99) / 100)
                .collect(Collectors.toSet());
        assertThat(drawn().stream()
                        .filter(one -> one.why() == Sampled.Why.LOT)
                        .map(one -> one.id() + ":" + one.number())
                        .collect(Collectors.toSet()))
                .isEqualTo(first);
    }

    @Test
    void nobodyLooksAtWhatTheyHadAHandInOrWhatWasDecidedAboveThem() {
        CaseFile against = refusedAgainstTheLaw();
        draw();
        assertThat(of(against, Counter.ZHUZHOU)).as("who decided").isEmpty();
        assertThat(of(against, OTHER)).as("a level below who decided").isEmpty();
        assertThat(of(against, approver(4, "430200"))).hasSize(1);
        assertThat(refused(() -> Counter.as(
                        Counter.ZHUZHOU,
                        () -> reviews.answer(against.id(), against.version(), Sampled.Finding.IN_ORDER, ""))))
                .isEqualTo(CaseProblem.NOT_TO_REVIEW);
        assertThat(refused(() -> Counter.as(
                        STATION, () -> reviews.answer(against.id(), against.version(), Sampled.Finding.IN_ORDER, ""))))
                .isEqualTo(CaseProblem.NOT_TO_REVIEW);
        assertThatThrownBy(() -> Counter.as(
                        Counter.LILING,
                        () -> reviews.answer(against.id(), against.version(), Sampled.Finding.IN_ORDER, "")))
                .isInstanceOf(AccessRefused.class);
        assertThat(Counter.as(Counter.approver("530302"), () -> reviews.find(against.id(), against.version())))
                .isEmpty();
    }

    @Test
    void nobodyLooksAtTheirOwnCase() {
        CaseFile against = refusedAgainstTheLaw();
        draw();
        Officer reviewer = approver(7, "430200");
        Officer own = new Officer(
                reviewer.id(),
                reviewer.login(),
                reviewer.name(),
                reviewer.office(),
                reviewer.roles(),
                Optional.of(requireNonNull(
                                against.application().parties().getFirst().person())
                        .value()));
        assertThatThrownBy(() -> Counter.as(
                        own, () -> reviews.answer(against.id(), against.version(), Sampled.Finding.IN_ORDER, "")))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aFindingNeedsWordsIsCountedAndLeadsToReopening() {
        CaseFile against = refusedAgainstTheLaw();
        draw();
        Officer reviewer = approver(5, "430200");
        assertThat(refused(() -> Counter.as(
                        reviewer, () -> reviews.answer(against.id(), against.version(), Sampled.Finding.FINDING, " "))))
                .isEqualTo(CaseProblem.WORDS_NEEDED);
        Tally before = tally(reviewer);
        Counter.as(
                reviewer,
                () -> reviews.answer(against.id(), against.version(), Sampled.Finding.FINDING, "合同与登记一致，应当批准"));
        Tally after = tally(reviewer);
        assertThat(after.findings()).isEqualTo(before.findings() + 1);
        assertThat(after.looked()).isEqualTo(before.looked() + 1);
        assertThat(Counter.as(Counter.LILING, () -> reviews.findings(against)))
                .as("the window that has the case is told")
                .hasSize(1);
        assertThat(refused(() -> Counter.as(
                        approver(6, "430200"),
                        () -> reviews.answer(against.id(), against.version(), Sampled.Finding.IN_ORDER, ""))))
                .isEqualTo(CaseProblem.REVIEWED_BEFORE);
        assertThat(sql.sql("select count(*) from audit.entry where event = :event and detail_id = :id")
                        .param("event", AuditEvent.CASE_REVIEWED.name())
                        .param("id", against.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        CaseFile reopened = step(reviewer, now(reviewer, against), new Reopen("抽查发现应当批准"));
        assertThat(reopened.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(requireNonNull(reopened.deadline())).isNotNull();
    }

    private Tally tally(Officer officer) {
        return Counter.as(officer, reviews::tallies).stream()
                .filter(one -> one.type() == CaseType.SETTLE_IN)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMonthThatIsRunningIsNotDrawnFrom() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        CaseFile now = step(Counter.LILING, examined(opened(family, family.agreed(), "LL-3.1.5")), new Approve(null));
        sampling.round(JUNE.atEndOfMonth());
        assertThat(Counter.as(OTHER, () -> reviews.find(now.id(), now.version())))
                .isEmpty();
    }
}
