package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.register.Contradiction;
import org.openhuji.register.PersonId;
import org.openhuji.register.duplicates.Candidate;
import org.openhuji.register.duplicates.Comparison;
import org.openhuji.register.duplicates.Duplicates;
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

/** Records that may be one person, side by side: different people for good, or one person, for a second officer to confirm. */
@Controller
class DuplicatePages {
    private static final int MOST = 50;

    private final Duplicates duplicates;
    private final Proposals proposals;
    private final RegisterWords words;
    private final Access access;

    DuplicatePages(Duplicates duplicates, Proposals proposals, RegisterWords words, Access access) {
        this.duplicates = duplicates;
        this.proposals = proposals;
        this.words = words;
        this.access = access;
    }

    /** A pair in the queue. */
    record Pair(String one, String other, int score, List<String> reasons, String foundAt) {}

    /** An item of both. */
    record Line(String item, String one, String other, String agreement) {}

    @GetMapping("/office/duplicates")
    String queue(Locale language, Model model) {
        model.addAttribute(
                "pairs",
                duplicates.listOpen(MOST).stream()
                        .map(candidate -> pair(candidate, language))
                        .toList());
        return "office/duplicates";
    }

    private static Pair pair(Candidate candidate, Locale language) {
        return new Pair(
                candidate.one().toString(),
                candidate.other().toString(),
                candidate.score(),
                candidate.reasons().stream()
                        .map(reason -> Said.in(language, reason.words()))
                        .toList(),
                Said.at(candidate.foundAt()));
    }

    @GetMapping("/office/duplicates/{one}/{other}")
    String compare(@PathVariable String one, @PathVariable String other, Locale language, Model model) {
        return page(comparison(one, other), UUID.randomUUID().toString(), language, model);
    }

    private Comparison comparison(String one, String other) {
        return duplicates
                .compare(new PersonId(Nothing.id(one)), new PersonId(Nothing.id(other)))
                .orElseThrow(Nothing::here);
    }

    private String page(Comparison comparison, String request, Locale language, Model model) {
        model.addAttribute("pair", pair(comparison.candidate(), language));
        model.addAttribute("open", comparison.candidate().decision().isEmpty());
        model.addAttribute(
                "lines",
                comparison.lines().stream().map(line -> line(line, language)).toList());
        model.addAttribute("nameOfOne", comparison.one().name().text());
        model.addAttribute("nameOfOther", comparison.other().name().text());
        model.addAttribute("mayPropose", access.may(Permission.RECORD_ACT, place(comparison.one())));
        model.addAttribute("request", request);
        return "office/duplicate";
    }

    private Line line(Comparison.Line line, Locale language) {
        return new Line(
                RegisterWords.item(line.item(), language),
                value(line, line.one(), language),
                value(line, line.other(), language),
                line.agreement().name());
    }

    /** Numbers are shown in full here: whether they differ by one digit is the question. */
    private String value(Comparison.Line line, @Nullable String value, Locale language) {
        if (value == null) {
            return "";
        }
        return switch (line.item()) {
            case SEX -> words.sex(value, language);
            case ETHNICITY -> RegisterWords.HIDDEN;
            case MARITAL_STATUS -> RegisterWords.label(words.codes().maritalStatus(), value, language);
            default -> value;
        };
    }

    private static String place(PersonRecord person) {
        HouseholdAddress address = person.address();
        return address == null ? "" : address.place();
    }

    @PostMapping("/office/duplicates/{one}/{other}")
    String decided(
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String request,
            HttpServletRequest http,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Comparison comparison = comparison(one, other);
        PersonId first = comparison.candidate().one();
        PersonId second = comparison.candidate().other();
        if (reason.isBlank() || decision.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("wrong", "office.duplicate.wrong");
            return page(comparison, request, language, model);
        }
        if (decision.equals("DIFFERENT")) {
            duplicates.decide(first, second, Candidate.Decision.DIFFERENT, reason.strip());
            return Redirect.to(http, "/office/duplicates");
        }
        boolean keepsFirst = !decision.equals("KEEP_OTHER");
        Proposed.Resolve content = new Proposed.Resolve(keepsFirst ? first : second, keepsFirst ? second : first);
        ProposalId proposal = new ProposalId(Nothing.id(request));
        try {
            proposals.propose(
                    proposal, content, place(keepsFirst ? comparison.one() : comparison.other()), reason.strip());
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            model.addAttribute("findings", Findings.of(contradiction, language));
            return page(comparison, request, language, model);
        }
        return Redirect.to(http, "/office/proposals/" + proposal);
    }
}
