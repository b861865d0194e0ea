package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Frame;
import org.openhuji.policy.form.Known;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Statement;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;

/** Makes the {@link ClauseProse} of one clause. */
final class ClauseTelling {
    private final Law law;
    private final Pack pack;
    private final ConditionPoints points;
    private final Clause clause;
    private final Map<Condition.Ref, String> keys;
    private final Map<String, Uses> uses;

    ClauseTelling(
            Law law,
            Pack pack,
            ConditionPoints points,
            Clause clause,
            Map<Condition.Ref, String> keys,
            Map<String, Uses> uses) {
        this.law = law;
        this.pack = pack;
        this.points = points;
        this.clause = clause;
        this.keys = keys;
        this.uses = uses;
    }

    /** A precondition that every route carries. */
    static boolean common(Condition condition) {
        return "C0".equals(condition.said().clause());
    }

    /** Every condition that a clause carries. */
    static List<Condition> conditions(Pack pack, String clause) {
        List<@Nullable Condition> found = new ArrayList<>();
        for (Frame frame : of(pack.frames(), Frame::clause, clause)) {
            found.add(frame.when());
        }
        for (Route route : of(pack.routes(), Route::clause, clause)) {
            found.add(route.scope());
            found.add(route.when());
            found.add(route.companion());
            route.placements().forEach(placement -> found.add(placement.when()));
        }
        for (PermitRule permit : of(pack.permits(), PermitRule::clause, clause)) {
            found.add(permit.when());
        }
        return found.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> of(List<T> all, java.util.function.Function<T, String> clause, String id) {
        return all.stream().filter(one -> clause.apply(one).equals(id)).toList();
    }

    ClauseProse clause() {
        String id = clause.id();
        Uses own = Objects.requireNonNull(uses.get(id));
        return new ClauseProse(
                id,
                clause.locator(),
                Sections.of(clause.locator()),
                new Choice(clause.kind(), Labels.clauseKind(clause.kind())),
                only(of(pack.statements(), Statement::clause, id).stream()
                        .map(one -> new ClauseProse.Statement(one.says(), one.readings()))
                        .toList()),
                only(of(pack.frames(), Frame::clause, id).stream()
                        .map(this::frame)
                        .toList()),
                only(of(pack.routes(), Route::clause, id).stream()
                        .map(this::route)
                        .toList()),
                only(of(pack.permits(), PermitRule::clause, id).stream()
                        .map(this::permit)
                        .toList()),
                pack.frames().stream()
                        .filter(frame -> frame.over().contains(id))
                        .map(Frame::clause)
                        .toList(),
                pack.clauses().stream()
                        .map(Clause::id)
                        .filter(other -> !other.equals(id)
                                && Objects.requireNonNull(uses.get(other))
                                        .clauses
                                        .contains(id))
                        .toList(),
                own.references.stream()
                        .map(ref -> Objects.requireNonNull(keys.get(ref)))
                        .distinct()
                        .toList(),
                List.copyOf(own.parameters));
    }

    private static <T> @Nullable T only(List<T> one) {
        return one.isEmpty() ? null : one.getFirst();
    }

    private ClauseProse.Frame frame(Frame frame) {
        List<Point> conditions =
                points.list(frame.when()).stream().map(this::own).toList();
        return new ClauseProse.Frame(frame.title(), frame.over(), conditions, frame.readings());
    }

    private ClauseProse.Route route(Route route) {
        return new ClauseProse.Route(
                route.title(),
                route.under(),
                route.grounds().stream()
                        .map(code -> law.vocabulary().findGround(code).orElseThrow())
                        .toList(),
                route.scope().said().text(),
                route.open(),
                route.open() != null ? List.of() : conditions(route.when()),
                route.companion() == null ? null : companions(route.companion()),
                route.placements().stream()
                        .map(placement -> new ClauseProse.Placement(
                                placement.household(),
                                Labels.household(placement.household()),
                                placement.when() == null ? null : points.point(placement.when())))
                        .toList(),
                papers(route.papers()),
                route.neverAsked(),
                route.readings(),
                route.known().stream().map(ClauseTelling::known).toList());
    }

    private ClauseProse.Permit permit(PermitRule permit) {
        Text standing = permit.adds()
                ? new Text("与上位文件的条件一并适用。", "Holds together with the superior paper's conditions.")
                : pack.under() == null
                        ? new Text("对各地都适用。", "Holds everywhere.")
                        : new Text("国家有规定之后，以国家的条件为准。", "Gives way to the national rule from the day there is one.");
        return new ClauseProse.Permit(
                permit.title(), standing, conditions(permit.when()), papers(permit.papers()), permit.readings());
    }

    /** The conditions without those every route asks. */
    private List<Point> conditions(Condition when) {
        return points.list(when).stream()
                .filter(point -> !"C0".equals(point.clause()))
                .map(this::own)
                .toList();
    }

    /** A condition of this clause does not cite it again. */
    private Point own(Point point) {
        return new Point(
                point.kind(),
                point.says(),
                clause.id().equals(point.clause()) ? null : point.clause(),
                point.definition(),
                point.parts().stream().map(this::own).toList(),
                point.exactly().stream().map(this::own).toList());
    }

    private List<ClauseProse.Paper> papers(List<String> ids) {
        List<ClauseProse.Paper> papers = new ArrayList<>();
        for (String id : ids) {
            Paper paper = law.findPaper(id).orElseThrow();
            papers.add(new ClauseProse.Paper(id, paper.name(), paper.source()));
        }
        return papers;
    }

    /** {@code language/CompanionReader} makes it: any of the ways, and what is asked of each who comes. */
    private ClauseProse.Companions companions(Condition companion) {
        List<Condition> parts = ((Condition.All) companion).parts();
        List<Condition> ways = ((Condition.Any) parts.getFirst()).parts();
        return new ClauseProse.Companions(
                ways.stream().map(way -> way((Condition.All) way)).toList(),
                parts.subList(1, parts.size()).stream().map(points::point).toList());
    }

    /** Who comes, and under it what is asked of them. */
    private Point way(Condition.All way) {
        List<Condition> asked = way.parts().stream()
                .filter(part -> !(part instanceof Condition.Not))
                .toList();
        Condition person = asked.stream()
                .filter(Condition.Fixed.class::isInstance)
                .findFirst()
                .orElse(null);
        Point head = points.point(person == null ? asked.getFirst() : person);
        List<Point> under = asked.stream()
                .filter(part -> part != asked.getFirst() && part != person)
                .map(points::point)
                .toList();
        Text said = way.said().text();
        return Point.of(head.kind(), said == null ? head.says() : said, under);
    }

    private static ClauseProse.Finding known(Known known) {
        String other = known.other().isEmpty() ? null : known.other();
        return new ClauseProse.Finding(known.finding(), Labels.finding(known), other, known.because());
    }
}
