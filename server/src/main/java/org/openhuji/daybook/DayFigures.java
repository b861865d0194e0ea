package org.openhuji.daybook;

import java.util.List;

/**
 * What an officer's day came to, as it is handed over.
 *
 * @param acts what was recorded, by kind
 * @param blanks blanks of each kind held or used on the day
 * @param spoiled blanks spoiled, lost or returned on the day, with why
 * @param unprinted references of decided cases of the station that wait for their papers
 * @param open how many cases of the station are still worked on
 */
public record DayFigures(
        List<ActCount> acts, List<BlankCount> blanks, List<Spoiled> spoiled, List<String> unprinted, int open) {
    /** So many acts of a kind, by its name. */
    public record ActCount(String kind, int many) {}

    /** The blanks of a kind; {@code first} and {@code last} are empty where none was issued. */
    public record BlankCount(
            BlankKind kind, String first, String last, int issued, int spoiled, int lost, int returned, int left) {}

    /** A blank that was not issued. */
    public record Spoiled(BlankKind kind, String number, BlankUse.How how, String reason) {}

    public DayFigures {
        acts = List.copyOf(acts);
        blanks = List.copyOf(blanks);
        spoiled = List.copyOf(spoiled);
        unprinted = List.copyOf(unprinted);
    }
}
