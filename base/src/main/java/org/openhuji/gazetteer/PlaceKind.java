package org.openhuji.gazetteer;

/** The kind of the built-up area a community or village lies in ({@code placeKind} of the vocabulary), on a date. */
public enum PlaceKind {
    /** Urban area of a municipal district. */
    CITY_DISTRICT_URBAN,
    /** Urban area of a county-level city. */
    COUNTY_CITY_URBAN,
    /** The town (or streets) where a county's government sits. */
    COUNTY_SEAT_TOWN,
    /** Another designated town. */
    OTHER_TOWN,
    /** The seat area of a township. */
    TOWNSHIP_SEAT,
    /** An industrial park or development zone. */
    INDUSTRIAL_PARK,
    /** Land of a village, outside every built-up area. */
    VILLAGE_AREA
}
