package org.openhuji.policy.form;

import java.util.List;

/** The places a code may lie within. */
public sealed interface PlaceSet {
    /** One place. */
    record Spot(PlaceRef place) implements PlaceSet {}

    /** Listed codes, packed. */
    record Listed(List<Long> codes) implements PlaceSet {}

    /** A dated list of codes. */
    record Setting(Parameter parameter) implements PlaceSet {}
}
