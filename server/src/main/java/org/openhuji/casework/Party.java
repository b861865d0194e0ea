package org.openhuji.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.PersonId;

/**
 * Somebody an application is about.
 *
 * @param label as the situation names them; the applicant's is first
 * @param name as they wrote it
 * @param sex by GB/T 2261.1; {@code null} where not said
 * @param number the citizen number as they wrote it; {@code null} where not said
 * @param born as well as it is known; {@code null} where not said
 * @param role what they are to the application
 * @param person who they are in the register; {@code null} until found, and where they are not in it
 * @param consent {@code null} while it is missing and asked for
 */
public record Party(
        String label,
        String name,
        @Nullable String sex,
        @Nullable String number,
        @Nullable PartialDate born,
        Role role,
        @Nullable PersonId person,
        @Nullable Consent consent) {
    /** What somebody is to an application. Names are stored. */
    public enum Role {
        /** Who applies and is moved. */
        APPLICANT,
        /** Who is moved along. */
        COMPANION,
        /** Whom they join: not moved, but asked, for it is their household. */
        HOST,
        /** Whom the matter is about, where nobody is moved: a child that is born, somebody who died. */
        SUBJECT,
        /** Who has to agree without being moved or joined: a parent, the head of a household, the unit that keeps one. */
        AGREES,
        /** A child of eight or more who has to agree to what is done for it, beside its guardian (Civil Code art. 19). */
        CHILD
    }

    /** How somebody agreed. Names are stored. */
    public enum Manner {
        /** By their own hand. */
        SIGNED,
        /** A guardian signed for a minor. */
        THROUGH_GUARDIAN,
        /** At the window, before the officer. */
        BEFORE_OFFICER
    }

    /** That somebody agreed, and when. */
    public record Consent(Manner manner, LocalDate on) {}

    /** The same person with a consent. */
    public Party agreed(Consent given) {
        return new Party(label, name, sex, number, born, role, person, given);
    }

    /** The same person, found in the register, or {@code null} where not. */
    public Party found(@Nullable PersonId in) {
        return new Party(label, name, sex, number, born, role, in, consent);
    }

    /** The same person with another number. */
    public Party numbered(String digits) {
        return new Party(label, name, sex, digits, born, role, person, consent);
    }

    /** Whether they move. */
    public boolean moves() {
        return role == Role.APPLICANT || role == Role.COMPANION;
    }

    /** Whether the matter asks for their consent. */
    public boolean asked() {
        return role != Role.SUBJECT;
    }

    /** Whether they are under eighteen on a day; of a date known in part, whether they may be. */
    public boolean minor(LocalDate on) {
        return born != null && born.latest().plusYears(18).isAfter(on);
    }

    /** The label alone: the rest is somebody's. */
    @Override
    public String toString() {
        return "Party[" + label + ", " + role + "]";
    }
}
