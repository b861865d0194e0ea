package org.openhuji.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private final CodeLists lists = CodeLists.open(Path.of("../codes"));

    @Test
    void aCodeIsFoundByItsNumberItsLabelsAndItsOtherWords() {
        for (String text : new String[] {"12", "妻", "wife", "Wife", "妻子"}) {
            assertThat(lists.relation().read(text))
                    .as(text)
                    .isNotNull()
                    .extracting(Code::code)
                    .isEqualTo("12");
        }
    }

    @Test
    void codesOfTheOlderStandardLeadToTodays() {
        assertThat(lists.relation().read("03"))
                .isNotNull()
                .extracting(Code::code)
                .isEqualTo("02");
        assertThat(lists.relation().read("98"))
                .isNotNull()
                .extracting(Code::code)
                .isEqualTo("99");
        assertThat(lists.relation().outdated("98")).isTrue();
        assertThat(lists.relation().outdated("99")).isFalse();
        assertThat(lists.relation().find("03").orElseThrow().validOn(LocalDate.of(2018, 6, 1)))
                .isFalse();
    }

    @Test
    void aWrongWordIsAnsweredWithTheNearestRightOne() {
        assertThat(lists.relation().read("孙子子")).isNull();
        assertThat(lists.relation().nearest("孙子子").map(code -> code.label().zh()))
                .contains("孙子");
        assertThat(lists.ethnicity().nearest("土家旗").map(code -> code.label().zh()))
                .contains("土家族");
        assertThat(lists.ethnicity().nearest("火星人")).isEmpty();
    }

    @Test
    void listsHaveAllTheirCodesWithLabelsInBothLanguagesAndASource() {
        assertThat(lists.ethnicity().codes()).hasSize(58);
        assertThat(lists.relation().codes()).hasSize(86);
        assertThat(lists.all())
                .allSatisfy(list -> assertThat(list.codes()).isNotEmpty().allSatisfy(code -> {
                    assertThat(code.label().zh()).isNotBlank();
                    assertThat(code.label().en()).isNotBlank();
                    assertThat(code.source()).isNotBlank();
                }));
    }
}
