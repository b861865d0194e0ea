package org.openhuji.web.office.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhuji.access.Access;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.TypedForms;
import org.openhuji.register.Contradiction;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.duplicates.PresenceSearch;
import org.openhuji.web.Redirect;
import org.openhuji.web.office.EffectWords;
import org.openhuji.web.office.Findings;
import org.openhuji.web.office.Nothing;
import org.openhuji.web.office.RegisterWords;
import org.openhuji.web.office.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The window: a matter is chosen, its form filled, what follows shown, and one press carries the case as far as it goes. */
@Controller
class WindowPages {
    private final WindowForms forms;
    private final MatterList matters;
    private final Counter counter;
    private final TypedForms typedForms;
    private final Casework casework;
    private final Population population;
    private final Known known;
    private final RegisterWords words;
    private final EffectWords effects;
    private final Access access;

    WindowPages(
            WindowForms forms,
            MatterList matters,
            Counter counter,
            TypedForms typedForms,
            Casework casework,
            Population population,
            Known known,
            RegisterWords words,
            EffectWords effects,
            Access access) {
        this.forms = forms;
        this.matters = matters;
        this.counter = counter;
        this.typedForms = typedForms;
        this.casework = casework;
        this.population = population;
        this.known = known;
        this.words = words;
        this.effects = effects;
        this.access = access;
    }

    /** The list; what only one matter answers to leads to its form. */
    @GetMapping("/office/window")
    String list(
            @RequestParam(name = "matter", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String household,
            HttpServletRequest request,
            Locale language,
            Model model) {
        String place = access.officer().office().place();
        List<MatterList.Line> found = matters.find(typed, place, language);
        String of = of(person, household);
        if (!typed.isBlank() && found.size() == 1 && found.getFirst().way().equals("form")) {
            return Redirect.to(request, "/office/window/" + found.getFirst().id() + of);
        }
        model.addAttribute("typed", typed);
        model.addAttribute("of", of);
        model.addAttribute("person", person);
        model.addAttribute("household", household);
        model.addAttribute("matters", found);
        model.addAttribute(
                "begun",
                typedForms.list().stream()
                        .map(kept -> new WindowView.Begun(
                                kept.id().toString(),
                                kept.type().matter(),
                                Said.in(language, matters.title(kept.type(), place)),
                                Typed.told(kept.typed())))
                        .toList());
        return "office/window";
    }

    /** Whom or what the page was come to from: identities and nothing else. */
    private static String of(String person, String household) {
        if (!person.isEmpty()) {
            return "?person=" + Nothing.id(person);
        }
        return household.isEmpty() ? "" : "?household=" + Nothing.id(household);
    }

    @GetMapping("/office/window/{matter}")
    String form(
            @PathVariable String matter,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String draft,
            Locale language,
            Model model) {
        CaseType type = forms.type(matter);
        access.purpose();
        if (!draft.isEmpty()) {
            TypedForms.Kept kept = typedForms
                    .find(new CaseId(Nothing.id(draft)))
                    .filter(one -> one.type() == type)
                    .orElseThrow(Nothing::here);
            casework.find(kept.id()).ifPresent(file -> standing(file, language, model));
            return page(forms.fill(type, kept.id(), new Typed(kept.typed()), Sheet.Asking.TYPING, language), model);
        }
        return page(forms.fill(type, CaseId.next(), begun(person, household), Sheet.Asking.TYPING, language), model);
    }

    /** What the page it was come to from says already. */
    private Typed begun(String person, String household) {
        Map<String, List<String>> values = new TreeMap<>();
        if (!person.isEmpty()) {
            String id = Nothing.id(person).toString();
            List.of("who", "parent").forEach(field -> values.put(field, List.of(id)));
        }
        if (!household.isEmpty()) {
            population
                    .findHousehold(new HouseholdId(Nothing.id(household)), population.now(), Sight.PLAIN)
                    .ifPresent(found -> {
                        values.put("household", List.of(found.number()));
                        found.members().stream()
                                .findFirst()
                                .ifPresent(member -> List.of("who", "parent")
                                        .forEach(field -> values.put(
                                                field, List.of(member.person().toString()))));
                    });
        }
        return new Typed(values);
    }

    private static String page(WindowForms.Filled filled, Model model) {
        model.addAttribute("form", filled.view());
        return "office/window-form";
    }

    /** Keeps what was typed; nothing is shown. */
    @PostMapping("/office/window/{matter}/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String matter, @RequestParam MultiValueMap<String, String> sent) {
        keep(forms.type(matter), id(sent), Typed.of(sent));
    }

    private static CaseId id(MultiValueMap<String, String> sent) {
        return new CaseId(Nothing.id(Said.orEmpty(sent.getFirst("request"))));
    }

    private void keep(CaseType type, CaseId id, Typed typed) {
        if (!typed.empty()) {
            typedForms.keep(new TypedForms.Kept(id, type, typed.values()));
        }
    }

    /** The form as it is now, with the fields that follow from what was typed. */
    @PostMapping("/office/window/{matter}/fields")
    String fields(
            @PathVariable String matter,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            Model model) {
        CaseType type = forms.type(matter);
        Typed typed = Typed.of(sent);
        keep(type, id(sent), typed);
        casework.find(id(sent)).ifPresent(file -> standing(file, language, model));
        return page(forms.fill(type, id(sent), typed, Sheet.Asking.TYPING, language), model);
    }

    /** Shows what follows; pressed again on the same form, takes the case through its steps. */
    @PostMapping("/office/window/{matter}")
    String pressed(
            @PathVariable String matter,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Redirect.page(request, model, "/office/window/" + matter);
        CaseType type = forms.type(matter);
        Typed typed = Typed.of(sent);
        keep(type, id(sent), typed);
        WindowForms.Filled filled = forms.fill(type, id(sent), typed, Sheet.Asking.CHECKING, language);
        NewCase fresh = filled.fresh();
        boolean go = "go".equals(sent.getFirst("step")) && filled.view().mark().equals(sent.getFirst("seen"));
        if (fresh == null) {
            response.setStatus(422);
            casework.find(id(sent)).ifPresent(file -> standing(file, language, model));
            model.addAttribute("wrong", "office.window.wrong");
            return page(filled, model);
        }
        if (!go) {
            casework.find(fresh.id()).ifPresent(file -> standing(file, language, model));
            preview(filled, fresh, response, language, model);
            return page(filled, model);
        }
        try {
            return told(
                    counter.carry(fresh, filled.papers(), filled.lookups(), answered(sent)),
                    filled,
                    request,
                    response,
                    language,
                    model);
        } catch (CaseRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", Said.in(language, refused.words()));
            return page(filled, model);
        }
    }

    private static Optional<Counter.Answered> answered(MultiValueMap<String, String> sent) {
        String search = Said.orEmpty(sent.getFirst("search"));
        String same = Said.orEmpty(sent.getFirst("same"));
        return search.isEmpty() || same.isEmpty()
                ? Optional.empty()
                : Optional.of(new Counter.Answered(
                        Nothing.id(search),
                        same.equals("NOBODY") ? PresenceSearch.Answer.NOBODY : PresenceSearch.Answer.ONE_OF_THEM,
                        Said.orEmpty(sent.getFirst("reason"))));
    }

    private void preview(
            WindowForms.Filled filled, NewCase fresh, HttpServletResponse response, Locale language, Model model) {
        try {
            model.addAttribute(
                    "effects", effects.of(casework.preview(fresh, filled.papers()), filled.names(), language));
            model.addAttribute(
                    "lacking",
                    casework.lacking(fresh, filled.papers()).stream()
                            .map(missing -> Said.in(language, missing.words()))
                            .toList());
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            model.addAttribute("findings", Findings.of(contradiction, language));
        } catch (CaseRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", Said.in(language, refused.words()));
        }
    }

    private void standing(CaseFile file, Locale language, Model model) {
        model.addAttribute(
                "standing",
                new WindowView.Standing(
                        file.id().toString(),
                        file.reference(),
                        Said.in(language, file.state().words()),
                        Counter.corrects(file)));
    }

    private String told(
            Counter.Outcome outcome,
            WindowForms.Filled filled,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        CaseFile file = outcome.file();
        switch (outcome) {
            case Counter.Outcome.Registered registered -> {
                typedForms.forget(file.id());
                return Redirect.to(request, "/office/cases/" + file.id() + "?done=registered");
            }
            case Counter.Outcome.Queued queued -> {
                typedForms.forget(file.id());
                return Redirect.to(request, "/office/cases/" + file.id() + "?done=queued");
            }
            case Counter.Outcome.Likeness likeness -> {
                model.addAttribute("search", likeness.searched().id().toString());
                model.addAttribute("like", like(likeness.searched(), file, language));
            }
            case Counter.Outcome.Stopped stopped -> model.addAttribute("refused", Said.in(language, stopped.why()));
            case Counter.Outcome.Against against ->
                model.addAttribute("findings", Findings.of(against.contradiction(), language));
        }
        response.setStatus(422);
        standing(file, language, model);
        return page(filled, model);
    }

    private List<WindowView.LikeLine> like(PresenceSearch.Searched searched, CaseFile file, Locale language) {
        return searched.hits().stream()
                .map(hit -> known.find(hit.person(), file.reference())
                        .map(held -> new WindowView.LikeLine(
                                held.id().toString(),
                                held.name(),
                                held.born() + " · " + told(held, language),
                                hit.score()))
                        .orElseGet(() -> new WindowView.LikeLine(
                                "",
                                Said.in(language, "在您负责的区域外登记的一人", "somebody registered outside your places"),
                                "",
                                hit.score())))
                .toList();
    }

    private String told(Held held, Locale language) {
        return held.record() == null
                ? ""
                : words.standing(held.record().standing(), language) + " · "
                        + words.masked(held.record().address());
    }
}
