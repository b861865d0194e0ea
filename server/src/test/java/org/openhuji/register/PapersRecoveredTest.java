package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.kernel.PartialDate;
import org.openhuji.papers.Certificate;
import org.openhuji.papers.Certified;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.Office;
import org.openhuji.papers.Papers;
import org.openhuji.papers.WithdrawalReason;
import org.openhuji.register.acts.Marriage;
import org.springframework.beans.factory.annotation.Autowired;

/** The stages by which a wrong act is undone (practice 5). */
@ServerTest
class PapersRecoveredTest {
    private static final LocalDate TODAY = Town.TODAY;

    private final Window window;
    private final Registration registration;
    private final Papers papers;

    @Autowired
    PapersRecoveredTest(Window window, Registration registration, Papers papers) {
        this.window = window;
        this.registration = registration;
        this.papers = papers;
    }

    private static Filing alone() {
        return new Filing(
                UUID.randomUUID(),
                PartialDate.of(TODAY),
                TODAY,
                null,
                null,
                Town.OFFICER,
                null,
                "430281006",
                null,
                List.of());
    }

    private List<Finding> refused(Filing filing, ActId act) {
        return catchThrowableOfType(Contradiction.class, () -> registration.cancel(filing, act))
                .findings();
    }

    private Recorded wedding(PersonId one) {
        PersonId other = window.alone("李梅", "2", "1992-02-03");
        return registration.record(alone(), new Marriage(one, other, null));
    }

    @Test
    void beforeAnythingIsPrintedTheOfficerUndoesItTheSameDay() {
        Recorded marriage = wedding(window.alone("陈大山", "1", "1990-02-03"));
        assertThat(registration.cancel(alone(), marriage.act()).kind()).isEqualTo(ActKind.CANCEL_ACT);
    }

    @Test
    void oncePrintedThePaperComesBackFirstAndASecondOfficerConfirms() {
        PersonId person = window.alone("陈大山", "1", "1990-02-03");
        Recorded marriage = wedding(person);
        IssuedPaper paper = papers.issue(
                new Certificate("陈大山", null, new Certified.ItemChanged("婚姻状况", "未婚", "有配偶", TODAY)),
                new Office("来龙门派出所", "王芳"),
                person.value());
        assertThat(refused(Town.filed(TODAY), marriage.act())).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(RegisterProblem.PAPERS_OUT);
            assertThat(finding.arguments()).containsExactly(paper.code());
        });

        papers.withdraw(paper.code(), WithdrawalReason.ISSUED_IN_ERROR);
        assertThat(refused(alone(), marriage.act()))
                .extracting(Finding::problem)
                .containsExactly(RegisterProblem.SECOND_OFFICER_NEEDED);
        assertThat(registration.cancel(Town.filed(TODAY), marriage.act()).kind())
                .isEqualTo(ActKind.CANCEL_ACT);
    }
}
