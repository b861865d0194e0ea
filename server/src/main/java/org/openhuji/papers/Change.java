package org.openhuji.papers;

import java.time.LocalDate;

/**
 * An item that was changed or corrected.
 *
 * @param item what it is called on the page
 * @param content what it says now
 * @param day since when
 * @param officer who entered it
 */
public record Change(String item, String content, LocalDate day, String officer) {
    public Change {
        Words.needed("item", item, 20);
        Words.needed("content", content, Words.PLACE);
        Words.needed("officer", officer, Words.NAME);
    }
}
