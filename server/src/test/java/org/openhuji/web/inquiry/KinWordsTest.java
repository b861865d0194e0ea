package org.openhuji.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people name their family, and the code of GB/T 4761-2008 that it stands for. */
class KinWordsTest {
    private final KinWords words = new KinWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "妻子              | 12 | ''     | -  | 妻子",
                "我爱人            | 10 | ''     | -  | 爱人",
                "我的妻子林秀兰     | 12 | 林秀兰  | -  | 妻子",
                "林秀兰（妻子）     | 12 | 林秀兰  | -  | 妻子",
                "儿子，12岁        | 20 | ''     | 12 | 儿子",
                "儿子 小舟 6周岁    | 20 | 小舟    | 6  | 儿子",
                "小儿子5岁         | 20 | ''     | 5  | 小儿子",
                "大女儿 14岁       | 30 | ''     | 14 | 大女儿",
                "母亲 王秀英       | 52 | 王秀英  | -  | 母亲",
                "岳母             | 56 | ''     | -  | 岳母",
                "外婆             | 64 | ''     | -  | 外婆",
                "儿媳妇           | 38 | ''     | -  | 儿媳妇",
                "my wife          | 12 | ''     | -  | wife",
                "our son, 12      | 20 | ''     | 12 | son",
                "my wife's mother | 56 | ''     | -  | wife's mother",
                "our daughter Mei (8 years old) | 30 | Mei | 8 | daughter",
                "my elder daughter | 30 | ''    | -  | elder daughter",
                "son-in-law Zhang | 28 | Zhang  | -  | son-in-law",
                "My Husband       | 11 | ''     | -  | husband",
                "younger brother Li | 73 | Li   | -  | younger brother",
                "Sonja            | -  | Sonja  | -  | ''",
                "张三             | -  | 张三    | -  | ''"
            })
    void readsTheRelationTheNameAndTheAge(String written, String relation, String name, Integer age, String called) {
        assertThat(words.read(written)).isEqualTo(new KinWords.Understood(relation, name, called, age));
    }

    @Test
    void aNameIsCutAndNeverInTheMiddleOfACharacter() {
        String name = words.read("儿子 " + "𠮷".repeat(60)).name();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(30);
        assertThat(name.replace("𠮷", "")).isEmpty();
    }
}
