package org.openhuji.papers;

import java.time.LocalDate;

/**
 * What every paper of a case says of it.
 *
 * @param reference the number it was taken in under
 * @param matter what is applied for, in words
 * @param applicant who applies, and whose paper it is
 * @param filed the day of the application
 */
public record CaseItems(String reference, String matter, String applicant, LocalDate filed) {
    public CaseItems {
        Words.needed("reference", reference, Words.TEXT);
        Words.needed("matter", matter, Words.TEXT);
        Words.needed("applicant", applicant, Words.NAME);
    }
}
