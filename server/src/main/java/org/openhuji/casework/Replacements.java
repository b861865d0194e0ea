package org.openhuji.casework;

import java.util.Objects;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.steps.Bring;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Permit;
import org.openhuji.casework.steps.Reissue;
import org.openhuji.casework.steps.Replace;
import org.springframework.stereotype.Component;

/** Papers found by their number: replaced where they were lost, and taken in from those who bring them. In the caller's transaction. */
@Component
class Replacements {
    private final IssuedPapers issued;
    private final Taking taking;
    private final Certificates certificates;
    private final Permissions permissions;
    private final PaperNumbers numbers;
    private final CaseLog log;
    private final Presenting presenting;

    Replacements(
            IssuedPapers issued,
            Taking taking,
            Certificates certificates,
            Permissions permissions,
            PaperNumbers numbers,
            CaseLog log,
            Presenting presenting) {
        this.issued = issued;
        this.taking = taking;
        this.certificates = certificates;
        this.permissions = permissions;
        this.numbers = numbers;
        this.log = log;
        this.presenting = presenting;
    }

    /** A case about a paper ends with the paper replaced. */
    CaseFile replace(CaseFile file) {
        Replace probe = new Replace("", "");
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        String fresh = switch (file.type()) {
            case CERTIFICATE_REISSUE -> certificateAgain(file);
            case PERMISSION_REISSUE -> permissionAgain(file);
            default -> "";
        };
        CaseFile after = taking.take(file, new Replace(IssuedPapers.number(file), fresh), by);
        log.tell(after, AuditEvent.CASE_STEP, "REPLACE");
        return after;
    }

    private String certificateAgain(CaseFile file) {
        CaseFile issuing = issued.issuing(file);
        String words = file.application().reason();
        CaseFile after = reissue(taking.held(issuing.id(), issuing.version()), words == null ? "遗失" : words);
        return Objects.requireNonNull(Objects.requireNonNull(after.transfer()).certificate());
    }

    private String permissionAgain(CaseFile file) {
        CaseFile issuing = issued.issuing(file);
        CaseFile held = taking.held(issuing.id(), issuing.version());
        Permit step = new Permit(numbers.permission(held));
        CaseFile after = taking.take(held, step, taking.part(held, step, taking.terms(held)));
        permissions.send(after, "permitted:" + after.version());
        return step.number();
    }

    /** Replaces the certificate of a case that issued one; the new place hears of it where it waits for it. */
    CaseFile reissue(CaseFile file, String words) {
        Reissue step = new Reissue(numbers.certificate(file), words);
        CaseFile after = taking.take(file, step, taking.part(file, step, taking.terms(file)));
        if (Objects.requireNonNull(after.transfer()).permission() != null) {
            certificates.send(after, "certified:" + after.version());
        }
        return after;
    }

    /**
     * Those who come with a certificate that needed no permission: the case takes up where the place left stands; where another register
     * has that, it is asked.
     */
    CaseFile bring(CaseFile file, String number) {
        if (presenting.elsewhere(file)) {
            return presenting.present(file, number);
        }
        CaseFile left = issued.leaving(file, number);
        Transfer transfer = Objects.requireNonNull(left.transfer());
        Bring step =
                new Bring(transfer.id(), left.place(), number, Objects.requireNonNull(transfer.certificateUntil()));
        return taking.take(file, step, taking.part(file, step, taking.terms(file)));
    }
}
