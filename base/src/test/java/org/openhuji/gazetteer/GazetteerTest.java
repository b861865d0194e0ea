package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;

class GazetteerTest {
    private static final Gazetteer PLACES = RealGazetteer.PLACES;
    private static final LocalDate BEFORE = LocalDate.of(2018, 6, 18);
    private static final LocalDate FROM = LocalDate.of(2018, 6, 19);

    private static long code(String code) {
        return PlaceCode.of(code);
    }

    @Test
    void findsADivisionOfEveryLevelWithItsContainers() {
        assertThat(PLACES.find(code("430281006001")).orElseThrow())
                .isEqualTo(
                        new Division(code("430281006001"), "姜湾社区", List.of("湖南省", "株洲市", "醴陵市", "来龙门街道"), null, null));
        assertThat(PLACES.find(code("430281")).orElseThrow().name()).isEqualTo("醴陵市");
        assertThat(PLACES.find(code("4302")).orElseThrow().name()).isEqualTo("株洲市");
        assertThat(PLACES.find(code("43")).orElseThrow().path()).isEmpty();
        assertThat(PLACES.find(code("430225100202")).orElseThrow().name()).isEqualTo("石子坝村委会");
    }

    @Test
    void findsNothingUnderACodeOfNoTable() {
        assertThat(PLACES.find(code("430281006999"))).isEmpty();
        assertThat(PLACES.find(code("430299"))).isEmpty();
        assertThat(PLACES.find(PlaceCode.COUNTRY)).isEmpty();
        assertThat(PLACES.find(-1)).isEmpty();
    }

    @Test
    void leavesLevelsThatOnlyHoldAPlaceOutOfThePath() {
        assertThat(PLACES.find(code("110101001")).orElseThrow().path()).containsExactly("北京市", "东城区");
        assertThat(PLACES.find(code("441900003")).orElseThrow().path()).containsExactly("广东省", "东莞市");
    }

    @Test
    void findsAPastCountyWithItsLastDay() {
        Division past = PLACES.find(code("430221")).orElseThrow();
        assertThat(past.name()).isEqualTo("株洲县");
        assertThat(past.path()).containsExactly("湖南省", "株洲市");
        assertThat(past.until()).isEqualTo(BEFORE);
        assertThat(past.since()).isNull();
    }

    @Test
    void knowsSinceWhenASuccessorAndItsTownsHaveTheirCodes() {
        assertThat(PLACES.find(code("430212")).orElseThrow().since()).isEqualTo(FROM);
        assertThat(PLACES.find(code("430212100")).orElseThrow().since()).isEqualTo(FROM);
        assertThat(PLACES.find(code("430212100")).orElseThrow().until()).isNull();
    }

    @Test
    void holdsACountyCodeValidInItsTimeOnly() {
        assertThat(PLACES.valid(code("430221100003"), BEFORE)).isTrue();
        assertThat(PLACES.valid(code("430221100003"), FROM)).isFalse();
        assertThat(PLACES.valid(code("430212"), BEFORE)).isFalse();
        assertThat(PLACES.valid(code("430212"), FROM)).isTrue();
    }

    @Test
    void holdsACodeWithoutHistoryValidAtAllTimes() {
        assertThat(PLACES.valid(code("430281"), LocalDate.of(1990, 1, 1))).isTrue();
        assertThat(PLACES.valid(code("4302"), LocalDate.of(2100, 1, 1))).isTrue();
        assertThat(PLACES.valid(PlaceCode.COUNTRY, FROM)).isTrue();
    }

    @Test
    void asksNoMoreThanTheFirstSixDigitsToExist() {
        assertThat(PLACES.valid(code("430281999"), FROM)).isTrue();
        assertThat(PLACES.valid(code("430299001001"), FROM)).isFalse();
        assertThat(PLACES.valid(code("98"), FROM)).isFalse();
        assertThat(PLACES.valid(code("980101"), FROM)).isFalse();
    }

    @Test
    void takesATownWithoutACountyOnlyInAPrefectureThatHasNone() {
        assertThat(PLACES.valid(code("441900003001"), FROM)).isTrue();
        assertThat(PLACES.valid(code("430200001001"), FROM)).isFalse();
    }

    @Test
    void remembersCodesThatWereValidOnce() {
        assertThat(PLACES.knownBy(code("430221"), FROM)).isTrue();
        assertThat(PLACES.knownBy(code("430212"), BEFORE)).isFalse();
        assertThat(PLACES.knownBy(code("430212"), FROM)).isTrue();
        assertThat(PLACES.knownBy(code("430299"), FROM)).isFalse();
    }

    @Test
    void followsACountyToTodayAndBackWithItsTownsAndVillages() {
        assertThat(PLACES.canonical(code("430221100003"))).isEqualTo(code("430212100003"));
        assertThat(PLACES.canonical(code("430281006001"))).isEqualTo(code("430281006001"));
        assertThat(PLACES.on(code("430212100003"), BEFORE)).isEqualTo(code("430221100003"));
        assertThat(PLACES.on(code("430221100003"), BEFORE)).isEqualTo(code("430221100003"));
        assertThat(PLACES.on(code("430221100003"), FROM)).isEqualTo(code("430212100003"));
        assertThat(PLACES.on(code("4302"), BEFORE)).isEqualTo(code("4302"));
    }

    @Test
    void namesTheDaysOnWhichSomethingMayChange() {
        assertThat(PLACES.changes(code("430212100003"), LocalDate.of(2010, 1, 1)))
                .containsExactly(FROM);
        assertThat(PLACES.changes(code("430221"), BEFORE)).containsExactly(FROM);
        assertThat(PLACES.changes(code("430212"), FROM)).isEmpty();
        assertThat(PLACES.changes(code("430281006001"), LocalDate.of(2010, 1, 1)))
                .isEmpty();
    }

    @Test
    void tellsTheClassOfACountyOnADate() {
        assertThat(PLACES.countyClass(code("430221"), BEFORE)).isEqualTo(CountyClass.COUNTY);
        assertThat(PLACES.countyClass(code("430212"), BEFORE)).isEqualTo(CountyClass.COUNTY);
        assertThat(PLACES.countyClass(code("430221"), FROM)).isEqualTo(CountyClass.DISTRICT);
        assertThat(PLACES.countyClass(code("430281006001"), FROM)).isEqualTo(CountyClass.COUNTY_LEVEL_CITY);
        assertThat(PLACES.countyClass(code("222401"), FROM)).isEqualTo(CountyClass.COUNTY_LEVEL_CITY);
        assertThat(PLACES.countyClass(code("150421"), FROM)).isEqualTo(CountyClass.COUNTY);
        assertThat(PLACES.countyClass(code("429021"), FROM)).isEqualTo(CountyClass.COUNTY);
        assertThat(PLACES.countyClass(code("610103"), FROM)).isEqualTo(CountyClass.DISTRICT);
        assertThat(PLACES.countyClass(code("310151"), FROM)).isEqualTo(CountyClass.DISTRICT);
        assertThat(PLACES.countyClass(code("320576"), FROM)).isEqualTo(CountyClass.UNKNOWN);
        assertThat(PLACES.countyClass(code("4302"), FROM)).isEqualTo(CountyClass.UNKNOWN);
    }

    @Test
    void takesTheDistrictsOfAPrefectureForOneCity() {
        assertThat(PLACES.cityOf(code("430202001"), FROM)).isEqualTo(code("4302"));
        assertThat(PLACES.cityOf(code("430281006001"), FROM)).isEqualTo(code("430281"));
        assertThat(PLACES.cityOf(code("430212"), FROM)).isEqualTo(code("4302"));
        assertThat(PLACES.cityOf(code("430212"), BEFORE)).isEqualTo(code("430221"));
        assertThat(PLACES.cityOf(code("110101"), FROM)).isEqualTo(PLACES.cityOf(code("110118"), FROM));
        assertThat(PLACES.cityOf(code("110101"), FROM)).isEqualTo(code("11"));
        assertThat(PLACES.cityOf(code("500229"), FROM)).isEqualTo(code("500229"));
        assertThat(PLACES.cityOf(code("441900003"), FROM)).isEqualTo(code("4419"));
        assertThat(PLACES.cityOf(code("4302"), FROM)).isEqualTo(-1);
    }
}
