package org.openhuji.papers;

/**
 * Who prints.
 *
 * @param name the station as it signs, up to 60 characters
 * @param officer the officer as the paper names them, up to 80 characters
 */
public record Office(String name, String officer) {
    public Office {
        Words.needed("office", name, Words.TEXT);
        Words.needed("officer", officer, Words.NAME);
    }
}
