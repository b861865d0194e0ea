package org.openhuji.web.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openhuji.access.Access;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.daybook.BlankKind;
import org.openhuji.daybook.Blanks;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The booklets of those whom a case registered: the last thing people wait for at the window, printed from the page of their case. */
@Component
class CaseBooklets {
    private final Population population;
    private final Printing printing;
    private final Blanks blanks;
    private final Access access;

    CaseBooklets(Population population, Printing printing, Blanks blanks, Access access) {
        this.population = population;
        this.printing = printing;
        this.blanks = blanks;
        this.access = access;
    }

    /** Household by household, where the officer may print; nothing before the register has them. */
    List<CaseView.Booklet> of(CaseFile file) {
        boolean settled = file.state() == CaseState.REGISTERED || file.state() == CaseState.FILED;
        if (!settled
                || file.type().ending() != CaseType.Ending.SETTLING
                || access.findPurpose().isEmpty()
                || !access.may(Permission.PRINT, file.place())) {
            return List.of();
        }
        Map<HouseholdId, List<CaseView.BookletPage>> pages = new LinkedHashMap<>();
        Map<HouseholdId, String> numbers = new LinkedHashMap<>();
        for (PersonRecord one : registered(file)) {
            if (one.standing() instanceof StandingRecord.Registered at) {
                numbers.computeIfAbsent(at.household(), this::number);
                pages.computeIfAbsent(at.household(), id -> new ArrayList<>())
                        .add(new CaseView.BookletPage(
                                one.id().toString(), one.name().text()));
            }
        }
        return pages.entrySet().stream()
                .map(entry -> new CaseView.Booklet(
                        entry.getKey().toString(),
                        Objects.requireNonNullElse(numbers.get(entry.getKey()), ""),
                        entry.getValue()))
                .toList();
    }

    private List<PersonRecord> registered(CaseFile file) {
        return file.application().parties().stream()
                .filter(Party::moves)
                .map(Party::person)
                .filter(Objects::nonNull)
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PersonRecord> find(PersonId person) {
        try {
            return population.findPerson(person, population.now(), Sight.PLAIN);
        } catch (AccessRefused elsewhere) {
            return Optional.empty();
        }
    }

    private String number(HouseholdId household) {
        return population
                .findHousehold(household, population.now(), Sight.PLAIN)
                .map(found -> found.number())
                .orElse("");
    }

    /**
     * Prints the first page of a booklet, or a member's page, of those the case registered.
     *
     * @param of identity of the household or the member
     * @param blank number of the booklet or page it is printed on, used up with it; empty where it carries none
     * @throws CaseRefused where the case has no such page
     */
    @Transactional
    IssuedPaper print(CaseFile file, PaperKind kind, String of, String blank) {
        List<CaseView.Booklet> booklets = of(file);
        boolean front = kind == PaperKind.BOOKLET_FRONT
                && booklets.stream().anyMatch(one -> one.household().equals(of));
        boolean member = kind == PaperKind.BOOKLET_MEMBER
                && booklets.stream()
                        .flatMap(one -> one.pages().stream())
                        .anyMatch(page -> page.person().equals(of));
        if (!front && !member) {
            throw new CaseRefused(
                    CaseProblem.NO_SUCH_PAPER_NOW,
                    file.state().words().zh(),
                    file.state().words().en());
        }
        if (!blank.isBlank()) {
            blanks.issue(front ? BlankKind.BOOKLET : BlankKind.BOOKLET_PAGE, blank, file);
        }
        return front ? printing.frontPage(new HouseholdId(Nothing.id(of))) : printing.memberPage(PersonId.of(of));
    }
}
