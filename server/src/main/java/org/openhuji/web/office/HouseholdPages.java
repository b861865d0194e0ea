package org.openhuji.web.office;

import java.util.List;
import java.util.Locale;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.papers.Papers;
import org.openhuji.register.AddressId;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.AddressRecord;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.TimelineEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A household and an address, with who is registered there on a day. */
@Controller
class HouseholdPages {
    private final Population population;
    private final Papers papers;
    private final RegisterWords words;
    private final ShownDays days;
    private final Access access;

    HouseholdPages(Population population, Papers papers, RegisterWords words, ShownDays days, Access access) {
        this.population = population;
        this.papers = papers;
        this.words = words;
        this.days = days;
        this.access = access;
    }

    /**
     * A household as pages show it.
     *
     * @param address without house and door
     * @param addressId empty where it is closed, or none is shown
     */
    record View(
            String id,
            String number,
            String kind,
            boolean family,
            boolean open,
            String since,
            String station,
            String address,
            String addressId,
            String lead,
            List<MemberRow> members) {}

    @GetMapping("/office/households/{id}")
    String household(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            Locale language,
            Model model) {
        HouseholdId household = new HouseholdId(Nothing.id(id));
        ShownDay day = days.read(on, known);
        HouseholdRecord record =
                population.findHousehold(household, day.asOf(), Sight.PLAIN).orElseThrow(Nothing::here);
        String place = place(record);
        boolean history = access.may(Permission.READ_HISTORY, place);
        model.addAttribute("household", view(record, language));
        model.addAttribute("day", day);
        if (history) {
            List<TimelineEntry> entries = population.listHistory(household, day.asOf(), Sight.PLAIN);
            model.addAttribute("history", HistoryLine.of(entries, language));
            model.addAttribute("span", Span.of(entries, days.today()));
        }
        model.addAttribute("papers", PaperRow.of(papers, household.value()));
        model.addAttribute("mayHistory", history);
        model.addAttribute(
                "mayHead",
                day.today()
                        && record.kind().family()
                        && record.members().size() > 1
                        && access.may(Permission.RECORD_ACT, place));
        model.addAttribute(
                "mayPrint",
                day.today()
                        && !record.members().isEmpty()
                        && record.address() != null
                        && access.may(Permission.PRINT, place));
        return "office/household";
    }

    /** Where a household is; that of its station while it has no address to be shown. */
    static String place(HouseholdRecord household) {
        HouseholdAddress address = household.address();
        return address == null ? household.station() : address.place();
    }

    private View view(HouseholdRecord household, Locale language) {
        HouseholdAddress address = household.address();
        return new View(
                household.id().toString(),
                household.number(),
                Said.in(language, household.kind().words()),
                household.kind().family(),
                household.open() != null,
                household.open() == null || household.open().from() == null
                        ? ""
                        : household.open().from().toString(),
                words.place(household.station()),
                words.masked(address),
                address == null ? "" : address.id().toString(),
                RegisterWords.lead(household.lead()),
                MemberRow.of(household, words, language));
    }

    @GetMapping("/office/addresses/{id}")
    String address(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            Locale language,
            Model model) {
        ShownDay day = days.read(on, known);
        AddressRecord record = population
                .findAddress(new AddressId(Nothing.id(id)), day.asOf())
                .orElseThrow(Nothing::here);
        String place = record.address().place();
        model.addAttribute("id", record.address().id().toString());
        model.addAttribute("address", words.address(record.address()));
        model.addAttribute("since", Said.during(record.valid()));
        model.addAttribute(
                "households",
                record.households().stream()
                        .map(household -> view(household, language))
                        .toList());
        model.addAttribute("day", day);
        model.addAttribute("span", Span.since(record.valid(), days.today()));
        model.addAttribute("mayHistory", access.may(Permission.READ_HISTORY, place));
        return "office/address";
    }
}
