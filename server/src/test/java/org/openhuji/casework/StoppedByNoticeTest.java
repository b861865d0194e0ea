package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Resume;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Suspend;
import org.openhuji.register.Chronicle;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Return after divorce to a village of Zhuzhou under a requisition notice (ZZ-9.7, ZZ-9.7S). */
@ServerTest
class StoppedByNoticeTest {

    private final Casework casework;
    private final Chronicle chronicle;
    private final Registration registration;
    private final Whereabouts whereabouts;

    @Autowired
    StoppedByNoticeTest(Casework casework, Chronicle chronicle, Registration registration, Whereabouts whereabouts) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.registration = registration;
        this.whereabouts = whereabouts;
    }

    private CaseFile step(Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework.take(file.id(), file.version(), step));
    }

    private static CaseProblem refused(Supplier<?> work) {
        return catchThrowableOfType(CaseRefused.class, work::get).problem();
    }

    @Test
    void aNoticeSuspendsTheCaseAndItGoesOnWithItsOldDateWhenTheNoticeIsLifted() {
        PersonId person = Returning.divorced(chronicle, "归燕");
        Recorded notice = Returning.notice(registration);
        CaseFile accepted = Returning.accepted(casework, person, "归燕");
        assertThat(casework.judge(accepted).verdict()).isEqualTo(Judgement.Verdict.SUSPENDED);

        CaseFile suspended = step(Returning.window(), accepted, new Suspend(Returning.NOTICE));
        assertThat(suspended.state()).isEqualTo(CaseState.SUSPENDED);
        assertThat(requireNonNull(suspended.deadline()).pausedOn()).isEqualTo(Returning.ON);
        assertThat(refused(() -> step(Returning.window(), suspended, new Resume("试一试"))))
                .isEqualTo(CaseProblem.STILL_STOPPED);

        registration.cancel(Returning.filed(), notice.act());
        CaseFile resumed = step(Returning.window(), suspended, new Resume("公告已撤销"));
        assertThat(resumed.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(resumed.filedOn()).isEqualTo(accepted.filedOn());
        assertThat(requireNonNull(resumed.deadline()).pausedOn()).isNull();

        CaseFile examined = step(Returning.window(), resumed, new Examine(""));
        assertThat(requireNonNull(examined.judgement()).verdict()).isEqualTo(Judgement.Verdict.GRANT);
        CaseFile approved = step(Counter.approver(Returning.VILLAGE.substring(0, 9)), examined, new Approve(null));
        CaseFile registered =
                Counter.as(Returning.window(), () -> casework.finish(approved.id(), approved.version(), null, null));
        assertThat(registered.state()).isEqualTo(CaseState.REGISTERED);
        Whereabouts.Found found = whereabouts.find(person, "test").orElseThrow();
        assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        assertThat(found.place()).isEqualTo(Returning.VILLAGE);
    }

    @Test
    void nobodyCanStopACaseWithoutANoticeInForce() {
        CaseFile accepted = Returning.accepted(casework, Returning.divorced(chronicle, "归雁"), "归雁");
        assertThat(refused(() -> step(Returning.window(), accepted, new Suspend("领导口头通知"))))
                .isEqualTo(CaseProblem.NOTHING_STOPS_IT);
    }
}
