package org.openhuji.web.policies;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.prose.ClauseProse;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.prose.Point;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.policies.Findable.Said;

/** Everything that can be found: each clause, definition, parameter and policy of every version, and each question. */
final class Findables {
    private static final int RULE = 2;
    private static final int SETTLING = 3;

    private final Shelf shelf;
    private final Questions questions;

    Findables(Shelf shelf, Questions questions) {
        this.shelf = shelf;
        this.questions = questions;
    }

    List<Findable> all() {
        List<Findable> all = new ArrayList<>();
        for (Version version : shelf.all()) {
            all.add(policy(version));
            version.prose().clauses().forEach(clause -> all.add(clause(version, clause)));
            version.prose().definitions().forEach(one -> all.add(definition(version, one)));
            version.prose().parameters().forEach(one -> all.add(parameter(version, one)));
        }
        questions.all().forEach(one -> all.add(question(one)));
        return all;
    }

    private static Findable policy(Version version) {
        PackProse prose = version.prose();
        List<Said> said = new ArrayList<>();
        said.add(new Said("", 14, prose.title()));
        said.add(new Said("place", 14, prose.place()));
        said.add(new Said("number", 14, Text.same(prose.number())));
        said.add(new Said("issuer", 4, prose.issuer()));
        said.add(new Said("", 10, Text.same(prose.id())));
        texts("reading", 3, prose.readings(), said);
        if (prose.rights() != null) {
            said.add(new Said("rights", 6, prose.rights()));
        }
        if (prose.handling() != null) {
            said.add(new Said("handling", 5, prose.handling().where()));
            said.add(new Said("handling", 5, prose.handling().limit()));
        }
        points("always", 4, prose.always(), said);
        return new Findable(version.path(), prose.title(), Text.same(prose.number()), said, RULE);
    }

    private static Findable clause(Version version, ClauseProse clause) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("", 30, Text.same(clause.id())));
        said.add(new Said("locator", 8, Text.same(clause.locator())));
        said.add(new Said("kind", 2, clause.kind().term()));
        if (clause.statement() != null) {
            said.add(new Said("statement", 6, clause.statement().says()));
            texts("reading", 3, clause.statement().readings(), said);
        }
        if (clause.frame() != null) {
            said.add(new Said("", 12, clause.frame().title()));
            points("condition", 6, clause.frame().conditions(), said);
            texts("reading", 3, clause.frame().readings(), said);
        }
        if (clause.route() != null) {
            route(clause.route(), said);
        }
        if (clause.permit() != null) {
            said.add(new Said("", 12, clause.permit().title()));
            points("condition", 6, clause.permit().conditions(), said);
            papers(clause.permit().papers(), said);
            texts("reading", 3, clause.permit().readings(), said);
        }
        Text where = new Text(
                version.prose().place().zh() + " " + clause.locator() + " · " + clause.id(),
                version.prose().place().en() + " " + clause.locator() + " · " + clause.id());
        int decides = clause.route() != null ? SETTLING : clause.carried() ? RULE : 0;
        said.add(new Said("place", 4, version.prose().place()));
        return new Findable(version.path(clause.id()), clause.title(), where, said, decides);
    }

    private static void route(ClauseProse.Route route, List<Said> said) {
        said.add(new Said("", 12, route.title()));
        points("condition", 6, route.conditions(), said);
        if (route.to() != null) {
            said.add(new Said("to", 4, route.to()));
        }
        if (route.open() != null) {
            said.add(new Said("condition", 4, route.open()));
        }
        if (route.companions() != null) {
            said.add(new Said("companion", 4, new Text("可以随迁", "may come along")));
            points("companion", 4, route.companions().ways(), said);
        }
        route.placements().forEach(one -> said.add(new Said("household", 4, one.name())));
        papers(route.papers(), said);
        texts("never", 5, route.neverAsked(), said);
        texts("reading", 3, route.readings(), said);
        route.known().forEach(one -> said.add(new Said("known", 2, one.because())));
        route.grounds().stream().map(Choice::term).forEach(ground -> said.add(new Said("ground", 5, ground)));
    }

    private static void papers(List<ClauseProse.Paper> papers, List<Said> said) {
        papers.forEach(paper -> said.add(new Said("paper", 4, paper.name())));
    }

    private static void texts(String role, int weight, List<Text> texts, List<Said> said) {
        texts.forEach(text -> said.add(new Said(role, weight, text)));
    }

    /** Every sentence of a tree; those that say exactly what another means count less. */
    private static void points(String role, int weight, List<Point> points, List<Said> said) {
        for (Point point : points) {
            said.add(new Said(role, weight, point.says()));
            points(role, weight, point.parts(), said);
            points(role, Math.max(1, weight - 3), point.exactly(), said);
        }
    }

    private static Findable definition(Version version, PackProse.Definition one) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("", 6, one.says()));
        said.add(new Said("", 5, Text.same(one.name())));
        points("meaning", 3, one.means(), said);
        return new Findable(
                version.path() + "#definition-" + one.key(),
                one.says(),
                version.prose().place(),
                said,
                1);
    }

    private static Findable parameter(Version version, PackProse.Parameter one) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("", 8, one.term()));
        for (PackProse.Value value : one.values()) {
            said.add(new Said("value", 3, value.value()));
            said.add(new Said("source", 2, Text.same(value.source())));
        }
        if (one.awaited() != null) {
            said.add(new Said("awaited", 4, Text.same(one.awaited())));
        }
        return new Findable(
                version.path() + "#parameter-" + one.name(),
                one.term(),
                version.prose().place(),
                said,
                1);
    }

    private static Findable question(Questions.Question one) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("", 16, one.asks()));
        one.answer().forEach(part -> said.add(new Said("answer", 7, part.says())));
        return new Findable("/questions#" + one.id(), one.asks(), new Text("问答", "Question"), said, SETTLING);
    }
}
