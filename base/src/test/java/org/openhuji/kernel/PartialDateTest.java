package org.openhuji.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"1950", "1950-03", "1950-03-07", "0987-12-31", "2016-02-29"})
    void whatIsKnownIsReadAndWrittenTheSameWay(String text) {
        assertThat(PartialDate.parse(text))
                .hasValueSatisfying(date -> assertThat(date).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "195",
                "1950-3",
                "1950-13",
                "1950-00",
                "1950-02-29",
                "1950-01-00",
                "1950/03/07",
                "0000",
                "19500307",
                "1950-0３"
            })
    void whatTheCalendarDoesNotHaveIsNotRead(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void aDayWithoutItsMonthIsNoDate() {
        assertThatThrownBy(() -> new PartialDate(1950, 0, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEarliestAndTheLatestDayBoundIt() {
        PartialDate february = new PartialDate(2016, 2, 0);

        assertThat(february.earliest()).isEqualTo("2016-02-01");
        assertThat(february.latest()).isEqualTo("2016-02-29");
        assertThat(new PartialDate(2016, 0, 0).latest()).isEqualTo("2016-12-31");
        assertThat(february.asDay()).isEmpty();
        assertThat(PartialDate.of(LocalDate.of(2016, 2, 3)).asDay()).contains(LocalDate.of(2016, 2, 3));
    }

    @Test
    void aYearIsNeverBeforeADayInIt() {
        PartialDate year = new PartialDate(1950, 0, 0);
        PartialDate day = new PartialDate(1950, 3, 7);

        assertThat(year.surelyBefore(day)).isFalse();
        assertThat(day.surelyBefore(year)).isFalse();
        assertThat(year.mayBe(day)).isTrue();
        assertThat(year.mayBe(LocalDate.of(1950, 12, 31))).isTrue();
        assertThat(year.surelyBefore(new PartialDate(1951, 1, 0))).isTrue();
        assertThat(year.surelyAfter(LocalDate.of(1949, 12, 31))).isTrue();
        assertThat(year.surelyAfter(LocalDate.of(1950, 1, 1))).isFalse();
    }

    @Test
    void listsAreOrderedByTheEarliestDayAndTheLessKnownFirst() {
        List<String> ordered = List.of("1949-12-31", "1950", "1950-01", "1950-01-01", "1950-01-02", "1950-02", "1951");
        List<PartialDate> dates = new ArrayList<>(ordered.stream()
                .map(text -> PartialDate.parse(text).orElseThrow())
                .toList());
        Collections.shuffle(dates, new Random(1));

        assertThat(dates.stream().sorted()).extracting(PartialDate::toString).containsExactlyElementsOf(ordered);
    }
}
