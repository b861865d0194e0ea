package org.openhuji.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.kernel.NameFault;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.PersonName;

class NamesTest {
    private final Names names = Names.open(Path.of("../codes"));

    @ParameterizedTest
    @CsvSource({
        "林水生, lss, lin shui sheng",
        "单于飞, syf, shan yu fei",
        "简单, jd, jian dan",
        "解小满, xxm, xie xiao man",
        "查文, zw, zha wen",
        "仇英, qy, qiu ying",
        "曾满秀, zmx, zeng man xiu",
        "朴正, pz, piao zheng",
        "尉迟恭, ycg, yu chi gong",
        "尉文, ww, wei wen",
        "欧阳小娟, oyxj, ou yang xiao juan",
        "吕布, lb, lv bu",
        "古丽奇曼·麦麦提, glqmmmt, gu li qi man mai mai ti",
        "Nguyen Thi-Hoa, nth, nguyen thi hoa",
        "单, s, shan"
    })
    void namesAreFoundByInitialsAndBySound(String text, String initials, String sound) {
        PersonName name = new PersonName(text);

        assertThat(names.initials(name)).isEqualTo(initials);
        assertThat(names.sound(name)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({"林水生, 林", "欧阳小娟, 欧阳", "欧阳, 欧", "𠮷水生, 𠮷"})
    void theSurnameIsTheFirstCharacterOrAKnownPair(String text, String surname) {
        assertThat(names.surname(new PersonName(text))).isEqualTo(Optional.of(surname));
    }

    @ParameterizedTest
    @CsvSource({"古丽奇曼·麦麦提", "Li Hua", "林"})
    void namesWithPartsInLatinLettersOrOfOneCharacterAreNotSplit(String text) {
        assertThat(names.surname(new PersonName(text))).isEmpty();
    }

    @Test
    void aCharacterWithoutAReadingStandsForItself() {
        assertThat(names.sound(new PersonName("林𪜀"))).isEqualTo("lin 𪜀");
    }

    @Test
    void charactersOfThePrivateAreaAreReplacedWhereTheStandardKnowsThem() {
        assertThat(names.withoutPrivateUse("李\uE864")).isEqualTo("李\u9FBB");
        assertThat(names.withoutPrivateUse("李\uE815")).isEqualTo("李\uE815");
        assertThat(NameReader.read(names.withoutPrivateUse("李\uE001")))
                .isEqualTo(new NameReading.Refused(NameFault.PRIVATE_USE, 2, 0xE001));
    }
}
