package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.AccessProblem;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.MaskedField;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.PersonRead;
import org.openhuji.papers.Papers;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Protections;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.Kin;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.Relative;
import org.openhuji.register.reading.StandingRecord;
import org.openhuji.register.reading.TimelineEntry;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A person: facts, registration, household, kin, history, and who read the record. */
@Controller
class PersonPages {
    private static final String SHOWN = "shown";

    private final Population population;
    private final Papers papers;
    private final Protections protections;
    private final PersonViews views;
    private final RegisterWords words;
    private final ShownDays days;
    private final Access access;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    PersonPages(
            Population population,
            Papers papers,
            Protections protections,
            PersonViews views,
            RegisterWords words,
            ShownDays days,
            Access access,
            AuditLog log,
            TransactionTemplate transaction) {
        this.population = population;
        this.papers = papers;
        this.protections = protections;
        this.views = views;
        this.words = words;
        this.days = days;
        this.access = access;
        this.log = log;
        this.transaction = transaction;
    }

    /** A relative as the table shows them; {@code id} is empty where they are not in this register. */
    record KinRow(String id, String relation, String name, String born, String state) {}

    /** A line of who read the record. */
    record ReadRow(String day, String office, String purpose, String event) {}

    @GetMapping("/office/persons/{id}")
    String person(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request,
            Locale language,
            Model model) {
        Map<String, ?> before = RequestContextUtils.getInputFlashMap(request);
        MaskedField shown = before != null && before.get(SHOWN) instanceof MaskedField field ? field : null;
        return page(new PersonId(Nothing.id(id)), days.read(on, known), shown, language, model);
    }

    /** Shows a masked value in full: in its place where a script asks, on the page that comes next otherwise, once. */
    @PostMapping("/office/persons/{id}/unmask")
    @Nullable
    String unmask(
            @PathVariable String id,
            @RequestParam(defaultValue = "CITIZEN_NUMBER") MaskedField field,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale language,
            Model model) {
        PersonId person = new PersonId(Nothing.id(id));
        ShownDay day = days.read(on, known);
        PersonRecord record =
                population.findPerson(person, day.asOf(), Sight.PLAIN).orElseThrow(Nothing::here);
        try {
            transaction.executeWithoutResult(status -> access.unmask(person.value(), place(record), field));
        } catch (AccessRefused refused) {
            if (refused.problem() != AccessProblem.CONFIRMATION_NEEDED) {
                throw refused;
            }
            return Asking.confirmation(request, response, "/office/persons/" + person);
        }
        if (request.getHeader("HX-Request") != null) {
            model.addAttribute("line", views.masked(record, field, field, language));
            return "office/person :: line";
        }
        next.addFlashAttribute(SHOWN, field);
        return Redirect.to(request, day.link("persons", person));
    }

    private String page(PersonId person, ShownDay day, @Nullable MaskedField shown, Locale language, Model model) {
        PersonRecord record =
                population.findPerson(person, day.asOf(), Sight.PLAIN).orElseThrow(Nothing::here);
        String place = place(record);
        model.addAttribute("person", views.of(record, shown, language));
        model.addAttribute("day", day);
        model.addAttribute("members", members(record, day, language));
        Optional<Kin> kin = population.findKin(person, day.asOf(), Sight.PLAIN);
        model.addAttribute("kin", kin.map(found -> kin(found, language)).orElse(List.of()));
        model.addAttribute(
                "guardians", kin.map(found -> guardians(found, language)).orElse(List.of()));
        model.addAttribute(
                "elsewhere", kin.map(found -> elsewhere(found, language)).orElse(List.of()));
        if (access.may(Permission.READ_HISTORY, place)) {
            List<TimelineEntry> entries = population.listHistory(person, day.asOf(), Sight.PLAIN);
            model.addAttribute("history", HistoryLine.of(entries, language));
            model.addAttribute("span", Span.of(entries, days.today()));
        }
        model.addAttribute("papers", PaperRow.of(papers, person.value()));
        model.addAttribute("reads", reads(person, language));
        model.addAttribute("mayUnmask", access.may(Permission.UNMASK, place));
        model.addAttribute("mayHistory", access.may(Permission.READ_HISTORY, place));
        model.addAttribute("mayRecord", day.today() && access.may(Permission.RECORD_ACT, place));
        model.addAttribute("mayProtect", day.today() && protections.may(person));
        model.addAttribute("mayPrint", day.today() && access.may(Permission.PRINT, place));
        return "office/person";
    }

    static String place(PersonRecord person) {
        HouseholdAddress address = person.address();
        return address == null ? "" : address.place();
    }

    private List<MemberRow> members(PersonRecord person, ShownDay day, Locale language) {
        return person.standing() instanceof StandingRecord.Registered registered
                ? population
                        .findHousehold(registered.household(), day.asOf(), Sight.PLAIN)
                        .map(household -> MemberRow.of(household, words, language))
                        .orElse(List.of())
                : List.of();
    }

    private static List<KinRow> kin(Kin kin, Locale language) {
        List<KinRow> rows = new java.util.ArrayList<>();
        kin.relatives().forEach(relative -> rows.add(row(relative, language)));
        return rows;
    }

    /** Guardians who are neither parent, and wards. */
    private List<KinRow> guardians(Kin kin, Locale language) {
        return kin.guardians().stream()
                .map(one -> new KinRow(
                        one.id().toString(),
                        side(one, language),
                        one.name().text(),
                        one.born().toString(),
                        ""))
                .toList();
    }

    private String side(Kin.Guardian one, Locale language) {
        String side = one.side() == Kin.Guardian.Side.WARD
                ? Said.in(language, "被监护人", "ward")
                : Said.in(language, "监护人", "guardian");
        return one.relation() == null || one.side() == Kin.Guardian.Side.WARD
                ? side
                : side + " · " + words.relation(one.relation(), language);
    }

    /** Those who live elsewhere: nothing is known of them but who they are. */
    private List<KinRow> elsewhere(Kin kin, Locale language) {
        return kin.elsewhere().stream()
                .map(relative -> new KinRow(
                        "",
                        words.relation(relative.relation(), language),
                        relative.name().text(),
                        "",
                        ""))
                .toList();
    }

    private static KinRow row(Relative relative, Locale language) {
        return new KinRow(
                relative.id().toString(),
                Said.in(language, relative.words()),
                relative.name().text(),
                relative.born().toString(),
                relative.cancelled() == null
                        ? ""
                        : Said.in(language, relative.cancelled().words()));
    }

    /** Of the last year, as the person would be told it: the office and not the officer. */
    private List<ReadRow> reads(PersonId person, Locale language) {
        java.time.LocalDate until = java.time.LocalDate.now(Said.CHINA);
        return log.listReads(person.value(), until.minusYears(1), until, AuditLog.Audience.PERSON).stream()
                .limit(50)
                .map(read -> row(read, language))
                .toList();
    }

    private static ReadRow row(PersonRead read, Locale language) {
        return new ReadRow(
                read.day().toString(),
                read.office(),
                Said.in(language, read.purpose().zh(), read.purpose().en()),
                Said.in(language, read.event().zh(), read.event().en()));
    }
}
