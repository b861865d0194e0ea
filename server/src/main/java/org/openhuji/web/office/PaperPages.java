package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.papers.PaperRefused;
import org.openhuji.papers.Papers;
import org.openhuji.papers.WithdrawalReason;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers that are no longer good are withdrawn where they stand in a list; from then on their page says so to whoever holds one. */
@Controller
class PaperPages {
    private final Papers papers;
    private final Population population;
    private final Access access;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    PaperPages(Papers papers, Population population, Access access, AuditLog log, TransactionTemplate transaction) {
        this.papers = papers;
        this.population = population;
        this.access = access;
        this.log = log;
        this.transaction = transaction;
    }

    @PostMapping("/office/persons/{id}/papers/{code}/withdraw")
    String ofPerson(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam WithdrawalReason reason,
            HttpServletRequest request) {
        PersonRecord person = population
                .findPerson(new PersonId(Nothing.id(id)), population.now(), Sight.PLAIN)
                .orElseThrow(Nothing::here);
        UUID about = person.id().value();
        withdraw(about, code, reason, PersonPages.place(person), List.of(about));
        return Redirect.to(request, "/office/persons/" + person.id() + "?done=withdrawn");
    }

    @PostMapping("/office/households/{id}/papers/{code}/withdraw")
    String ofHousehold(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam WithdrawalReason reason,
            HttpServletRequest request) {
        HouseholdRecord household = population
                .findHousehold(new HouseholdId(Nothing.id(id)), population.now(), Sight.PLAIN)
                .orElseThrow(Nothing::here);
        withdraw(
                household.id().value(),
                code,
                reason,
                HouseholdPages.place(household),
                household.members().stream()
                        .map(member -> member.person().value())
                        .toList());
        return Redirect.to(request, "/office/households/" + household.id() + "?done=withdrawn");
    }

    /** Only a paper of that record: the place it is asked for is the record's. Twice is once. */
    private void withdraw(UUID about, String code, WithdrawalReason reason, String place, List<UUID> persons) {
        if (PaperRow.of(papers, about).stream().noneMatch(paper -> paper.code().equals(code))) {
            throw Nothing.here();
        }
        transaction.executeWithoutResult(status -> {
            log.append(access.permit(
                    Permission.PRINT, place, AuditEvent.PAPER_WITHDRAWN, persons, AuditDetail.of(reason.name())));
            try {
                papers.withdraw(code, reason);
            } catch (PaperRefused before) {
                status.setRollbackOnly();
            }
        });
    }
}
