package org.openhuji.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceCodeTest {
    private static final long LILING = PlaceCode.of("430281");
    private static final long STREET = PlaceCode.of("430281006");
    private static final long COMMUNITY = PlaceCode.of("430281006001");

    @Test
    void countsTheDigitsThatSaySomething() {
        assertThat(PlaceCode.digits(PlaceCode.of("43"))).isEqualTo(2);
        assertThat(PlaceCode.digits(LILING)).isEqualTo(6);
        assertThat(PlaceCode.digits(COMMUNITY)).isEqualTo(12);
        assertThat(PlaceCode.digits(PlaceCode.COUNTRY)).isZero();
    }

    @Test
    void dropsTrailingZeroGroups() {
        assertThat(PlaceCode.of("430200")).isEqualTo(PlaceCode.of("4302"));
        assertThat(PlaceCode.of("430200000000")).isEqualTo(PlaceCode.of("4302"));
        assertThat(PlaceCode.of("430000")).isEqualTo(PlaceCode.of("43"));
        assertThat(PlaceCode.of("430281000000")).isEqualTo(LILING);
    }

    @Test
    void keepsAZeroGroupThatStandsBeforeOthers() {
        assertThat(PlaceCode.digits(PlaceCode.of("441900003"))).isEqualTo(9);
        assertThat(PlaceCode.format(PlaceCode.of("441900003"))).isEqualTo("441900003");
    }

    @Test
    void refusesOtherShapes() {
        for (String wrong :
                new String[] {"", "4", "430", "43028", "4302810", "43028100600", "4302810060011", "4302ab"}) {
            assertThat(PlaceCode.parse(wrong)).as(wrong).isEqualTo(-1);
        }
        assertThat(PlaceCode.parse("000000")).isEqualTo(-1);
        assertThat(PlaceCode.parse("４３０２８１")).isEqualTo(-1);
        assertThatThrownBy(() -> PlaceCode.of("430")).hasMessageContaining("430");
    }

    @Test
    void containsWhatBeginsWithItAndItself() {
        assertThat(PlaceCode.contains(LILING, COMMUNITY)).isTrue();
        assertThat(PlaceCode.contains(COMMUNITY, COMMUNITY)).isTrue();
        assertThat(PlaceCode.contains(PlaceCode.COUNTRY, PlaceCode.of("11"))).isTrue();
        assertThat(PlaceCode.contains(COMMUNITY, LILING)).isFalse();
        assertThat(PlaceCode.contains(LILING, PlaceCode.of("430282"))).isFalse();
        assertThat(PlaceCode.contains(PlaceCode.of("4301"), PlaceCode.of("430281")))
                .isFalse();
    }

    @Test
    void sortsAContainerBeforeWhatItContains() {
        assertThat(PlaceCode.of("43")).isLessThan(PlaceCode.of("4301"));
        assertThat(LILING).isLessThan(STREET);
        assertThat(STREET).isLessThan(COMMUNITY).isLessThan(PlaceCode.of("430281007"));
    }

    @Test
    void cutsToTheContainer() {
        assertThat(PlaceCode.cut(COMMUNITY, 9)).isEqualTo(STREET);
        assertThat(PlaceCode.cut(COMMUNITY, 6)).isEqualTo(LILING);
        assertThat(PlaceCode.cut(LILING, 9)).isEqualTo(LILING);
        assertThat(PlaceCode.cut(COMMUNITY, 2)).isEqualTo(PlaceCode.of("43"));
    }

    @Test
    void cutsToThePrefectureWhereThereIsNoCounty() {
        assertThat(PlaceCode.cut(PlaceCode.of("441900003001"), 6)).isEqualTo(PlaceCode.of("4419"));
    }

    @Test
    void putsAnotherCountyInFront() {
        long county = PlaceCode.of("430212");
        assertThat(PlaceCode.withCounty(PlaceCode.of("430221100003"), county)).isEqualTo(PlaceCode.of("430212100003"));
        assertThat(PlaceCode.withCounty(PlaceCode.of("430221"), county)).isEqualTo(county);
    }

    @Test
    void tellsTheSegments() {
        assertThat(PlaceCode.town(COMMUNITY)).isEqualTo(6);
        assertThat(PlaceCode.village(COMMUNITY)).isEqualTo(1);
        assertThat(PlaceCode.village(STREET)).isZero();
    }

    @Test
    void writesAtLeastSixDigits() {
        assertThat(PlaceCode.format(PlaceCode.of("43"))).isEqualTo("430000");
        assertThat(PlaceCode.format(STREET)).isEqualTo("430281006");
        assertThat(PlaceCode.format(COMMUNITY)).isEqualTo("430281006001");
        assertThat(PlaceCode.format(PlaceCode.COUNTRY)).isEmpty();
    }

    @Test
    void saysWhatEveryCodeInsideBeginsWith() {
        assertThat(PlaceCode.prefix(PlaceCode.of("430000"))).isEqualTo("43");
        assertThat(PlaceCode.prefix(PlaceCode.of("430200"))).isEqualTo("4302");
        assertThat(PlaceCode.prefix(STREET)).isEqualTo("430281006");
        assertThat(PlaceCode.prefix(PlaceCode.COUNTRY)).isEmpty();
    }
}
