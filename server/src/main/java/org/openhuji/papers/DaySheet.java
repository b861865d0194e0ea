package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer hands over at the end of a day (日清交接表).
 *
 * @param acts what was recorded, by kind
 * @param blanks the numbered blanks of each kind
 * @param spoiled blanks that were spoiled or lost, with their numbers and why
 * @param unprinted references of cases that wait for their papers
 * @param open how many cases are still being worked on
 * @param closed who closed it and when, in words; {@code null} while it is open
 * @param confirmed who took it over and when, in words; {@code null} until somebody has
 */
public record DaySheet(
        LocalDate day,
        String officer,
        List<Count> acts,
        List<BlankLine> blanks,
        List<String> spoiled,
        List<String> unprinted,
        int open,
        @Nullable String closed,
        @Nullable String confirmed)
        implements OfficeSheet {
    /** So many of a kind. */
    public record Count(String what, int many) {}

    /**
     * The blanks of one kind.
     *
     * @param used from the first to the last number issued on the day; empty where none was
     */
    public record BlankLine(String kind, String used, int issued, int spoiled, int lost, int left) {}

    public DaySheet {
        acts = List.copyOf(acts);
        blanks = List.copyOf(blanks);
        spoiled = List.copyOf(spoiled);
        unprinted = List.copyOf(unprinted);
    }

    @Override
    public String title() {
        return "日清交接表";
    }
}
