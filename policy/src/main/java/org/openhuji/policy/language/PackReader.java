package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Document;
import org.openhuji.policy.form.Frame;
import org.openhuji.policy.form.Handling;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Statement;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Reads one {@code policy.yaml}. */
final class PackReader {
    static final Set<String> KEYS = Set.of(
            "pack",
            "document",
            "name",
            "place",
            "under",
            "in force",
            "readings",
            "rights",
            "handling",
            "parameters",
            "scopes",
            "territory",
            "definitions",
            "points",
            "frames",
            "routes",
            "permit",
            "statements");
    static final Set<String> DOCUMENT_KEYS = Set.of("number", "title", "issuer");
    static final Set<String> HANDLING_KEYS = Set.of("where", "limit", "source");
    static final Set<String> PERMIT_KEYS = Set.of("title", "when", "adds", "papers", "reading");
    static final Set<String> STATEMENT_KEYS = Set.of("says", "reading");

    private final Item root;
    private final Common common;
    private final Names names;
    private final ConditionReader conditions;
    private final ReasonReader reasons;
    private final ClauseList clauses;
    private final PaperReader papers;

    PackReader(Item root, Common common, Vocabulary vocabulary, List<Paper> papers, ClauseList clauses, Faults faults) {
        this.root = root;
        this.common = common;
        this.clauses = clauses;
        this.names = new Names(vocabulary, common.derived(), faults);
        this.conditions = new ConditionReader(names, clauses);
        this.reasons = new ReasonReader(conditions);
        this.papers = new PaperReader(papers, names);
    }

    Pack read(String folder, String hash) {
        root.allow(KEYS);
        Item document = root.need("document");
        if (document != null) {
            document.allow(DOCUMENT_KEYS);
        }
        long[] force = force(root.need("in force"));
        ParameterReader.read(root.get("parameters"), names, force);
        Item definitions = root.get("definitions");
        if (definitions != null) {
            new DefinitionReader(names, clauses).read(definitions);
        }
        PointsReader.list(root.get("points"), names, clauses);
        Scopes scopes = new Scopes(root.get("scopes"), names, conditions);
        RouteReader routeReader = new RouteReader(common, names, clauses, conditions, scopes, papers);
        List<Frame> frames = routeReader.frames(root.get("frames"));
        List<Route> routes = routeReader.routes(root.get("routes"), root.get("frames"), frames);
        Item place = root.need("place");
        Pack pack = new Pack(
                root.needText("pack"),
                folder,
                document == null
                        ? new Document("", Text.same(""), Text.same(""))
                        : new Document(
                                document.needText("number"),
                                document.needBilingual("title"),
                                document.needBilingual("issuer")),
                root.needBilingual("name"),
                place == null || place.text().equals("all") ? PlaceCode.COUNTRY : Words.place(place),
                root.get("under") == null ? null : root.text("under", ""),
                force[0],
                force[1],
                clauses.clauses(),
                List.copyOf(names.parameters.values()),
                new TerritoryReader(names, conditions).read(root.get("territory")),
                frames,
                routes,
                permits(root.get("permit")),
                statements(root.get("statements")),
                handling(root.get("handling")),
                root.bilingual("rights") == null ? Text.same("") : root.needBilingual("rights"),
                root.bilinguals("readings"),
                hash);
        checkUse(scopes);
        clauses.checkCarried(pack);
        return pack;
    }

    /** First and last day; the first is {@link Long#MIN_VALUE} where they cannot be read. */
    private static long[] force(@Nullable Item item) {
        long[] unknown = {Long.MIN_VALUE, Long.MAX_VALUE};
        if (item == null) {
            return unknown;
        }
        List<Item> days = item.isList() ? item.list() : List.of();
        if (days.size() != 2) {
            item.fault(
                    Titles.SYNTAX,
                    "应写成 [首日, 末日]，两日都算在内，如 [2017-07-28, 2022-07-28]；没有末日写 open",
                    "write [first day, last day], both in force, such as [2017-07-28, 2022-07-28]; open where there is no last day");
            return unknown;
        }
        long from = Words.day(days.get(0));
        long until = days.get(1).text().equals("open") ? Long.MAX_VALUE : Words.day(days.get(1));
        if (from == Long.MIN_VALUE || until == Long.MIN_VALUE) {
            return unknown;
        }
        if (from > until) {
            item.fault(Titles.WRONG_VALUE, "末日早于首日", "the last day is before the first");
            return unknown;
        }
        return new long[] {from, until};
    }

    private List<PermitRule> permits(@Nullable Item item) {
        List<PermitRule> permits = new ArrayList<>();
        if (item == null) {
            return permits;
        }
        for (Item.Entry entry : item.entries()) {
            clauses.check(entry.key());
            Item permit = entry.value();
            permit.allow(PERMIT_KEYS);
            String clause = entry.key().text();
            permits.add(new PermitRule(
                    clause,
                    permit.needBilingual("title"),
                    new Condition.All(Said.NOTHING, reasons.read(permit.need("when"), Subject.person(clause))),
                    permit.truth("adds"),
                    papers.read(permit.get("papers")),
                    permit.bilinguals("reading")));
        }
        return permits;
    }

    private List<Statement> statements(@Nullable Item item) {
        List<Statement> statements = new ArrayList<>();
        if (item == null) {
            return statements;
        }
        for (Item.Entry entry : item.entries()) {
            clauses.check(entry.key());
            entry.value().allow(STATEMENT_KEYS);
            statements.add(new Statement(
                    entry.key().text(),
                    entry.value().needBilingual("says"),
                    entry.value().bilinguals("reading")));
        }
        return statements;
    }

    private static @Nullable Handling handling(@Nullable Item item) {
        if (item == null) {
            return null;
        }
        item.allow(HANDLING_KEYS);
        return new Handling(item.needBilingual("where"), item.needBilingual("limit"), item.needBilingual("source"));
    }

    private void checkUse(Scopes scopes) {
        for (Names.Named named : names.definitions.values()) {
            if (!names.used.contains(named.name())) {
                unused("definitions", named.name());
            }
        }
        for (String table : names.points.keySet()) {
            if (!names.used.contains("points " + table)) {
                unused("points", table);
            }
        }
        for (String parameter : names.parameters.keySet()) {
            if (!names.used.contains("$" + parameter)) {
                unused("parameters", parameter);
            }
        }
        for (String scope : scopes.names()) {
            if (!names.used.contains("scope " + scope)) {
                unused("scopes", scope);
            }
        }
    }

    private void unused(String section, String name) {
        Item items = Objects.requireNonNull(root.get(section));
        for (Item.Entry entry : items.entries()) {
            if (entry.key().text().equals(name)) {
                entry.key()
                        .fault(
                                Titles.UNUSED,
                                "没有规则用到“" + name + "”；用上它，或从 " + section + " 里删去",
                                "no rule uses \"" + name + "\"; use it, or take it out of " + section);
            }
        }
    }
}
