package org.openhuji.audit;

import java.time.LocalDate;

/**
 * One line of "who looked at my data": the office and not the officer.
 *
 * @param day in China
 * @param withheld whether the person must not be shown it for now; never so in a list made for the person
 */
public record PersonRead(LocalDate day, String office, Purpose.Kind purpose, AuditEvent event, boolean withheld) {}
