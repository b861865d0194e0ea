package org.openhuji.gazetteer;

/** What a county-level unit is on a date: its streets count as a city's or as a county's. */
public enum CountyClass {
    /** A district of a city (市辖区); two districts of one city are the same city. */
    DISTRICT,
    /** A county, an autonomous county, a banner (县, 自治县, 旗), and what is ranked with them (林区, 特区). */
    COUNTY,
    /** A county-level city (县级市). */
    COUNTY_LEVEL_CITY,
    /** Not told by the tables: a development zone that only statistics treat as a county, or no such code. */
    UNKNOWN
}
