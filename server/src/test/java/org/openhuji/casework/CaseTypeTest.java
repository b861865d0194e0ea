package org.openhuji.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.matters.Matters;

/** The matters that are carried out are those the law folder has. */
class CaseTypeTest {
    private final List<Matter> matters;

    CaseTypeTest() throws Exception {
        matters = Matters.load(Path.of("..", "law")).in(PlaceCode.of("430281006"), LocalDate.of(2018, 6, 1));
    }

    @Test
    void everyMatterIsCarriedOutAndNothingElse() {
        assertThat(Arrays.stream(CaseType.values()).map(CaseType::matter))
                .containsExactlyInAnyOrderElementsOf(
                        matters.stream().map(Matter::id).toList());
    }

    @Test
    void whereAClauseDecidesTheCaseAsksTheClauses() {
        assertThat(matters).allSatisfy(matter -> {
            CaseType type = CaseType.of(matter.id()).orElseThrow();
            if (matter.settles()) {
                assertThat(type.ending()).as(matter.id()).isEqualTo(CaseType.Ending.SETTLING);
            }
            assertThat(type.ending() == CaseType.Ending.PAPER)
                    .as(matter.id())
                    .isEqualTo(matter.acts().isEmpty());
        });
    }

    @Test
    void noTwoShareANumber() {
        assertThat(Arrays.stream(CaseType.values()).map(CaseType::number)).doesNotHaveDuplicates();
    }

    @Test
    void noTwoProblemsShareACode() {
        assertThat(Arrays.stream(CaseProblem.values()).map(CaseProblem::code)).doesNotHaveDuplicates();
    }
}
