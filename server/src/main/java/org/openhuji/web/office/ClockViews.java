package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Level;
import org.openhuji.casework.clocks.Below;
import org.openhuji.casework.clocks.Clocks;
import org.openhuji.casework.clocks.Reminder;
import org.openhuji.casework.clocks.Tally;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says what was told of the clocks of cases, and how time is kept. */
@Component
class ClockViews {
    private static final int MOST = 50;

    private final Clocks clocks;
    private final Casework casework;
    private final CaseViews cases;
    private final RegisterWords words;
    private final WorkingDays calendar;
    private final Places places;

    ClockViews(
            Clocks clocks,
            Casework casework,
            CaseViews cases,
            RegisterWords words,
            WorkingDays calendar,
            Places places) {
        this.clocks = clocks;
        this.casework = casework;
        this.cases = cases;
        this.words = words;
        this.calendar = calendar;
        this.places = places;
    }

    /** A reminder; {@code told} names the level that hears of it, {@code noted} the day somebody did, empty before. */
    record Row(
            CaseView.Row file,
            int version,
            String kind,
            String pace,
            String office,
            String told,
            String on,
            String noted,
            boolean yours) {}

    /** An office one level below; {@code longest} in working days. */
    record BelowRow(String office, int overdue, int open, int longest) {}

    /** How an office keeps its time in a matter. */
    record TallyRow(String office, String matter, int open, int soon, int overdue, int ended, int late) {}

    /** For the queue: what waits, what has run over below, and a mark for each case of which something was told. */
    void into(Model model, List<CaseFile> queue, Locale language) {
        Map<String, String> marks = clocks
                .marks(queue.stream().map(CaseFile::id).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().toString(),
                        one -> Said.in(language, one.getValue().words())));
        model.addAttribute("marks", marks);
        model.addAttribute(
                "reminders",
                clocks.reminders(MOST).stream().map(one -> row(one, language)).toList());
        model.addAttribute(
                "below",
                clocks.below().stream().map(one -> below(one, language)).toList());
    }

    /** For the page of a case. */
    void into(Model model, CaseFile file, Locale language) {
        model.addAttribute(
                "reminders",
                clocks.of(file).stream().map(one -> row(one, language)).toList());
    }

    /** For the page of how time is kept. */
    List<TallyRow> tallies(Locale language) {
        LocalDate today = places.today();
        return clocks.tallies().stream().map(one -> tally(one, today, language)).toList();
    }

    private TallyRow tally(Tally one, LocalDate today, Locale language) {
        return new TallyRow(
                office(one.office(), one.level(), language),
                Said.in(
                        language,
                        casework.terms(one.type(), one.office(), today).title()),
                one.open(),
                one.soon(),
                one.overdue(),
                one.ended(),
                one.late());
    }

    private Row row(Reminder one, Locale language) {
        LocalDate noted = one.notedOn();
        return new Row(
                cases.row(one.file(), language),
                one.file().version(),
                Said.in(language, one.kind().words()),
                one.kind() == Reminder.Kind.OVERDUE ? "late" : "wait",
                office(one.office(), one.level(), language),
                Said.in(language, one.told().words()),
                one.toldOn().toString(),
                noted == null ? "" : noted.toString(),
                one.yours());
    }

    private BelowRow below(Below one, Locale language) {
        return new BelowRow(
                office(one.office(), one.level(), language),
                one.overdue(),
                one.open(),
                calendar.between(one.longest(), places.today()));
    }

    private String office(String place, Level level, Locale language) {
        return Said.in(
                language,
                words.place(place) + "（" + level.words().zh() + "）",
                words.place(place) + " (" + level.words().en() + ")");
    }
}
