package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.prose.Point.Kind;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Conditions as points: a sentence for each, and under it what it consists of or what it means exactly. */
final class ConditionPoints {
    private final Sentence sentence;
    private final Vocabulary vocabulary;
    /** Tables that stand under a point already; each is written out once in a clause. */
    private final Set<String> tables = new HashSet<>();

    ConditionPoints(Sentence sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
    }

    /** The points of a list of which all must hold; a list without a sentence gives its parts. */
    List<Point> list(Condition condition) {
        if (condition instanceof Condition.All(Said said, List<Condition> parts) && said.text() == null) {
            List<Point> points = new ArrayList<>();
            for (Condition part : parts) {
                list(part).forEach(point -> points.add(point.of(said.clause())));
            }
            return points;
        }
        return List.of(point(condition));
    }

    /** One condition. */
    Point point(Condition condition) {
        Text said = condition.said().text();
        Point made = made(condition);
        String clause = condition.said().clause();
        if (said == null) {
            return clause == null
                    ? made
                    : new Point(made.kind(), made.says(), clause, made.definition(), made.parts(), made.exactly());
        }
        String definition = condition instanceof Condition.Ref ref ? ref.name() : null;
        if (made.kind() == Kind.POINTS) {
            return new Point(Kind.POINTS, said, clause, null, points(made, said), List.of());
        }
        return new Point(Kind.TEST, said, clause, definition, List.of(), exactly(condition, made, said));
    }

    /** What the table asks stands under the sentence, before the table. */
    private static List<Point> points(Point made, Text said) {
        List<Point> parts = new ArrayList<>();
        if (!said.equals(made.says())) {
            parts.add(Point.test(made.says()));
        }
        parts.addAll(made.parts());
        return parts;
    }

    private List<Point> exactly(Condition condition, Point made, Text said) {
        List<Point> exact = switch (condition) {
            case Condition.Ref ref -> list(ref.body());
            case Condition.All all -> made.parts();
            default -> List.of(made);
        };
        boolean nothingMore = exact.size() == 1
                && exact.getFirst().says().equals(said)
                && exact.getFirst().parts().isEmpty();
        return nothingMore ? List.of() : exact;
    }

    /** As if the pack had no sentence for it. */
    private Point made(Condition condition) {
        return switch (condition) {
            case Condition.All all -> Point.of(Kind.ALL, new Text("以下各项都要：", "all of:"), list(bare(all)));
            case Condition.Any any -> any(any);
            case Condition.AtLeast some ->
                Point.of(
                        Kind.AT_LEAST,
                        new Text("以下至少" + some.count() + "项：", "at least " + some.count() + " of:"),
                        some.parts().stream().map(this::point).toList());
            case Condition.Not not -> not(not.part());
            case Condition.ExistsRecord exists ->
                over(
                        Kind.SOME,
                        around("有一项", exists.list().term(), "", "some entry under “", "”"),
                        list(exists.body()));
            case Condition.EveryRecord every ->
                over(
                        Kind.EVERY,
                        around("每一项", every.list().term(), "都", "every entry under “", "”"),
                        list(every.body()));
            case Condition.ExistsRelative exists ->
                over(
                        Kind.SOME,
                        exists.host()
                                ? around("投靠的", kin(exists.classes()), "", "the relative joined (", ")")
                                : around("有一位亲属（", kin(exists.classes()), "）", "some relative (", ")"),
                        list(exists.body()));
            case Condition.EveryRelative every ->
                over(
                        Kind.EVERY,
                        around("每一位亲属（", kin(every.classes()), "）都", "every relative (", ")"),
                        list(every.body()));
            case Condition.OfApplicant asked -> over(Kind.ALL, new Text("申请人本人", "the applicant"), list(asked.body()));
            case Condition.Is(Said own, Test test) -> Point.test(sentence.text(test));
            case Condition.Fixed fixed -> fixed(fixed);
            case Condition.Guard guard -> guard(guard);
            case Condition.Points points -> points(points);
            case Condition.Ref ref ->
                new Point(Kind.TEST, Text.same(ref.name()), null, ref.name(), List.of(), list(ref.body()));
        };
    }

    private static Condition bare(Condition.All all) {
        return new Condition.All(Said.NOTHING, all.parts());
    }

    /** A head with its parts; where there is one simple part, in one sentence. */
    private static Point over(Kind kind, Text head, List<Point> parts) {
        Point only = parts.size() == 1 ? parts.getFirst() : null;
        if (only != null
                && only.kind() == Kind.TEST
                && only.parts().isEmpty()
                && only.exactly().isEmpty()) {
            return Point.of(kind, join(head, "：", ": ", only.says()), List.of());
        }
        return Point.of(kind, join(head, "，符合：", ", where:", Text.same("")), parts);
    }

    /** Alternatives; one that leaves the rest to a person stands under the other, which is what people read first. */
    private Point any(Condition.Any any) {
        List<Condition> parts = any.parts();
        if (parts.size() == 2
                && parts.get(1) instanceof Condition.All last
                && last.parts().size() == 2
                && last.parts().get(1) instanceof Condition.Fixed person
                && person.outcome() == Outcome.REVIEW) {
            Point first = point(parts.getFirst());
            List<Point> under = new ArrayList<>(first.parts());
            under.add(whenReviewed(last.parts().getFirst(), person.reason()));
            return new Point(first.kind(), first.says(), first.clause(), first.definition(), under, first.exactly());
        }
        return Point.of(
                Kind.ANY,
                new Text("以下之一：", "one of:"),
                parts.stream().map(this::point).toList());
    }

    private Point whenReviewed(Condition when, Text reason) {
        List<Point> asked = list(when);
        if (asked.size() == 1 && asked.getFirst().parts().isEmpty()) {
            Text head = around("如果", asked.getFirst().says(), "", "if ", "");
            return Point.of(Kind.PERSON, join(head, "：", ": ", reason), List.of());
        }
        return Point.of(Kind.PERSON, join(reason, "，如果：", ", if:", Text.same("")), asked);
    }

    private Point not(Condition part) {
        if (part instanceof Condition.Is(Said none, Test.OneOf one) && none.text() == null) {
            return Point.test(Sentence.noneOf(one));
        }
        Point of = point(part);
        return of.parts().isEmpty() && of.exactly().isEmpty()
                ? Point.test(around("不是：", of.says(), "", "not: ", ""))
                : Point.of(Kind.NOT, new Text("以下不成立：", "this does not hold:"), List.of(of));
    }

    private static Point fixed(Condition.Fixed fixed) {
        return fixed.outcome() == Outcome.SOURCE_NEEDED
                ? Point.of(
                        Kind.SOURCE, around("条件见未取得的 ", fixed.reason(), "", "by a paper not supplied: ", ""), List.of())
                : Point.of(Kind.PERSON, fixed.reason(), List.of());
    }

    private Point guard(Condition.Guard guard) {
        Kind kind = switch (guard.outcome()) {
            case SUSPENDED -> Kind.NOTICE;
            case SOURCE_NEEDED -> Kind.SOURCE;
            case MET, NOT_MET, UNKNOWN, REVIEW -> Kind.PERSON;
        };
        return new Point(kind, guard.reason(), null, null, List.of(), list(guard.when()));
    }

    private Point points(Condition.Points points) {
        PointsTable table = points.table();
        Text name = table.said().text();
        List<Point> rows = tables.add(table.name()) ? rows(table) : List.of();
        Point head = new Point(
                Kind.POINTS,
                name == null ? Text.same(table.name()) : name,
                table.said().clause(),
                null,
                rows,
                List.of());
        return Point.of(Kind.POINTS, PointsText.selection(points.selection()), List.of(head));
    }

    private static List<Point> rows(PointsTable table) {
        List<PointsText.Row> rows = PointsText.table(table);
        List<Point> points = new ArrayList<>(rows(rows, 0, rows.size(), 0));
        table.readings().forEach(reading -> points.add(Point.test(around("读法：", reading, "", "Reading: ", ""))));
        return points;
    }

    /** Rows with their depths as a tree. */
    private static List<Point> rows(List<PointsText.Row> rows, int from, int until, int depth) {
        List<Point> points = new ArrayList<>();
        int at = from;
        while (at < until) {
            int end = at + 1;
            while (end < until && rows.get(end).depth() > depth) {
                end++;
            }
            points.add(Point.of(Kind.TEST, rows.get(at).text(), rows(rows, at + 1, end, depth + 1)));
            at = end;
        }
        return points;
    }

    private Text kin(int classes) {
        List<KinClass> kin = vocabulary.kin().stream()
                .filter(one -> (classes & one.kinship().bit()) != 0)
                .toList();
        return new Text(
                String.join("、", kin.stream().map(one -> one.term().zh()).toList()),
                String.join(" or ", kin.stream().map(one -> one.term().en()).toList()));
    }

    private static Text around(String zh, Text text, String zhAfter, String en, String enAfter) {
        return new Text(zh + text.zh() + zhAfter, en + text.en() + enAfter);
    }

    private static Text join(Text first, String zh, String en, @Nullable Text then) {
        Text behind = then == null ? Text.same("") : then;
        return new Text(first.zh() + zh + behind.zh(), first.en() + en + behind.en());
    }
}
