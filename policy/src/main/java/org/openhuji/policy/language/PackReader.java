package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Document;
import org.openhuji.policy.form.Frame;
import org.openhuji.policy.form.Handling;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Statement;
import org.openhuji.policy.form.TerritoryCase;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Kinship;
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
            "frames",
            "routes",
            "permit",
            "statements");
    static final Set<String> DOCUMENT_KEYS = Set.of("number", "title", "issuer");
    static final Set<String> HANDLING_KEYS = Set.of("where", "limit", "source");
    static final Set<String> TERRITORY_KEYS = Set.of("when", "otherwise", "urbanRural", "placeKind");
    static final Set<String> SCOPE_KEYS = Set.of("says", "is");
    static final Set<String> DEFINITION_KEYS = Set.of("says", "is", "clause", "reading");
    static final Set<String> FRAME_KEYS = Set.of("title", "over", "when", "reading");
    static final Set<String> BRINGS_KEYS = Set.of("circle", "others", "each", "says");
    static final Set<String> REGISTERS_KEYS = Set.of("in", "when");
    static final Set<String> PERMIT_KEYS = Set.of("title", "when", "adds", "papers", "reading");
    static final Set<String> STATEMENT_KEYS = Set.of("says", "reading");
    static final Set<String> ROUTE_KEYS =
            Set.of("title", "heading", "to", "when", "open", "brings", "registers", "papers", "reading", "never asks");
    static final Set<String> HOUSEHOLDS = Set.of(
            "OWN_ADDRESS",
            "HOST_HOUSEHOLD",
            "UNIT_COLLECTIVE",
            "SCHOOL_COLLECTIVE",
            "COMMUNITY_COLLECTIVE",
            "POLICE_PUBLIC_COLLECTIVE",
            "TALENT_AGENCY",
            "EMPLOYMENT_GUIDANCE");

    private final Item root;
    private final Common common;
    private final Names names;
    private final ConditionReader conditions;
    private final ClauseList clauses;
    private final List<Paper> papers;
    private final Map<String, Item> scopes = new java.util.LinkedHashMap<>();

    PackReader(Item root, Common common, Vocabulary vocabulary, List<Paper> papers, ClauseList clauses, Faults faults) {
        this.root = root;
        this.common = common;
        this.clauses = clauses;
        this.papers = papers;
        this.names = new Names(vocabulary, common.derived(), faults);
        this.conditions = new ConditionReader(names, clauses);
    }

    Pack read(String folder, String hash) {
        root.allow(KEYS);
        Item document = root.need("document");
        if (document != null) {
            document.allow(DOCUMENT_KEYS);
        }
        long[] force = force(root.need("in force"));
        ParameterReader.read(root.get("parameters"), names, force);
        readNames();
        List<Frame> frames = frames(root.get("frames"));
        List<Route> routes = routes(root.get("routes"), frames);
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
                territory(root.get("territory")),
                frames,
                routes,
                permits(root.get("permit")),
                statements(root.get("statements")),
                handling(root.get("handling")),
                root.bilingual("rights") == null ? Text.same("") : root.needBilingual("rights"),
                root.bilinguals("readings"),
                hash);
        checkUse();
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

    private void readNames() {
        Item definitions = root.get("definitions");
        if (definitions != null) {
            for (Item.Entry entry : definitions.entries()) {
                entry.value().allow(DEFINITION_KEYS);
                String name = entry.key().text();
                Item clause = entry.value().get("clause");
                if (clause != null) {
                    clauses.check(clause);
                }
                checkName(entry.key());
                names.definitions.put(name, new Names.Named(name, entry.value(), false));
            }
        }
        Item items = root.get("scopes");
        if (items != null) {
            for (Item.Entry entry : items.entries()) {
                scopes.put(entry.key().text(), entry.value());
            }
        }
    }

    /** A definition may not hide a word that has a meaning already. */
    private void checkName(Item key) {
        String name = key.text();
        boolean fact = names.vocabulary.findPersonFact(name).isPresent()
                || names.vocabulary.findPlaceFact(name).isPresent()
                || names.vocabulary.lists().stream()
                        .anyMatch(l -> Vocabulary.find(l.fields(), name).isPresent());
        if (fact || common.derived().containsKey(name)) {
            key.fault(
                    Titles.DOUBLED,
                    "“" + name + "”已是词汇表里的" + (fact ? "事实" : "派生事实") + "；给定义另取一个名字",
                    "\"" + name + "\" is " + (fact ? "a fact" : "a derived fact")
                            + " of the vocabulary already; give the definition another name");
        }
    }

    // Territory.

    private List<TerritoryCase> territory(@Nullable Item item) {
        List<TerritoryCase> cases = new ArrayList<>();
        if (item == null) {
            return cases;
        }
        Subject subject = Subject.place(new PlaceRef.Here());
        for (Item line : item.list()) {
            line.allow(TERRITORY_KEYS);
            Item when = line.get("when");
            Item otherwise = line.get("otherwise");
            if ((when == null) == (otherwise == null) || otherwise != null && !otherwise.truth()) {
                line.fault(
                        Titles.SYNTAX,
                        "每一行要么写 when: <条件>，要么写 otherwise: true",
                        "each line has either when: <condition> or otherwise: true");
            }
            if (line.get("urbanRural") == null && line.get("placeKind") == null) {
                line.fault(
                        Titles.MISSING,
                        "缺少 urbanRural 或 placeKind：这一行什么也没有划分",
                        "urbanRural or placeKind is missing: the line divides nothing");
            }
            cases.add(new TerritoryCase(
                    when == null ? null : conditions.all(when, subject, Said.NOTHING),
                    placeValue(line, "urbanRural"),
                    placeValue(line, "placeKind")));
        }
        return cases;
    }

    private int placeValue(Item line, String name) {
        Item value = line.get(name);
        if (value == null) {
            return -1;
        }
        List<String> codes = names.vocabulary.findPlaceFact(name).stream()
                .flatMap(fact -> fact.values().stream())
                .map(Choice::code)
                .toList();
        if (!codes.contains(value.text())) {
            Text hint = Hints.of(value.text(), codes);
            value.fault(
                    Titles.WRONG_VALUE,
                    name + " 没有取值“" + value.text() + "”" + hint.zh(),
                    name + " has no value \"" + value.text() + "\"" + hint.en());
        }
        return codes.indexOf(value.text());
    }

    private Condition scope(@Nullable Item item) {
        Subject subject = Subject.place(new PlaceRef.Destination());
        if (item == null) {
            return new Condition.All(Said.NOTHING, List.of());
        }
        if (item.isScalar() && scopes.containsKey(item.text())) {
            names.used.add("scope " + item.text());
            Item scope = java.util.Objects.requireNonNull(scopes.get(item.text()));
            scope.allow(SCOPE_KEYS);
            Item body = scope.need("is");
            Said said = new Said(scope.needBilingual("says"), null);
            return body == null
                    ? new Condition.All(said, List.of())
                    : Sentences.with(conditions.all(body, subject, Said.NOTHING), said);
        }
        if (item.isScalar() && !item.text().contains(" ")) {
            Text hint = Hints.of(item.text(), scopes.keySet());
            item.fault(
                    Titles.UNKNOWN_NAME,
                    "scopes 里没有“" + item.text() + "”" + hint.zh(),
                    "scopes has no \"" + item.text() + "\"" + hint.en());
            return new Condition.All(Said.NOTHING, List.of());
        }
        return conditions.all(item, subject, Said.NOTHING);
    }

    // Routes.

    private List<Frame> frames(@Nullable Item item) {
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
                    new Condition.All(new Said(null, clause), said(frame.need("when"), Subject.person(clause))),
                    frame.bilinguals("reading")));
        }
        return frames;
    }

    private List<Route> routes(@Nullable Item item, List<Frame> frames) {
        List<Route> routes = new ArrayList<>();
        if (item == null) {
            return routes;
        }
        for (Item.Entry entry : item.entries()) {
            clauses.check(entry.key());
            entry.value().allow(ROUTE_KEYS);
            routes.add(route(entry.key().text(), entry.value(), frames));
        }
        checkFrames(routes);
        return routes;
    }

    /** A frame adds its condition to routes of the same pack. */
    private void checkFrames(List<Route> routes) {
        Item frames = root.get("frames");
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
            parts.addAll(said(item.need("when"), applicant));
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
                scope(item.need("to")),
                when,
                open,
                companion(item.get("brings"), applicant),
                hosts(when),
                placements(item.get("registers"), applicant),
                papers(item.get("papers")),
                item.bilinguals("reading"),
                item.bilinguals("never asks"),
                item.get("heading") == null ? null : item.text("heading", ""));
    }

    /** The conditions of a list; each must carry a sentence, its own or that of the name it refers to. */
    private List<Condition> said(@Nullable Item item, Subject subject) {
        List<Condition> parts = new ArrayList<>();
        if (item == null) {
            return parts;
        }
        ConditionReader.expectSome(item);
        for (Item part : item.oneOrMore()) {
            Condition condition = conditions.read(part, subject, 0);
            if (condition != null) {
                if (!hasSentence(condition)) {
                    part.fault(
                            Titles.NO_SENTENCE,
                            "这个条件要有一句话给人看：写成 is: <条件>，下一行 says: {zh: …, en: …}",
                            "this condition needs a sentence for people: write is: <condition> and below it says: {zh: …, en: …}");
                }
                parts.add(condition);
            }
        }
        return parts;
    }

    private static boolean hasSentence(Condition condition) {
        if (condition.said().text() != null) {
            return true;
        }
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(PackReader::hasSentence);
            case Condition.Any any -> any.parts().stream().allMatch(PackReader::hasSentence);
            case Condition.AtLeast some -> some.parts().stream().allMatch(PackReader::hasSentence);
            case Condition.Fixed fixed -> true;
            case Condition.Guard guard -> true;
            default -> false;
        };
    }

    private static int hosts(Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                all.parts().stream().mapToInt(PackReader::hosts).reduce(0, (a, b) -> a | b);
            case Condition.Any any ->
                any.parts().stream().mapToInt(PackReader::hosts).reduce(0, (a, b) -> a | b);
            case Condition.AtLeast some ->
                some.parts().stream().mapToInt(PackReader::hosts).reduce(0, (a, b) -> a | b);
            case Condition.ExistsRelative exists -> (exists.host() ? exists.classes() : 0) | hosts(exists.body());
            case Condition.Ref ref -> hosts(ref.body());
            default -> 0;
        };
    }

    private @Nullable Condition companion(@Nullable Item item, Subject subject) {
        if (item == null) {
            return null;
        }
        List<Condition> ways = new ArrayList<>();
        int named = 0;
        for (Item line : item.list()) {
            line.allow(BRINGS_KEYS);
            named |= circle(line.get("circle"));
        }
        for (Item line : item.list()) {
            List<Condition> parts = new ArrayList<>();
            Item circle = line.get("circle");
            if (circle != null) {
                int classes = circle(circle);
                parts.add(new Condition.Is(new Said(relation(classes), null), new Test.Related(classes)));
            } else {
                parts.add(new Condition.Is(
                        new Said(new Text("是申请人的亲属", "is a relative of the applicant"), null),
                        new Test.Related(Kinship.RELATIVE)));
                parts.add(new Condition.Not(Said.NOTHING, new Condition.Is(Said.NOTHING, new Test.Related(named))));
                Item others = line.need("others");
                parts.add(new Condition.Fixed(
                        Said.NOTHING, Outcome.REVIEW, others == null ? Text.same("") : others.bilingual()));
            }
            Item each = line.get("each");
            if (each != null) {
                parts.addAll(conditions.parts(each, subject, 0));
            }
            ways.add(new Condition.All(new Said(line.bilingual("says"), null), parts));
        }
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.Any(Said.NOTHING, ways));
        all.addAll(common.companion());
        return new Condition.All(Said.NOTHING, all);
    }

    private static int circle(@Nullable Item circle) {
        int classes = 0;
        List<Item> names = circle == null ? List.of() : circle.oneOrMore();
        if (circle != null && names.isEmpty()) {
            circle.fault(
                    Titles.MISSING,
                    "circle 里一类亲属也没有；不随迁的删去这一项",
                    "circle names no class of kin; where nobody comes along take the key out");
        }
        for (Item kin : names) {
            Kinship kinship = Words.kinship(kin);
            classes |= kinship == null ? 0 : kinship.bit();
        }
        return classes;
    }

    private Text relation(int classes) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (org.openhuji.policy.vocabulary.KinClass kin : names.vocabulary.kin()) {
            if ((classes & kin.kinship().bit()) != 0) {
                zh.add(kin.term().zh());
                en.add(kin.term().en());
            }
        }
        return new Text("是申请人的" + String.join("、", zh), "is the applicant's " + String.join(" or ", en));
    }

    private List<Placement> placements(@Nullable Item item, Subject subject) {
        List<Placement> placements = new ArrayList<>();
        if (item == null) {
            return placements;
        }
        for (Item line : item.oneOrMore()) {
            Item household = line.isScalar() ? line : line.need("in");
            Item when = line.isScalar() ? null : line.get("when");
            if (!line.isScalar()) {
                line.allow(REGISTERS_KEYS);
            }
            if (household == null) {
                continue;
            }
            if (!HOUSEHOLDS.contains(household.text())) {
                Text hint = Hints.of(household.text(), new java.util.TreeSet<>(HOUSEHOLDS));
                household.fault(
                        Titles.WRONG_VALUE,
                        "“" + household.text() + "”不是户的种类" + hint.zh(),
                        "\"" + household.text() + "\" is no kind of household" + hint.en());
            }
            placements.add(
                    new Placement(household.text(), when == null ? null : conditions.all(when, subject, Said.NOTHING)));
        }
        return placements;
    }

    private List<String> papers(@Nullable Item item) {
        List<String> ids = new ArrayList<>();
        if (item == null) {
            return ids;
        }
        for (Item line : item.oneOrMore()) {
            ids.add(line.text());
            if (Permission.isForbidden(camel(line.text()), line.mark(), names)) {
                continue;
            }
            if (papers.stream().noneMatch(p -> p.id().equals(line.text()))) {
                Text hint = Hints.of(line.text(), papers.stream().map(Paper::id).toList(), "papers.yaml");
                line.fault(
                        Titles.UNKNOWN_NAME,
                        "papers.yaml 里没有“" + line.text() + "”这份材料" + hint.zh(),
                        "papers.yaml has no paper \"" + line.text() + "\"" + hint.en());
            }
        }
        return ids;
    }

    private static String camel(String id) {
        return Pattern.compile("-(\\p{L})")
                .matcher(id)
                .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }

    // The rest.

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
                    new Condition.All(Said.NOTHING, said(permit.need("when"), Subject.person(clause))),
                    permit.truth("adds"),
                    papers(permit.get("papers")),
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

    private void checkUse() {
        for (Names.Named named : names.definitions.values()) {
            if (!names.used.contains(named.name())) {
                unused("definitions", named.name());
            }
        }
        for (String parameter : names.parameters.keySet()) {
            if (!names.used.contains("$" + parameter)) {
                unused("parameters", parameter);
            }
        }
        for (String scope : scopes.keySet()) {
            if (!names.used.contains("scope " + scope)) {
                unused("scopes", scope);
            }
        }
    }

    private void unused(String section, String name) {
        Item items = java.util.Objects.requireNonNull(root.get(section));
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
