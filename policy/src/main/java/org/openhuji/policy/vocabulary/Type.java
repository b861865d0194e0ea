package org.openhuji.policy.vocabulary;

/** What kind of value a fact has, and so which tests may read it. */
public enum Type {
    /** A day ({@code YYYY-MM-DD}). */
    DATE,
    /** Yes or no. */
    TRUTH,
    /** One code of a list. */
    CHOICE,
    /** A set of codes of a list. */
    CHOICES,
    /** A whole number, 0 or more. */
    COUNT,
    /** A place code. */
    PLACE,
    /** A set of persons of the situation, by label. */
    PERSONS,
    /** A text no rule compares. */
    TEXT,
    /** A list of such texts. */
    TEXTS
}
