package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.AccessProblem;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Accounts;
import org.openhuji.access.Permission;
import org.openhuji.codes.CodeList;
import org.openhuji.register.Contradiction;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.proposals.Proposal;
import org.openhuji.register.proposals.ProposalId;
import org.openhuji.register.proposals.Proposals;
import org.openhuji.register.proposals.Proposed;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a second pair of eyes. */
@Controller
class ProposalPages {
    private static final int MOST = 100;

    private final Proposals proposals;
    private final Population population;
    private final Accounts accounts;
    private final RegisterWords words;
    private final EffectWords effects;
    private final Access access;

    ProposalPages(
            Proposals proposals,
            Population population,
            Accounts accounts,
            RegisterWords words,
            EffectWords effects,
            Access access) {
        this.proposals = proposals;
        this.population = population;
        this.accounts = accounts;
        this.words = words;
        this.effects = effects;
        this.access = access;
    }

    /** A proposal as the list shows it: who it is about stands on its page. */
    record Row(String id, String kind, String item, String at, String officer, String office, boolean own) {}

    /**
     * A proposal as its page shows it.
     *
     * @param persons whom it is about, in the order of the act; names and ids
     * @param decision empty while it is open
     */
    record View(Row row, List<Named> persons, String value, String reason, String decision, String by, String answer) {}

    /** Somebody. */
    record Named(String id, String name) {}

    @GetMapping("/office/proposals")
    String list(Locale language, Model model) {
        model.addAttribute(
                "rows",
                proposals.listOpen(MOST).stream().map(one -> row(one, language)).toList());
        return "office/proposals";
    }

    private Row row(Proposal one, Locale language) {
        return new Row(
                one.id().toString(),
                Said.in(language, one.content().kind().words()),
                one.content() instanceof Proposed.Correct correct
                        ? Said.in(language, correct.item().words())
                        : "",
                Said.at(one.proposedAt()),
                name(one.officer()),
                one.office(),
                one.officer().equals(access.officer().id()));
    }

    private String name(UUID account) {
        return accounts.find(account).map(found -> found.officer().name()).orElse("");
    }

    @GetMapping("/office/proposals/{id}")
    String proposal(@PathVariable String id, Locale language, Model model) {
        return page(found(id), language, model);
    }

    private Proposal found(String id) {
        return proposals.find(new ProposalId(Nothing.id(id))).orElseThrow(Nothing::here);
    }

    private String page(Proposal proposal, Locale language, Model model) {
        Map<PersonId, String> names = names(proposal);
        Row row = row(proposal, language);
        Proposal.Answer answer = proposal.answer();
        model.addAttribute(
                "proposal",
                new View(
                        row,
                        proposal.content().persons().stream()
                                .map(person -> new Named(person.toString(), names.getOrDefault(person, "")))
                                .toList(),
                        value(proposal.content(), language),
                        proposal.reason(),
                        answer == null ? "" : answer.decision().name(),
                        answer == null ? "" : name(answer.officer()) + " " + Said.at(answer.at()),
                        answer == null ? "" : Said.orEmpty(answer.words())));
        model.addAttribute("mayAnswer", !row.own() && access.may(Permission.APPROVE_CORRECTION, proposal.place()));
        if (answer == null) {
            try {
                model.addAttribute("effects", effects.of(proposals.preview(proposal), names, language));
            } catch (Contradiction contradiction) {
                model.addAttribute("findings", Findings.of(contradiction, language));
            }
        }
        return "office/proposal";
    }

    private String value(Proposed content, Locale language) {
        return switch (content) {
            case Proposed.Resolve resolve -> "";
            case Proposed.Correct correct -> {
                @Nullable
                CodeList list = switch (correct.item()) {
                    case SEX -> words.codes().sex();
                    case ETHNICITY -> words.codes().ethnicity();
                    case RELATION -> words.codes().relation();
                    case NAME, BORN, BIRTH_PLACE, NATIVE_PLACE, NUMBER -> null;
                };
                yield list == null ? correct.value() : RegisterWords.label(list, correct.value(), language);
            }
        };
    }

    private Map<PersonId, String> names(Proposal proposal) {
        Map<PersonId, String> names = new HashMap<>();
        for (PersonId person : proposal.content().persons()) {
            population
                    .findPerson(person, population.now(), Sight.PLAIN)
                    .ifPresent(record -> names.put(person, record.name().text()));
        }
        return names;
    }

    @PostMapping("/office/proposals/{id}/confirm")
    @Nullable
    String confirm(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Proposal proposal = found(id);
        try {
            proposals.confirm(proposal.id());
        } catch (AccessRefused refused) {
            if (refused.problem() != AccessProblem.CONFIRMATION_NEEDED) {
                throw refused;
            }
            return Asking.confirmation(request, response, "/office/proposals/" + proposal.id());
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            return page(proposal, language, model);
        }
        return Redirect.to(request, "/office/proposals/" + proposal.id());
    }

    @PostMapping("/office/proposals/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Proposal proposal = found(id);
        try {
            proposals.decline(proposal.id(), words);
        } catch (IllegalArgumentException unfit) {
            response.setStatus(422);
            model.addAttribute("wrong", "office.proposal.wrong");
            return page(proposal, language, model);
        }
        return Redirect.to(request, "/office/proposals/" + proposal.id());
    }
}
