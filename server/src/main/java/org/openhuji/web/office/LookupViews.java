package org.openhuji.web.office;

import java.util.List;
import java.util.Locale;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Lookup;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The records of others in which officers look for a case, and what was found there: on their page, folded, and on no paper. */
@Component
class LookupViews {
    private final Casework casework;
    private final Access access;

    LookupViews(Casework casework, Access access) {
        this.casework = casework;
        this.access = access;
    }

    /**
     * All of a case.
     *
     * @param open whether something is still to be looked up by whoever looks at the page
     */
    record View(boolean open, List<Line> lines) {}

    /**
     * One of them.
     *
     * @param none what it means that nothing stands in the way
     * @param found what came of it; empty where nobody looked yet
     * @param asks whether it can be answered now
     * @param outcome what somebody had chosen when the page had to be shown again; empty likewise
     * @param query the number of the query
     */
    record Line(
            String source,
            String name,
            String none,
            String found,
            String pace,
            String on,
            boolean asks,
            String outcome,
            String query) {}

    void into(Model model, CaseFile file, CaseTyped typed, Locale language) {
        boolean takes = file.state() == CaseState.ACCEPTED && access.may(Permission.HANDLE_CASE, file.place());
        List<Line> lines = casework.terms(file).lookups().stream()
                .map(source -> line(file, source, takes, typed, language))
                .toList();
        model.addAttribute(
                "lookups",
                new View(
                        lines.stream()
                                .anyMatch(line -> line.asks() && line.found().isEmpty()),
                        lines));
    }

    private static Line line(CaseFile file, Lookup.Source source, boolean takes, CaseTyped typed, Locale language) {
        Lookup found = file.lookup(source).orElse(null);
        boolean asks = takes && (found == null || found.outcome() == Lookup.Outcome.UNAVAILABLE);
        return new Line(
                source.id(),
                Said.in(language, source.words()),
                Said.in(language, source.none()),
                found == null ? "" : said(found, language),
                found == null || found.outcome() == Lookup.Outcome.NONE
                        ? "good"
                        : found.outcome() == Lookup.Outcome.HIT ? "late" : "wait",
                found == null ? "" : found.on().toString(),
                asks,
                typed.lookups().getOrDefault("outcome-" + source.id(), ""),
                asks ? typed.lookups().getOrDefault("query-" + source.id(), "") : found == null ? "" : found.query());
    }

    private static String said(Lookup found, Locale language) {
        return switch (found.outcome()) {
            case NONE -> Said.in(language, found.source().none());
            case HIT -> Said.in(language, "有命中，由上一级决定", "a hit: the level above decides");
            case UNAVAILABLE -> Said.in(language, "未能查询", "could not be asked");
        };
    }
}
