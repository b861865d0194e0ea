package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.ClockSet;
import org.openhuji.casework.SettlingCases;
import org.openhuji.casework.clocks.Reminding;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders where officers see them, how time is kept, and a colleague who comes to the same case. */
@BrowserTest
class ClockPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);

    private final Casework casework;
    private final Chronicle chronicle;
    private final Accounts accounts;
    private final Reminding reminding;
    private final WorkingDays calendar;
    private final JdbcClient sql;

    @Autowired
    ClockPagesTest(
            Casework casework,
            Chronicle chronicle,
            Accounts accounts,
            Reminding reminding,
            WorkingDays calendar,
            JdbcClient sql) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.accounts = accounts;
        this.reminding = reminding;
        this.calendar = calendar;
        this.sql = sql;
    }

    static List<Look> looks() {
        return List.of(
                Look.DESK, Look.DESK.dark(), Look.PHONE, Look.PHONE.dark(), Look.DESK.english(), Look.PHONE.english());
    }

    private CaseFile overdue() {
        CaseFile file = SettlingCases.accepted(casework, chronicle);
        ClockSet.back(sql, calendar, file, LocalDate.of(2018, 5, 21), 4);
        return file;
    }

    private Visit atWork(String name, Role role, Look look, Visitor visitor) {
        String login = Officers.called(accounts, "clocks." + UUID.randomUUID(), name, role, "430281")
                .login();
        return Counter.atTheWindow(login, look, visitor);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatIsOverdueIsSeenOnTheQueueOnTheCaseAndInTheCountsAndIsNoted(Look look, Visitor visitor) {
        CaseFile file = overdue();
        reminding.round(TODAY);
        Visit visit = atWork("沈县局", Role.APPROVER, look, visitor);
        visit.go("/office/cases");
        visit.looksRight("office-reminders");
        assertThat(visit.page()
                        .locator("section[aria-labelledby=below] tbody tr")
                        .count())
                .isPositive();
        visit.page().locator("main a[href*='/office/cases/time']").click();
        visit.page().waitForURL("**/office/cases/time*");
        visit.looksRight("office-time");
        visit.go("/office/cases/" + file.id());
        visit.looksRight("office-case-overdue");
        visit.page().locator(".reminders form button").click();
        visit.page()
                .waitForCondition(() -> visit.page().locator(".reminders form").count() == 0);
        assertThat(visit.page().locator(".reminders").innerText()).contains(TODAY.toString());
    }

    @Test
    void aColleagueWhoGoesOnWithTheCaseIsAnnouncedAndWhatIsBeingWrittenStays(Visitor visitor) {
        CaseFile file = SettlingCases.accepted(casework, chronicle);
        Visit writes = atWork("沈先到", Role.WINDOW_OFFICER, Look.DESK, visitor);
        writes.go("/office/cases/" + file.id());
        Visit other = atWork("陆后来", Role.WINDOW_OFFICER, Look.PHONE.withoutScripts(), visitor);
        other.go("/office/cases/" + file.id());
        assertThat(other.page().locator("#beside").innerText()).contains("沈先到");
        writes.page().locator("details summary").first().click();
        writes.page().locator("#question").fill("写了一半");
        writes.page().locator("#beside .beside").first().waitFor();
        assertThat(writes.page().locator("#beside").innerText()).contains("陆后来");
        SettlingCases.examined(casework, file);
        writes.page().locator("#beside .news").waitFor();
        assertThat(writes.page().locator("#question").inputValue()).isEqualTo("写了一半");
        writes.looksRight("office-case-beside");
        writes.page().locator("#beside .news button").click();
        writes.page()
                .waitForCondition(() -> writes.page().locator("#beside .news").count() == 0);
        assertThat(writes.page().locator("input[name=version]").first().inputValue())
                .isEqualTo("" + (file.version() + 1));
        // Kept over the new page too, once it has settled.
        writes.page()
                .waitForCondition(
                        () -> "写了一半".equals(writes.page().locator("#question").inputValue()));
    }
}
