package org.openhuji.register.acts;

import org.openhuji.register.PersonId;

/** Two who came married to each other. */
public record Couple(PersonId one, PersonId other) {}
