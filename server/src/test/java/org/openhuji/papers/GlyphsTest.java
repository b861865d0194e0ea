package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphsTest {
    @Test
    void namesBeyondTheBasicPlaneArePrinted() throws Exception {
        Printed printed = Example.print(Example.form(Example.person("𠮷𫟼𬇕"), List.of()));
        assertThat(printed.missing().none()).isTrue();
        assertThat(Reading.text(printed.pdf())).contains("姓名𠮷𫟼𬇕").doesNotContain("#", "未收");
    }

    @Test
    void theyArePrintedOnTheBookletToo() throws Exception {
        assertThat(Reading.text(Example.overprint(Example.member(Example.person(Example.RARE)), Printer.EXACT)
                        .pdf()))
                .contains(Example.RARE);
    }

    @Test
    void whatNoTypefaceHasStandsAsItsCodePointWithANote() throws Exception {
        String unknown = Character.toString(0x31350);
        Printed printed = Example.print(Example.form(Example.person("林" + unknown), List.of()));
        assertThat(printed.missing().codePoints()).containsExactly(0x31350);
        assertThat(Reading.text(printed.pdf()))
                .contains("林〔U+31350〕", "由承办人手工填写并盖章；共1个字")
                .doesNotContain("#");
    }

    @Test
    void theMiddleDotOfLongNamesIsPrinted() throws Exception {
        assertThat(Reading.text(Example.print(Example.form(Example.person("阿卜杜拉·买买提"), List.of()))
                        .pdf()))
                .contains("阿卜杜拉·买买提");
    }

    @Test
    void allOfTheBasicPlaneAndExtensionBIsThere() {
        try (Faces faces = Faces.borrow()) {
            assertThat(missing(faces, 0x4E00, 0x9FEF)).isZero();
            assertThat(missing(faces, 0x20000, 0x2A6D6)).isZero();
        }
    }

    @Test
    void textIsNeverMarkup() throws Exception {
        assertThat(Reading.text(Example.print(Example.form(Example.person("<b>&amp;"), List.of()))
                        .pdf()))
                .contains("<b>&amp;");
    }

    private static long missing(Faces faces, int from, int to) {
        long missing = 0;
        for (int c = from; c <= to; c++) {
            missing += faces.find(c).isEmpty() ? 1 : 0;
        }
        return missing;
    }
}
