package org.openhuji.register.acts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;

/** One item of a person's record, as it is to read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Item {
    /** The name. A changed one leaves the former among the former names, a corrected one does not. */
    record Name(PersonName name) implements Item {}

    /** Code of GB/T 2261.1. */
    record Sex(String code) implements Item {}

    /** Code of GB/T 3304. */
    record Ethnicity(String code) implements Item {}

    /** The date of birth: corrected only, never changed. */
    record Born(PartialDate born) implements Item {}

    /** Place of birth; {@code null} where not known. */
    record BirthPlace(@Nullable String place) implements Item {}

    /** Native place; {@code null} where not known. */
    record NativePlace(@Nullable String place) implements Item {}

    /** The citizen number: given to who has none, or corrected. */
    record OfNumber(CitizenNumber number) implements Item {}

    /** The relation to the head: corrected only; it changes with the head. */
    record Relation(String code) implements Item {}

    /**
     * Whether and how somebody is the person's parent: corrected only, for all time. {@code null} where they are not.
     *
     * @param parent in this register
     */
    record Parent(PersonId parent, @Nullable Parenthood parenthood) implements Item {}

    /** All circumstances of the form. */
    record Form(Circumstances circumstances) implements Item {}

    /** The identity with the item in its place; the same where it is no part of it. */
    default Identity in(Identity identity) {
        return switch (this) {
            case Name(PersonName name) -> with(identity, name, identity.sex(), identity.ethnicity(), identity.born());
            case Sex(String code) -> with(identity, identity.name(), code, identity.ethnicity(), identity.born());
            case Ethnicity(String code) -> with(identity, identity.name(), identity.sex(), code, identity.born());
            case Born(PartialDate born) -> with(identity, identity.name(), identity.sex(), identity.ethnicity(), born);
            case BirthPlace place ->
                new Identity(
                        identity.name(),
                        identity.formerNames(),
                        identity.sex(),
                        identity.ethnicity(),
                        identity.born(),
                        place.place(),
                        identity.nativePlace());
            case NativePlace place ->
                new Identity(
                        identity.name(),
                        identity.formerNames(),
                        identity.sex(),
                        identity.ethnicity(),
                        identity.born(),
                        identity.birthPlace(),
                        place.place());
            case OfNumber number -> identity;
            case Relation relation -> identity;
            case Parent parent -> identity;
            case Form form -> identity;
        };
    }

    private static Identity with(
            Identity identity, PersonName name, String sex, @Nullable String ethnicity, PartialDate born) {
        return new Identity(
                name, identity.formerNames(), sex, ethnicity, born, identity.birthPlace(), identity.nativePlace());
    }
}
