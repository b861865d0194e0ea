package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.daybook.BlankRefused;
import org.openhuji.daybook.Closing;
import org.openhuji.daybook.Closings;
import org.openhuji.papers.Office;
import org.openhuji.papers.Papers;
import org.openhuji.places.Places;
import org.openhuji.register.Balance;
import org.openhuji.register.Tallies;
import org.openhuji.web.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The closing of the day: what it came to, closed by one officer, taken over by another; and the balance of a month or a year. */
@Controller
class DayPages {
    private static final int MOST = 50;

    private final Closings closings;
    private final Tallies tallies;
    private final Papers papers;
    private final Places places;
    private final RegisterWords words;
    private final Access access;

    DayPages(Closings closings, Tallies tallies, Papers papers, Places places, RegisterWords words, Access access) {
        this.closings = closings;
        this.tallies = tallies;
        this.papers = papers;
        this.places = places;
        this.words = words;
        this.access = access;
    }

    /** A day that waits for somebody to take it over, or was taken over. */
    record Line(String station, String officer, String name, String day, String closed, String confirmed) {}

    /** How long a balance is. */
    enum Span {
        MONTH,
        YEAR
    }

    @GetMapping("/office/day")
    String day(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "MONTH") Span span,
            @RequestParam(defaultValue = "EVENT") Balance.Basis basis,
            Locale language,
            Model model) {
        LocalDate shown = read(day);
        Optional<Closing> closing = closings.find(shown);
        model.addAttribute("day", shown.toString());
        model.addAttribute("closed", closing.isPresent());
        model.addAttribute(
                "sheet",
                DaySheets.sheet(
                        shown,
                        access.officer().name(),
                        closing.map(Closing::figures).orElseGet(() -> closings.figures(shown)),
                        closing.orElse(null),
                        language));
        model.addAttribute(
                "waiting", closings.waiting(MOST).stream().map(DayPages::line).toList());
        model.addAttribute(
                "own", closings.own(MOST).stream().map(DayPages::line).toList());
        model.addAttribute("month", month);
        model.addAttribute("span", span.name());
        model.addAttribute("basis", basis.name());
        if (!month.isEmpty()) {
            model.addAttribute(
                    "balance", DaySheets.sheet(balanceOf(month, span, basis), words.place(station()), language));
        }
        return "office/day";
    }

    private LocalDate read(String day) {
        try {
            return day.isEmpty() ? places.today() : LocalDate.parse(day.strip());
        } catch (DateTimeException unreadable) {
            return places.today();
        }
    }

    private Balance balanceOf(String month, Span span, Balance.Basis basis) {
        YearMonth of = monthOf(month);
        LocalDate from = span == Span.YEAR ? of.atDay(1).withDayOfYear(1) : of.atDay(1);
        LocalDate until = span == Span.YEAR ? from.plusYears(1).minusDays(1) : of.atEndOfMonth();
        return tallies.balance(station(), from, until, basis);
    }

    private YearMonth monthOf(String month) {
        try {
            YearMonth read = YearMonth.parse(month.strip());
            return read.getYear() < 1900 || read.getYear() > 2999 ? YearMonth.from(places.today()) : read;
        } catch (DateTimeException unreadable) {
            return YearMonth.from(places.today());
        }
    }

    private String station() {
        return access.require(Permission.PRINT).office().place();
    }

    private static Line line(Closing closing) {
        Closing.Confirmed confirmed = closing.confirmed();
        return new Line(
                closing.station(),
                closing.officer().toString(),
                closing.officerName(),
                closing.day().toString(),
                Said.at(closing.closedAt()),
                confirmed == null ? "" : confirmed.name() + " " + Said.at(confirmed.at()));
    }

    @PostMapping("/office/day/close")
    String close(
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        LocalDate shown = read(day);
        return done(() -> closings.close(shown), shown, request, response, language, model);
    }

    @PostMapping("/office/day/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String station,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        LocalDate shown = read(day);
        return done(
                () -> closings.confirm(station, Nothing.id(officer), shown),
                places.today(),
                request,
                response,
                language,
                model);
    }

    private String done(
            Runnable act,
            LocalDate shown,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        try {
            act.run();
        } catch (BlankRefused refused) {
            response.setStatus(422);
            Redirect.page(request, model, "/office/day");
            model.addAttribute("refused", Said.in(language, refused.words()));
            return day(shown.toString(), "", Span.MONTH, Balance.Basis.EVENT, language, model);
        }
        return Redirect.to(request, "/office/day?day=" + shown);
    }

    /** The day as it was closed, or as it stands now, to be signed. */
    @PostMapping("/office/day/sheet")
    ResponseEntity<byte[]> sheet(
            @RequestParam(defaultValue = "") String station,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String day) {
        LocalDate shown = read(day);
        Optional<Closing> closing = officer.isEmpty()
                ? closings.find(shown)
                : List.of(closings.waiting(MOST), closings.own(MOST)).stream()
                        .flatMap(List::stream)
                        .filter(one -> one.station().equals(station)
                                && one.officer().toString().equals(officer)
                                && one.day().equals(shown))
                        .findFirst();
        if (closing.isEmpty() && !officer.isEmpty()) {
            throw Nothing.here();
        }
        Officer working = access.officer();
        return Pdf.of(
                "day-" + shown,
                papers.inside(
                        DaySheets.sheet(
                                shown,
                                closing.map(Closing::officerName).orElse(working.name()),
                                closing.map(Closing::figures).orElseGet(() -> closings.figures(shown)),
                                closing.orElse(null),
                                DaySheets.PAPER),
                        new Office(working.office().name(), working.name())));
    }

    @PostMapping("/office/day/balance")
    ResponseEntity<byte[]> balance(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "MONTH") Span span,
            @RequestParam(defaultValue = "EVENT") Balance.Basis basis) {
        Balance balance = balanceOf(month, span, basis);
        Officer working = access.officer();
        return Pdf.of(
                "balance-" + balance.from(),
                papers.inside(
                        DaySheets.sheet(balance, words.place(station()), DaySheets.PAPER),
                        new Office(working.office().name(), working.name())));
    }
}
