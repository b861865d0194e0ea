package org.openhuji.web.office;

import java.util.List;

/**
 * A case as its page shows it; what is not there yet is empty.
 *
 * @param kept whether a notice suspended it at some time and the day of application stayed what it was
 * @param notice the number of the notice that stops it now; empty where none does
 * @param mayAsk whether a department may still be asked
 * @param mayWithdraw whether its people may still withdraw it
 * @param booklets the booklets into which those registered by it are printed
 */
record CaseView(
        Row row,
        int version,
        String matter,
        String clause,
        List<PartyLine> parties,
        String destination,
        String place,
        boolean household,
        String verdict,
        String verdictState,
        List<String> obstacles,
        List<PaperLine> papers,
        String follows,
        List<String> missing,
        List<CheckLine> checks,
        String decision,
        String remedy,
        List<String> transfer,
        List<StepLine> steps,
        List<Act> acts,
        List<Source> limits,
        boolean kept,
        String notice,
        boolean mayAsk,
        boolean mayWithdraw,
        List<Booklet> booklets) {

    /** A line of the queue; {@code pace} is {@code good}, {@code wait} or {@code late}. */
    record Row(
            String id,
            String reference,
            String matter,
            String names,
            String state,
            String clock,
            String pace,
            String filed) {}

    /** Somebody of the application, declared beside registered. */
    record PartyLine(
            String label,
            String name,
            String role,
            String number,
            String born,
            String consent,
            boolean agreed,
            String personId,
            String registered,
            boolean unknown,
            boolean differs) {}

    /** A paper: asked, seen, proved or to follow. */
    record PaperLine(String id, String name, String how, boolean open) {}

    /** Something asked of a department. */
    record CheckLine(String id, String department, String question, String answer, String words, boolean open) {}

    /** A step taken. */
    record StepLine(String on, String what, String state, String office, String words) {}

    /** A household of those the case registered, and the pages of the booklet that are theirs. */
    record Booklet(String household, String number, List<BookletPage> pages) {}

    /** A member's page, by whose it is. */
    record BookletPage(String person, String name) {}

    /** Something that can be done now. */
    record Act(String step, String name, String key, boolean first, boolean words, boolean needed) {}

    /** What a level has and who says so. */
    record Source(String level, int days, String source, boolean document) {}
}
