package org.openhuji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.AuditQuery;
import org.openhuji.audit.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Role, place and purpose, each of which is asked for. */
@ServerTest
class AccessTest {
    private static final UUID LIN = UUID.randomUUID();
    private static final Purpose WINDOW = new Purpose.PresentAtWindow();

    private final Access access;
    private final Accounts accounts;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    @Autowired
    AccessTest(Access access, Accounts accounts, AuditLog log, TransactionTemplate transaction) {
        this.access = access;
        this.accounts = accounts;
        this.log = log;
        this.transaction = transaction;
    }

    @Test
    void aRoleIsHeldForItsPlaceAndAllBelow() {
        assertThat(new RoleAt(Role.APPROVER, "430281").covers("430281006001")).isTrue();
        assertThat(new RoleAt(Role.APPROVER, "4302").covers("430281")).isTrue();
        assertThat(new RoleAt(Role.APPROVER, "430281").covers("430200")).isFalse();
        assertThat(new RoleAt(Role.APPROVER, "430281").covers("430211")).isFalse();
        assertThat(new RoleAt(Role.APPROVER, "430281").covers("")).isFalse();
        assertThat(new RoleAt(Role.APPROVER, "").covers("")).isTrue();
    }

    @Test
    void whoHasNotSignedInMayNothing() {
        assertThat(access.may(Permission.READ_PERSON, "430281")).isFalse();
        assertThat(problem(() -> access.require(Permission.READ_PERSON))).isEqualTo(AccessProblem.NOT_SIGNED_IN);
    }

    @Test
    void asksForRoleThenPlaceThenPurpose() {
        Officer officer = Officers.with(accounts, Role.WINDOW_OFFICER);
        Access.acting(officer, WINDOW, () -> {
            assertThat(problem(() -> access.require(Permission.MANAGE_ACCOUNTS)))
                    .isEqualTo(AccessProblem.NOT_ALLOWED);
            assertThat(problem(() -> access.require(Permission.READ_PERSON, "430211")))
                    .isEqualTo(AccessProblem.OUTSIDE_PLACE);
            AuditEntry entry = access.permit(
                    Permission.READ_PERSON, "430281006001", AuditEvent.PERSON_READ, List.of(LIN), AuditDetail.NONE);
            assertThat(entry.actor().role()).isEqualTo("WINDOW_OFFICER");
            assertThat(entry.actor().office()).isEqualTo("醴陵市公安局来龙门派出所");
            assertThat(entry.purpose()).isEqualTo(WINDOW);
            assertThat(access.places(Permission.READ_PERSON)).containsExactly("430281");
            return null;
        });
    }

    @Test
    void nobodyApprovesTheirOwnWorkOrOpensTheirOwnRecord() {
        Officer officer = Officers.named(accounts, "test.own", Role.APPROVER, "430281");
        accounts.person(officer.id(), LIN);
        Officer known = accounts.find(officer.id()).orElseThrow().officer();
        Access.acting(known, WINDOW, () -> {
            assertThat(problem(() -> access.requireOther(known.id()))).isEqualTo(AccessProblem.OWN_WORK);
            access.requireOther(UUID.randomUUID());
            assertThat(problem(() -> access.requireNotOwn(List.of(UUID.randomUUID(), LIN))))
                    .isEqualTo(AccessProblem.OWN_RECORD);
            access.requireNotOwn(List.of(UUID.randomUUID()));
            return null;
        });
    }

    @Test
    void unmaskingIsLoggedAndTakesItsPermission() {
        UUID person = UUID.randomUUID();
        Officer window = Officers.with(accounts, Role.WINDOW_OFFICER);
        Access.acting(window, WINDOW, () -> {
            transaction.executeWithoutResult(status -> access.unmask(person, "430281006", MaskedField.CITIZEN_NUMBER));
            return null;
        });
        Officer worker = Officers.with(accounts, Role.COMMUNITY_WORKER);
        Access.acting(worker, WINDOW, () -> {
            assertThat(problem(() -> transaction.executeWithoutResult(
                            status -> access.unmask(person, "430281006", MaskedField.CITIZEN_NUMBER))))
                    .isEqualTo(AccessProblem.NOT_ALLOWED);
            return null;
        });
        assertThat(log.list(new AuditQuery(person, null, AuditEvent.UNMASKED, null, null, 10)))
                .singleElement()
                .satisfies(record -> assertThat(record.entry().detail()).isEqualTo(AuditDetail.of("CITIZEN_NUMBER")));
    }

    @Test
    void masksKeepEnoughToTellAndTooLittleToUse() {
        assertThat(Masked.ofNumber("430281209001010014").shown()).isEqualTo("4302*************4");
        assertThat(Masked.ofNumber("1234").shown()).isEqualTo("****");
        assertThat(Masked.ofName("林水生").shown()).isEqualTo("林＊＊");
        assertThat(Masked.ofName("𠮷").shown()).isEqualTo("𠮷");
        assertThat(Masked.ofName("阿依古丽·买买提").shown()).isEqualTo("阿＊＊");
        assertThat(Masked.ofName("").shown()).isEmpty();
        assertThat(Masked.ofAddress("来龙门街道江源路12号3栋402室").shown()).isEqualTo("来龙门街道江源路＊");
    }

    @Test
    void claimsBecomeAnAccountByConfiguration() {
        ElsewhereClaims claims = new ElsewhereClaims(
                "preferred_username",
                "name",
                "office",
                "office_place",
                "roles",
                Map.of("hukou-window", Role.WINDOW_OFFICER, "hukou-approver", Role.APPROVER));
        Map<String, Object> told = Map.of(
                "preferred_username", "Lin.S",
                "name", "林测试",
                "office", "来龙门派出所",
                "office_place", "430281006",
                "roles", List.of("hukou-window", "hukou-approver@430281", "something-else"));
        NewAccount account = claims.account(told);
        assertThat(account.login()).isEqualTo("lin.s");
        assertThat(account.roles())
                .containsExactly(new RoleAt(Role.WINDOW_OFFICER, "430281006"), new RoleAt(Role.APPROVER, "430281"));
        assertThatThrownBy(() -> claims.account(Map.of("preferred_username", "lin", "roles", "hukou-window")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claims.account(Map.of("preferred_username", "lin", "name", "林", "office", "所")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressThatGuessesIsSlowedAndForgotten() {
        Instant[] now = {Instant.EPOCH};
        Slowdown slowdown = new Slowdown(() -> now[0], new SignInLimits(5, Duration.ofMinutes(15), 3));
        for (int i = 0; i < 3; i++) {
            assertThat(slowdown.tooSoon("192.0.2.1")).isFalse();
            slowdown.wrong("192.0.2.1");
        }
        assertThat(slowdown.tooSoon("192.0.2.1")).isTrue();
        assertThat(slowdown.tooSoon("192.0.2.2")).isFalse();
        now[0] = now[0].plusSeconds(1);
        assertThat(slowdown.tooSoon("192.0.2.1")).isFalse();
        slowdown.wrong("192.0.2.1");
        now[0] = now[0].plusSeconds(1);
        assertThat(slowdown.tooSoon("192.0.2.1")).as("the next pause is longer").isTrue();
        now[0] = now[0].plus(Duration.ofMinutes(11));
        slowdown.wrong("192.0.2.1");
        assertThat(slowdown.tooSoon("192.0.2.1")).isFalse();
    }

    private static AccessProblem problem(Runnable what) {
        Optional<AccessRefused> refused = Optional.empty();
        try {
            what.run();
        } catch (AccessRefused e) {
            refused = Optional.of(e);
        }
        return refused.orElseThrow(() -> new AssertionError("not refused")).problem();
    }
}
