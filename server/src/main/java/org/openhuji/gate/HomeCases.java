package org.openhuji.gate;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.telling.Contact;
import org.openhuji.documents.Documents;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;

/**
 * Cases as the people they are about have them from home. One implementation stands on the cases themselves, one behind the gate: there
 * what is asked for is kept at once and done when the register has fetched it, and a refusal comes back with the page.
 *
 * <p>All methods but {@link #apply} and {@link #find} throw {@link org.openhuji.casework.CaseRefused} where the key opens nothing, or
 * what is asked for is not possible.
 */
public interface HomeCases {
    /**
     * Hands an application in; the same again is the same one.
     *
     * @param key what shall open it, of a code just drawn; its reference is not looked at
     * @param contact how the applicant can be told; {@code null} where not said
     */
    Applied apply(NewCase fresh, CaseKey key, @Nullable Contact contact);

    /**
     * An application that was handed in.
     *
     * @param reference by which it is opened
     * @param again whether it had been handed in before: then the key it had opens it, and not this one
     * @param reached whether it is where it is decided, and not on its way there
     * @param atTheWindow the case where an officer who may take it in filled it in for somebody; {@code null} elsewhere
     */
    record Applied(
            String reference,
            boolean again,
            boolean reached,
            @Nullable UUID atTheWindow) {}

    /** A case as it stands, as far as it is known here; empty where reference and code do not belong together. */
    Optional<HomeCase> find(CaseKey key);

    /**
     * Takes a step.
     *
     * @param seen the version of the case that was looked at
     * @param words why, where the step wants to know
     */
    void take(CaseKey key, int seen, HomeStep step, String words);

    /** A paper of the case as a file. */
    Fetched paper(CaseKey key, PaperKind kind);

    /** What came of fetching a paper. */
    sealed interface Fetched {
        /** Here it is. */
        record Here(IssuedPaper paper) implements Fetched {}

        /** It was asked for and comes later; the page says when it is there. */
        record Later() implements Fetched {}
    }

    /**
     * Sends a file of a paper; the same one again is the same one.
     *
     * @throws org.openhuji.documents.DocumentRefused where it is not taken
     */
    void add(CaseKey key, String paper, byte[] sent);

    /**
     * Takes a file away again.
     *
     * @throws org.openhuji.documents.DocumentRefused where it is too late
     */
    void remove(CaseKey key, UUID document);

    /** A file that was sent; empty where there is none, or it is not kept here any more. */
    Optional<Documents.Opened> open(CaseKey key, UUID document);
}
