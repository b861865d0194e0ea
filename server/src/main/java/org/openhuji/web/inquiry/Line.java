package org.openhuji.web.inquiry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days on a line from the day of the answer to the last of them, for a drawing 100 wide.
 *
 * @param today the first day in words
 * @param marks one for each day
 */
record Line(String today, List<Mark> marks) {
    /**
     * A day on the line.
     *
     * @param at from 4 (the day of the answer) to 96 (the last day)
     * @param day in words
     * @param text what opens then
     */
    record Mark(int at, String day, String text) {}

    static Line of(LocalDate on, List<Answer.Day> days, Locale language) {
        long whole = days.isEmpty()
                ? 1
                : Math.max(1, ChronoUnit.DAYS.between(on, days.getLast().day()));
        List<Mark> marks = new ArrayList<>();
        for (Answer.Day day : days) {
            long until = ChronoUnit.DAYS.between(on, day.day());
            marks.add(new Mark((int) (4 + 92 * until / whole), AnswerWords.date(day.day(), language), day.text()));
        }
        return new Line(AnswerWords.date(on, language), marks);
    }
}
