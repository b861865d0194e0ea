package org.openhuji.casework;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;

/** Permissions and certificates that are out, found by their number for the people they are of and for nobody else. */
@Component
class IssuedPapers {
    private final CaseStore store;

    IssuedPapers(CaseStore store) {
        this.store = store;
    }

    /** Whether a matter replaces a paper of a move; a booklet is printed anew, and no case issued it. */
    static boolean moves(CaseType type) {
        return type == CaseType.CERTIFICATE_REISSUE || type == CaseType.PERMISSION_REISSUE;
    }

    /** The number a case about a paper names. */
    static String number(CaseFile about) {
        if (about.application().wish() instanceof Wish.Replacing(String number)) {
            return number;
        }
        throw new CaseRefused(CaseProblem.NO_SUCH_PAPER, "—");
    }

    /**
     * The case that issued the paper another one is about.
     *
     * @throws CaseRefused where nobody here issued it, it has served, or it is somebody else's
     */
    CaseFile issuing(CaseFile about) {
        String number = number(about);
        return theirs(
                about.type() == CaseType.PERMISSION_REISSUE
                        ? store.findByPermission(number).filter(IssuedPapers::unused)
                        : store.findByCertificate(number),
                about,
                number);
    }

    /** Whether nobody has left by it yet. */
    private static boolean unused(CaseFile permitted) {
        return Objects.requireNonNull(permitted.transfer()).certificate() == null;
    }

    /** The case whose certificate the people of another one bring. */
    CaseFile leaving(CaseFile arriving, String certificate) {
        return theirs(store.findByCertificate(certificate), arriving, certificate);
    }

    private static CaseFile theirs(Optional<CaseFile> found, CaseFile of, String number) {
        CaseFile issuing = found.orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_PAPER, number));
        Set<PersonId> asking = new HashSet<>();
        of.application().parties().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .forEach(asking::add);
        if (asking.isEmpty() || !Set.copyOf(Carrying.persons(issuing)).containsAll(asking)) {
            throw new CaseRefused(CaseProblem.PAPER_NOT_THEIRS, number);
        }
        return issuing;
    }
}
