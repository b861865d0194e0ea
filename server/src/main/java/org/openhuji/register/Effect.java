package org.openhuji.register;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/** What an act changes, worked out before it happens. {@code null} before: there was nothing; after: there is nothing more. */
public sealed interface Effect {
    /** The days for which it changes. */
    Period when();

    /** How a relation to the head was found. */
    enum Basis {
        /** From kin between persons. */
        KIN,
        /** From two relations to the former head. */
        COMPOSED,
        /** The officer said so. */
        GIVEN,
        /** Not known: other relative or not related, to be looked at. */
        OPEN
    }

    /** Who is registered where, in which relation, or no longer. The basis is {@code null} where no relation was worked out. */
    record OfStanding(
            PersonId person,
            Period when,
            @Nullable Standing before,
            @Nullable Standing after,
            @Nullable Basis basis) implements Effect {}

    /** A household opens, closes or changes its address. */
    record OfHousehold(
            HouseholdId household,
            Period when,
            @Nullable AddressId before,
            @Nullable AddressId after) implements Effect {}

    /** A household gets another head or keeper. */
    record OfLead(
            HouseholdId household,
            Period when,
            @Nullable Lead before,
            @Nullable Lead after) implements Effect {}

    /** What identifies a person changes. */
    record OfIdentity(
            PersonId person,
            Period when,
            @Nullable Identity before,
            @Nullable Identity after) implements Effect {}

    /** A citizen number is given or taken back. A number still to be drawn is not shown before. */
    record OfNumber(
            PersonId person,
            Period when,
            @Nullable CitizenNumber before,
            @Nullable CitizenNumber after) implements Effect {}

    /** A number will be drawn when the act is recorded. */
    record NumberDrawn(PersonId person, Period when, String area) implements Effect {}

    /** What the form holds of a person's circumstances changes. */
    record OfCircumstances(
            PersonId person,
            Period when,
            @Nullable Circumstances before,
            @Nullable Circumstances after) implements Effect {}

    /** Kin between parent and child begins or ends. */
    record OfParenthood(
            PersonId child,
            PersonId parent,
            Period when,
            @Nullable Parenthood before,
            @Nullable Parenthood after) implements Effect {}

    /** A marriage begins or ends; told once for the two. */
    record OfMarriage(
            PersonId person,
            Period when,
            @Nullable PersonId before,
            @Nullable PersonId after) implements Effect {}

    /** An address gets a name or another one. */
    record OfAddress(
            AddressId address,
            Period when,
            @Nullable AddressName before,
            @Nullable AddressName after) implements Effect {}
}
