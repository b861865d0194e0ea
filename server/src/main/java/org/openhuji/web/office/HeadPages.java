package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.Purpose;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Contradiction;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.openhuji.register.acts.ChangeOfHead;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another member becomes head: chosen, shown with all that follows, recorded. */
@Controller
class HeadPages {
    private final Population population;
    private final Registration registration;
    private final RegisterWords words;
    private final EffectWords effects;
    private final ShownDays days;
    private final Access access;

    HeadPages(
            Population population,
            Registration registration,
            RegisterWords words,
            EffectWords effects,
            ShownDays days,
            Access access) {
        this.population = population;
        this.registration = registration;
        this.words = words;
        this.effects = effects;
        this.days = days;
        this.access = access;
    }

    /** What the form holds; the date of the event is blank at first. */
    record Form(String request, String head, String eventOn, String reason, List<FiledPaper> papers) {
        static final Form BLANK = new Form("", "", "", "", List.of());

        Form pressed() {
            return new Form(request.isEmpty() ? UUID.randomUUID().toString() : request, head, eventOn, reason, papers);
        }
    }

    @GetMapping("/office/households/{id}/head")
    String form(@PathVariable String id, Locale language, Model model) {
        return page(household(id), Form.BLANK.pressed(), language, model);
    }

    private HouseholdRecord household(String id) {
        return population
                .findHousehold(new HouseholdId(Nothing.id(id)), population.now(), Sight.PLAIN)
                .orElseThrow(Nothing::here);
    }

    private String page(HouseholdRecord household, Form form, Locale language, Model model) {
        access.require(Permission.RECORD_ACT, HouseholdPages.place(household));
        model.addAttribute("id", household.id().toString());
        model.addAttribute("number", household.number());
        model.addAttribute(
                "members",
                MemberRow.of(household, words, language).stream()
                        .filter(member -> !member.head())
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("paperKinds", FiledPaper.Kind.values());
        model.addAttribute("today", days.today().toString());
        return "office/head";
    }

    @PostMapping("/office/households/{id}/head")
    String filed(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String head,
            @RequestParam(defaultValue = "") String eventOn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "preview") String step,
            HttpServletRequest http,
            HttpServletResponse response,
            Locale language,
            Model model) {
        HouseholdRecord household = household(id);
        Form form = new Form(request, head, eventOn.strip(), reason.strip(), FiledPaper.of(http)).pressed();
        Officer officer = access.require(Permission.RECORD_ACT, HouseholdPages.place(household));
        Filing filing = filing(form, officer).orElse(null);
        if (filing == null || head.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("wrong", head.isEmpty() ? "office.head.wrong.head" : "office.act.wrong.date");
            return page(household, form, language, model);
        }
        ChangeOfHead act = new ChangeOfHead(household.id(), new PersonId(Nothing.id(head)), Map.of());
        try {
            if (step.equals("record")) {
                Recorded recorded = registration.record(filing, act);
                return Redirect.to(
                        http,
                        "/office/households/" + household.id() + (recorded.again() ? "?done=again" : "?done=head"));
            }
            model.addAttribute("effects", effects.of(registration.preview(filing, act), names(household), language));
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            model.addAttribute("findings", Findings.of(contradiction, language));
        }
        return page(household, form, language, model);
    }

    private Optional<Filing> filing(Form form, Officer officer) {
        UUID request = Nothing.id(form.request());
        return PartialDate.parse(form.eventOn())
                .map(on -> new Filing(
                        request,
                        on,
                        days.today(),
                        null,
                        form.reason().isEmpty() ? null : form.reason(),
                        officer.id(),
                        null,
                        officer.office().name(),
                        matter(access),
                        form.papers().stream().map(FiledPaper::paper).toList()));
    }

    /** The case an officer works on; {@code null} for another purpose. */
    static @Nullable String matter(Access access) {
        return access.findPurpose()
                .filter(Purpose.Case.class::isInstance)
                .map(Purpose::reference)
                .orElse(null);
    }

    static Map<PersonId, String> names(HouseholdRecord household) {
        Map<PersonId, String> names = new HashMap<>();
        household
                .members()
                .forEach(member -> names.put(member.person(), member.name().text()));
        return names;
    }
}
