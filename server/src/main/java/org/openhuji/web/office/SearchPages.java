package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;
import org.openhuji.register.search.Hit;
import org.openhuji.register.search.PersonSearch;
import org.openhuji.register.search.SearchAnswer;
import org.openhuji.register.search.Step;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field that takes a number, a name, initials, a household or an address. What is typed never stands in an address. */
@Controller
class SearchPages {
    private final PersonSearch search;
    private final RegisterWords words;
    private final Access access;

    SearchPages(PersonSearch search, RegisterWords words, Access access) {
        this.search = search;
        this.words = words;
        this.access = access;
    }

    /**
     * What a search came to.
     *
     * @param add what would be enough, where it was too little to go by
     * @param fault what is wrong with a number; empty where nothing is
     * @param more whether there are more than are shown
     */
    record Outcome(List<FoundRow> rows, boolean more, List<String> add, String fault) {}

    @GetMapping("/office/search")
    String form(HttpServletRequest request) {
        return Redirect.to(request, "/office");
    }

    @PostMapping("/office/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "AS_WRITTEN") Step step,
            HttpServletRequest request,
            Locale language,
            Model model) {
        if (access.findPurpose().isEmpty() || q.isBlank()) {
            return Redirect.to(request, "/office");
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("step", step.name());
        model.addAttribute("outcome", outcome(search.search(q, step), language));
        return "office/found";
    }

    private Outcome outcome(SearchAnswer answer, Locale language) {
        return switch (answer) {
            case SearchAnswer.Found(List<Hit> hits, SearchAnswer.Extent extent) ->
                new Outcome(
                        hits.stream().map(hit -> row(hit, language)).toList(),
                        extent == SearchAnswer.Extent.FIRST_TEN,
                        List.of(),
                        "");
            case SearchAnswer.MoreKeysNeeded(List<SearchAnswer.Key> add) ->
                new Outcome(
                        List.of(),
                        false,
                        add.stream().map(key -> Said.in(language, key.words())).toList(),
                        "");
            case SearchAnswer.NoNumber none ->
                new Outcome(
                        List.of(),
                        false,
                        List.of(),
                        Said.in(language, none.fault().words()));
        };
    }

    private FoundRow row(Hit hit, Locale language) {
        PersonRecord person = hit.person();
        HouseholdAddress address = person.address();
        StandingRecord.@Nullable Registered registered =
                person.standing() instanceof StandingRecord.Registered here ? here : null;
        return new FoundRow(
                person.id().toString(),
                person.name().text(),
                words.sex(person.sex(), language),
                person.born().toString(),
                RegisterWords.masked(person.number()),
                words.standing(person.standing(), language),
                registered == null ? "" : registered.number(),
                registered == null ? "" : registered.household().toString(),
                words.masked(address),
                address == null ? "" : address.id().toString(),
                "office.match." + hit.match().name());
    }
}
