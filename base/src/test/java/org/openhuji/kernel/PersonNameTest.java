package org.openhuji.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "林水生",
                "邓𠮷安",
                "王",
                "𬱖㛃",
                "古丽奇曼·麦麦提",
                "阿卜杜热合曼·阿卜杜热西提·买买提吐尔逊·艾合买提",
                "李〇",
                "Nguyen Thi Hoa",
                "Zoë O'Neill-Smith"
            })
    void namesOfEveryKindAreTakenAsTheyAre(String text) {
        assertThat(NameReader.read(text)).isEqualTo(new NameReading.Read(text, NameReading.Folding.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "古丽奇曼•麦麦提, 古丽奇曼·麦麦提",
        "古丽奇曼．麦麦提, 古丽奇曼·麦麦提",
        "古丽奇曼.麦麦提, 古丽奇曼·麦麦提",
        "古丽奇曼 ・ 麦麦提, 古丽奇曼·麦麦提",
        "王　五, 王五",
        "'  林水生 ', 林水生",
        "Ｌｉ  Ｈｕａ, Li Hua",
        "⼭本, 山本",
        "\uFA1B, 福",
        "李○, 李〇"
    })
    void whatStandsInForTheRightFormIsFoldedIntoIt(String given, String stored) {
        assertThat(NameReader.read(given)).isEqualTo(new NameReading.Read(stored, NameReading.Folding.FOLDED));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, 0",
        "' ', EMPTY, 0",
        "'李\uE826', PRIVATE_USE, 2",
        "李3, CHARACTER, 2",
        "李？, CHARACTER, 2",
        "-Li, CHARACTER, 1",
        "·麦麦提, DOT, 1",
        "麦麦提·, DOT, 4",
        "麦麦提··艾山, DOT, 5",
        "李Hua, MIXED, 0"
    })
    void whatIsNoNameIsRefusedWithItsPlace(String given, NameFault fault, int at) {
        assertThat(NameReader.read(given)).isInstanceOfSatisfying(NameReading.Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.at()).isEqualTo(at);
        });
    }

    @Test
    void aHundredCharactersAreANameAndOneMoreIsNot() {
        assertThat(NameReader.read("𠮷".repeat(100))).isInstanceOf(NameReading.Read.class);
        assertThat(NameReader.read("𠮷".repeat(101))).isEqualTo(new NameReading.Refused(NameFault.TOO_LONG, 0, 0));
    }

    @Test
    void namesAreComparedWithoutDotsSpacesAccentsAndCapitals() {
        assertThat(new PersonName("古丽奇曼·麦麦提").searchForm()).isEqualTo("古丽奇曼麦麦提");
        assertThat(new PersonName("Zoë O'Neill-Smith").searchForm()).isEqualTo("zoeoneillsmith");
        assertThat(PersonName.searchForm("古丽奇曼•麦")).isEqualTo("古丽奇曼麦");
    }

    @Test
    void aNameIsHiddenUnlessItsTextIsAskedFor() {
        assertThat(new PersonName("𠮷水生")).hasToString("𠮷**");
        assertThat(NameReader.read("林水生").toString()).doesNotContain("水");
        assertThatThrownBy(() -> new PersonName("林水 生"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("林");
    }

    @Test
    void lengthCountsCharactersAndNotHalvesOfThem() {
        assertThat(new PersonName("𠮷水生").length()).isEqualTo(3);
    }
}
