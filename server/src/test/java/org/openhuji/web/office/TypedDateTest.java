package org.openhuji.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @CsvSource({
        "20180520,2018-05-20",
        "2018-05-20,2018-05-20",
        "2018.05.20,2018-05-20",
        "2018年05月20日,2018-05-20",
        "201805,2018-05",
        "2018-05,2018-05",
        "2018,2018"
    })
    void isReadAsWindowsWriteIt(String typed, String date) {
        assertThat(String.valueOf(TypedDate.read(typed))).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20180230", "2018-5-20", "昨天", "180520", "2018052"})
    void isNoGuess(String typed) {
        assertThat(TypedDate.read(typed)).isNull();
    }
}
