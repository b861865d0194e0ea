package org.openhuji.casework;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openhuji.register.HouseholdId;

/** Which household an application leads to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Wish {
    /** A household of their own at an address. */
    record OwnAddress(String place, String line) implements Wish {}

    /** A household that is there: a host's, or a collective one. */
    record Joining(HouseholdId household) implements Wish {}
}
