package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.codes.Code;
import org.openhuji.codes.CodeList;
import org.openhuji.register.Contradiction;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.proposals.CorrectItem;
import org.openhuji.register.proposals.ProposalId;
import org.openhuji.register.proposals.Proposals;
import org.openhuji.register.proposals.Proposed;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was recorded wrongly, proposed by one officer for another to confirm. */
@Controller
class CorrectionPages {
    private final Population population;
    private final Proposals proposals;
    private final RegisterWords words;
    private final EffectWords effects;
    private final Access access;

    CorrectionPages(
            Population population, Proposals proposals, RegisterWords words, EffectWords effects, Access access) {
        this.population = population;
        this.proposals = proposals;
        this.words = words;
        this.effects = effects;
        this.access = access;
    }

    /** What the form holds. */
    record Form(String request, String item, String value, String reason) {
        Form pressed() {
            return new Form(request.isEmpty() ? UUID.randomUUID().toString() : request, item, value, reason);
        }
    }

    @GetMapping("/office/persons/{id}/correction")
    String form(@PathVariable String id, Locale language, Model model) {
        return page(person(id), new Form("", "", "", "").pressed(), model);
    }

    private PersonRecord person(String id) {
        return population
                .findPerson(new PersonId(Nothing.id(id)), population.now(), Sight.PLAIN)
                .orElseThrow(Nothing::here);
    }

    private String page(PersonRecord person, Form form, Model model) {
        access.require(Permission.RECORD_ACT, place(person));
        model.addAttribute("id", person.id().toString());
        model.addAttribute("name", person.name().text());
        model.addAttribute("items", CorrectItem.values());
        model.addAttribute("form", form);
        return "office/correction";
    }

    private static String place(PersonRecord person) {
        HouseholdAddress address = person.address();
        return address == null ? "" : address.place();
    }

    @PostMapping("/office/persons/{id}/correction")
    String filed(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "NAME") CorrectItem item,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "preview") String step,
            HttpServletRequest http,
            HttpServletResponse response,
            Locale language,
            Model model) {
        PersonRecord person = person(id);
        Form form = new Form(request, item.name(), value.strip(), reason.strip()).pressed();
        ProposalId proposal = new ProposalId(Nothing.id(form.request()));
        try {
            Proposed.Correct content = new Proposed.Correct(person.id(), item, coded(item, form.value()));
            item.read(content.value());
            if (form.reason().isEmpty()) {
                return wrong("office.correction.wrong.reason", person, form, response, model);
            }
            if (step.equals("propose")) {
                proposals.propose(proposal, content, place(person), form.reason());
                return Redirect.to(http, "/office/proposals/" + proposal);
            }
            model.addAttribute(
                    "effects",
                    effects.of(
                            proposals.preview(proposal, content, place(person), form.reason()),
                            Map.of(person.id(), person.name().text()),
                            language));
        } catch (IllegalArgumentException unfit) {
            return wrong("office.correction.wrong.value", person, form, response, model);
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            model.addAttribute("findings", Findings.of(contradiction, language));
        }
        return page(person, form, model);
    }

    private String wrong(String message, PersonRecord person, Form form, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("wrong", message);
        return page(person, form, model);
    }

    /** Codes may be typed as digits or as words. */
    private String coded(CorrectItem item, String typed) {
        @Nullable
        CodeList list = switch (item) {
            case SEX -> words.codes().sex();
            case ETHNICITY -> words.codes().ethnicity();
            case RELATION -> words.codes().relation();
            case NAME, BORN, BIRTH_PLACE, NATIVE_PLACE, NUMBER -> null;
        };
        if (list == null) {
            return typed;
        }
        Code code = list.read(typed);
        if (code == null) {
            throw new IllegalArgumentException("not in the list");
        }
        return code.code();
    }
}
