package org.openhuji.web.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the family.
 *
 * @param label how they are called here; no two the same
 * @param relation the code of GB/T 4761 by which the applicant calls them; {@code null} for the applicant
 * @param age in full years on the day of the inquiry, where it was given; {@code null} otherwise
 * @param named whether the label is a name; else it is the word for the relation
 */
record Member(
        String label, @Nullable String relation, @Nullable Integer age, boolean named) {}
