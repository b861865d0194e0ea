package org.openhuji.web;

import java.util.List;

/** What is open to everybody, wherever the residents' pages are served. */
public final class OpenDoors {
    /** In no order. */
    public static final List<Door> LIST = List.of(
            Door.open("/"),
            Door.open("/about"),
            Door.open("/problems"),
            Door.open("/error"),
            Door.open("/{file}.css"),
            Door.open("/{file}.js"),
            Door.open("/{file}.svg"),
            Door.open("/{file}.json"),
            Door.open("/webjars/**"),
            Door.open("/inquiry/**"),
            Door.open("/cases/**"),
            Door.open("/policies/**"),
            Door.open("/questions/**"),
            Door.open("/verify/**"),
            Door.open("/api"),
            Door.open("/api/assessments/**"),
            Door.open("/api/clauses/**"),
            Door.open("/api/places/**"),
            Door.open("/api/policies/**"),
            Door.open("/actuator/health/**"),
            // For this machine only: OperatorsOnly.
            Door.open("/actuator/prometheus"));

    private OpenDoors() {}
}
