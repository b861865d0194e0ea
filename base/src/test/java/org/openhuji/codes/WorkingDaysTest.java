package org.openhuji.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.kernel.WorkingDays;

class WorkingDaysTest {
    private final WorkingDays calendar = WorkingDayList.open(Path.of("../codes"));

    @ParameterizedTest
    @CsvSource({
        "2018-02-11, true, a Sunday worked for the spring festival",
        "2018-02-15, false, a Thursday and the eve of the spring festival",
        "2018-02-21, false, a Wednesday and the last day of the spring festival",
        "2018-02-22, true, the day after it",
        "2018-02-24, true, a Saturday worked for the spring festival",
        "2018-02-25, false, a Sunday as any other",
        "2017-09-30, true, a Saturday worked for the national day",
        "2017-10-06, false, a Friday of the national day joined with mid-autumn",
        "2017-10-09, true, the Monday after it",
        "2018-12-29, true, a Saturday worked by the arrangement of 2019",
        "2018-12-31, false, a Monday off by the arrangement of 2019",
        "2019-05-03, false, a Friday off since labour day was made longer",
        "2020-01-31, false, a Friday off since the spring festival was made longer",
        "2020-02-01, false, a Saturday that was to be worked before it was made longer",
        "2015-09-03, false, a Thursday off once for the victory of seventy years before",
        "2015-09-06, true, the Sunday worked for it",
        "2025-05-02, false, the second day of labour day",
        "2026-02-23, false, a Monday and the ninth day of the spring festival",
        "2026-11-28, false, a Saturday as any other",
        "2026-11-30, true, a Monday as any other"
    })
    void aDayIsWorkedOrNotAsTheNoticeOfItsYearSays(LocalDate day, boolean worked, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(worked);
        assertThat(calendar.known(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-09, 1, 2018-02-11, the first day after a Friday is the Sunday that is worked",
        "2018-02-09, 5, 2018-02-22, four days before the festival and the first after it",
        "2018-02-10, 10, 2018-02-28, taken in on a Saturday",
        "2017-09-29, 1, 2017-09-30, a Saturday",
        "2017-09-29, 2, 2017-10-09, over eight days of holiday",
        "2018-12-28, 2, 2019-01-02, over the end of a year with a Saturday worked",
        "2018-06-01, 0, 2018-06-01, no days at all",
        "2018-06-02, 0, 2018-06-02, no days at all on a Saturday",
        "2018-06-01, 10, 2018-06-15, two plain weeks",
        "2018-06-01, 11, 2018-06-19, and the Monday of the dragon boat festival"
    })
    void aLimitEndsOnTheDayCountedByHand(LocalDate from, int days, LocalDate end, String why) {
        assertThat(calendar.plus(from, days)).as(why).isEqualTo(new WorkingDays.Due(end, false));
    }

    @Test
    void whatIsLeftOfALimitIsCountedFromTodayAndGoesBelowZeroWhenItIsLate() {
        LocalDate due = LocalDate.of(2018, 2, 22);
        assertThat(calendar.between(LocalDate.of(2018, 2, 9), due)).isEqualTo(5);
        assertThat(calendar.between(LocalDate.of(2018, 2, 14), due)).isEqualTo(1);
        assertThat(calendar.between(LocalDate.of(2018, 2, 18), due)).isEqualTo(1);
        assertThat(calendar.between(due, due)).isZero();
        assertThat(calendar.between(LocalDate.of(2018, 2, 24), due)).isEqualTo(-2);
        assertThat(calendar.between(LocalDate.of(2018, 2, 25), due)).isEqualTo(-2);
    }

    @Test
    void aYearWithoutItsListIsCountedByWeekendsAndFixedHolidaysAndSaysSo() {
        assertThat(calendar.announced(2026)).isTrue();
        assertThat(calendar.announced(2040)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2040, 5, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2040, 5, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2040, 5, 3))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2014, 5, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2040, 10, 3))).isFalse();
        assertThat(calendar.plus(LocalDate.of(2040, 9, 28), 2))
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2040, 10, 5), true));
    }

    @Test
    void aLimitThatReachesIntoAYearWithoutItsListIsProvisionalAndOneThatEndsBeforeItIsNot() {
        WorkingDays until2018 = new WorkingDays(List.of(
                new WorkingDays.Arranged(2018, LocalDate.of(2018, 1, 1), WorkingDays.Kind.HOLIDAY, "元旦", "notice")));
        assertThat(until2018.plus(LocalDate.of(2018, 12, 10), 10))
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2018, 12, 24), false));
        assertThat(until2018.plus(LocalDate.of(2018, 12, 27), 1))
                .as("the next list may still move the last week of December")
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2018, 12, 28), true));
        assertThat(until2018.plus(LocalDate.of(2018, 12, 28), 2))
                .as("without the list of 2019: 31 December and 2 January; with it: 29 December and 2 January")
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2019, 1, 2), true));
        assertThat(until2018.plus(LocalDate.of(2018, 12, 28), 1).day())
                .isEqualTo(LocalDate.of(2018, 12, 31))
                .isNotEqualTo(calendar.plus(LocalDate.of(2018, 12, 28), 1).day());
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 12", "2016, 11", "2017, 11", "2018, 11", "2019, 11", "2020, 13",
        "2021, 11", "2022, 11", "2023, 11", "2024, 11", "2025, 13", "2026, 13"
    })
    void theMovedDaysOfEveryArrangementAddUpToTheStatutoryHolidays(int year, int holidays) throws Exception {
        int off = 0;
        for (String line : Files.readAllLines(Path.of("../codes/working-days.csv"))) {
            String[] fields = line.split(",");
            if (fields[0].equals(Integer.toString(year))) {
                boolean weekend = LocalDate.parse(fields[1]).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
                off += fields[2].equals("WORKDAY") ? -1 : weekend ? 0 : 1;
            }
        }
        assertThat(off)
                .as("eleven until 2024, thirteen from 2025; one more in 2015, two more in 2020")
                .isEqualTo(holidays);
    }

    @Test
    void countingForwardAndCountingWhatIsLeftAgreeOnAnyDay() {
        SplittableRandom random = new SplittableRandom(20261128);
        for (int i = 0; i < 4000; i++) {
            LocalDate from = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(7000));
            int first = random.nextInt(60);
            int second = 1 + random.nextInt(60);
            WorkingDays.Due middle = calendar.plus(from, first);
            WorkingDays.Due end = calendar.plus(from, first + second);
            assertThat(calendar.plus(middle.day(), second).day()).isEqualTo(end.day());
            assertThat(calendar.isWorkingDay(end.day())).isTrue();
            assertThat(calendar.between(from, end.day())).isEqualTo(first + second);
            assertThat(calendar.between(end.day(), from)).isEqualTo(-first - second);
            assertThat(end.provisional())
                    .isEqualTo(middle.provisional()
                            || calendar.plus(middle.day(), second).provisional());
        }
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2018, 6, 1), -1)).hasMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018,2018-02-12,WORKDAY,春节,notice | is no weekend",
                "2018,2017-11-30,HOLIDAY,春节,notice | is no day of the arrangement of 2018",
                "2018,2018-02-30,HOLIDAY,春节,notice | working-days.csv:2",
                "2018,2018-02-16,FESTIVAL,春节,notice | working-days.csv:2",
                "2018,2018-02-16,HOLIDAY,春节, | has not the five fields"
            })
    void aLineThatCannotBeRightIsRefusedWithWhatIsWrong(String line, String problem, @TempDir Path codes)
            throws Exception {
        Files.writeString(codes.resolve("working-days.csv"), "year,day,kind,name,source\n" + line + "\n");
        assertThatThrownBy(() -> WorkingDayList.open(codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }
}
