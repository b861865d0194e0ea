package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Frame;
import org.openhuji.policy.form.Known;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;

/** Reads the routes of a pack, and the frames that add a condition to several of them. */
final class RouteReader {
    static final Set<String> KEYS = Set.of(
            "title",
            "heading",
            "ground",
            "to",
            "when",
            "open",
            "brings",
            "registers",
            "papers",
            "reading",
            "never asks",
            "known");
    static final Set<String> KNOWN_KEYS =
            Set.of(Known.NEVER_HOLDS, Known.ALWAYS_HOLDS, Known.SWALLOWED, Known.AGREES, Known.NARROWER, "because");
    static final Set<String> FRAME_KEYS = Set.of("title", "over", "when", "reading");

    private final Common common;
    private final Names names;
    private final ClauseList clauses;
    private final ReasonReader reasons;
    private final Scopes scopes;
    private final CompanionReader companions;
    private final PlacementReader placements;
    private final PaperReader papers;

    RouteReader(
            Common common,
            Names names,
            ClauseList clauses,
            ConditionReader conditions,
            Scopes scopes,
            PaperReader papers) {
        this.common = common;
        this.names = names;
        this.clauses = clauses;
        this.reasons = new ReasonReader(conditions);
        this.scopes = scopes;
        this.companions = new CompanionReader(common, names, conditions);
        this.placements = new PlacementReader(conditions);
        this.papers = papers;
    }

    List<Frame> frames(@Nullable Item item) {
        List<Frame> frames = new ArrayList<>();
        if (item == null) {
            return frames;
        }
        for (Item.Entry entry : item.entries()) {
            clauses.check(entry.key());
            Item frame = entry.value();
            frame.allow(FRAME_KEYS);
            String clause = entry.key().text();
            frames.add(new Frame(
                    clause,
                    frame.needBilingual("title"),
                    frame.texts("over"),
                    new Condition.All(new Said(null, clause), reasons.read(frame.need("when"), Subject.person(clause))),
                    frame.bilinguals("reading")));
        }
        return frames;
    }

    /** The routes, each with the conditions of its frames. */
    List<Route> routes(@Nullable Item item, @Nullable Item frameItems, List<Frame> frames) {
        List<Route> routes = new ArrayList<>();
        if (item == null) {
            return routes;
        }
        for (Item.Entry entry : item.entries()) {
            clauses.check(entry.key());
            entry.value().allow(KEYS);
            routes.add(route(entry.key().text(), entry.value(), frames));
        }
        checkFrames(routes, frameItems);
        return routes;
    }

    /** A frame adds its condition to routes of the same pack. */
    private void checkFrames(List<Route> routes, @Nullable Item frames) {
        List<String> known = routes.stream().map(Route::clause).toList();
        for (Item.Entry entry : frames == null ? List.<Item.Entry>of() : frames.entries()) {
            Item over = entry.value().need("over");
            for (Item clause : over == null ? List.<Item>of() : over.oneOrMore()) {
                if (!known.contains(clause.text())) {
                    Text hint = Hints.of(clause.text(), known);
                    clause.fault(
                            Titles.UNKNOWN_CLAUSE,
                            "routes 里没有 " + clause.text() + hint.zh(),
                            "routes has no " + clause.text() + hint.en());
                }
            }
        }
    }

    private Route route(String clause, Item item, List<Frame> frames) {
        Subject applicant = Subject.person(clause);
        List<Condition> parts = new ArrayList<>();
        Text open = item.bilingual("open");
        if (open != null) {
            parts.add(new Condition.Fixed(Said.NOTHING, Outcome.REVIEW, open));
        } else {
            parts.addAll(reasons.read(item.need("when"), applicant));
            for (Frame frame : frames) {
                if (frame.over().contains(clause)) {
                    parts.add(frame.when());
                }
            }
            parts.addAll(common.applicant());
        }
        Condition when = new Condition.All(Said.NOTHING, parts);
        return new Route(
                clause,
                item.needBilingual("title"),
                scopes.read(item.need("to")),
                when,
                open,
                companions.read(item.get("brings"), applicant),
                hosts(when),
                placements.read(item.get("registers"), applicant),
                papers.read(item.get("papers")),
                item.bilinguals("reading"),
                item.bilinguals("never asks"),
                item.get("heading") == null ? null : item.text("heading", ""),
                grounds(item.get("ground")),
                known(item.get("known")));
    }

    private List<String> grounds(@Nullable Item item) {
        List<String> grounds = new ArrayList<>();
        List<String> allowed =
                names.vocabulary.grounds().stream().map(Choice::code).toList();
        for (Item ground : item == null ? List.<Item>of() : item.oneOrMore()) {
            if (allowed.contains(ground.text())) {
                grounds.add(ground.text());
            } else {
                Text hint = Hints.of(ground.text(), allowed);
                ground.fault(
                        Titles.WRONG_VALUE,
                        "没有这个落户理由：" + ground.text() + hint.zh(),
                        "no such ground: " + ground.text() + hint.en());
            }
        }
        return grounds;
    }

    /** What proofs find and the document means: one finding for each entry. */
    private static List<Known> known(@Nullable Item item) {
        List<Known> known = new ArrayList<>();
        for (Item one : item == null ? List.<Item>of() : item.oneOrMore()) {
            one.allow(KNOWN_KEYS);
            Text because = one.needBilingual("because");
            for (Item.Entry entry : one.entries()) {
                String finding = entry.key().text();
                if (KNOWN_KEYS.contains(finding) && !finding.equals("because")) {
                    boolean alone = finding.equals(Known.NEVER_HOLDS) || finding.equals(Known.ALWAYS_HOLDS);
                    known.add(new Known(finding, alone ? "" : entry.value().text(), because));
                }
            }
        }
        return known;
    }

    /** The classes of kin whose household an applicant may join. */
    private static int hosts(Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                all.parts().stream().mapToInt(RouteReader::hosts).reduce(0, (a, b) -> a | b);
            case Condition.Any any ->
                any.parts().stream().mapToInt(RouteReader::hosts).reduce(0, (a, b) -> a | b);
            case Condition.AtLeast some ->
                some.parts().stream().mapToInt(RouteReader::hosts).reduce(0, (a, b) -> a | b);
            case Condition.ExistsRelative exists -> (exists.host() ? exists.classes() : 0) | hosts(exists.body());
            case Condition.Ref ref -> hosts(ref.body());
            default -> 0;
        };
    }
}
