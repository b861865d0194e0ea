package org.openhuji.casework;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openhuji.register.HouseholdId;

/** What an application leads to: a household, or a paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Wish {
    /** A household of their own at an address. */
    record OwnAddress(String place, String line) implements Wish {}

    /** A household that is there: a host's, or a collective one. */
    record Joining(HouseholdId household) implements Wish {}

    /** A paper in place of the one with this number, which is void then. */
    record Replacing(String number) implements Wish {}
}
