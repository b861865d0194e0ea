package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Indicator;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/**
 * Reads points tables ({@code points}) and the conditions that ask for them. A table is read where it is used, as a
 * definition is: a fact that is restricted to a clause may stand in the table of that clause's route alone.
 */
final class PointsReader {
    static final Set<String> KEYS = Set.of("says", "clause", "reading", "at most", "indicators");
    static final Set<String> INDICATOR_KEYS =
            Set.of("says", "source", "awaited", "at most", "at least", "counts", "items");
    static final Set<String> RANKED_KEYS = Set.of("places", "ties");

    private static final Set<String> AWAITED_KEYS = Set.of("says", "awaited", "at most", "at least");

    private final Names names;
    private final ConditionReader conditions;

    PointsReader(Names names, ConditionReader conditions) {
        this.names = names;
        this.conditions = conditions;
    }

    /** Puts the tables of a pack among its names. */
    static void list(@Nullable Item tables, Names names, ClauseList clauses) {
        if (tables == null) {
            return;
        }
        for (Item.Entry entry : tables.entries()) {
            entry.value().allow(KEYS);
            Item clause = entry.value().get("clause");
            if (clause != null) {
                clauses.check(clause);
            }
            names.points.put(entry.key().text(), entry.value());
        }
    }

    /** A condition that asks for points; {@code null} after a fault. */
    @Nullable
    Condition read(Item name, Item item, Said said, Subject subject, int depth) {
        names.used.add("points " + name.text());
        Item table = names.points.get(name.text());
        if (table == null) {
            Text hint = Hints.of(name.text(), names.points.keySet());
            name.fault(
                    Titles.UNKNOWN_NAME,
                    "points 里没有“" + name.text() + "”" + hint.zh(),
                    "points has no \"" + name.text() + "\"" + hint.en());
            return null;
        }
        if (subject.list() != null || subject.place() != null) {
            name.fault(
                    Titles.WRONG_TYPE,
                    "积分问的是人，不是一条记录，也不是地点；写在 exists、every、scopes、territory 之外",
                    "points are asked of a person, not of a record or a place; write this outside exists, every, scopes and territory");
            return null;
        }
        Selection selection = selection(item, subject);
        if (selection instanceof Selection.Ranked && (depth > 0 || !names.open.isEmpty())) {
            Item ranked = Objects.requireNonNull(item.get("ranked"));
            ranked.fault(
                    Titles.SYNTAX,
                    "名次由整批申请人排定，只能直接写在途径的 when 下面，不能套在 any、not 或定义里",
                    "a rank is decided for all who apply: it stands directly under when of a route, not inside any, not or a definition");
            return null;
        }
        String open = "points " + name.text();
        if (!names.open.add(open)) {
            name.fault(
                    Titles.SYNTAX,
                    "积分表“" + name.text() + "”绕回了自己",
                    "the points table \"" + name.text() + "\" leads back to itself");
            return null;
        }
        PointsTable read = table(name.text(), table, subject);
        names.open.remove(open);
        return selection == null || read == null ? null : new Condition.Points(said, read, selection);
    }

    private @Nullable Selection selection(Item item, Subject subject) {
        Item line = item.get("at least");
        Item ranked = item.get("ranked");
        if ((line == null) == (ranked == null)) {
            item.fault(
                    Titles.SYNTAX,
                    "points 旁边要写 at least: <分数线> 或 ranked: {places: <名额>, ties: […]}，二者取一",
                    "beside points stands at least: <the line> or ranked: {places: <how many>, ties: […]}, one of the two");
            return null;
        }
        PointsWords words = new PointsWords(names, subject);
        if (line != null) {
            Amount amount = words.amount(line);
            return amount == null ? null : new Selection.Line(amount);
        }
        Item rank = Objects.requireNonNull(ranked);
        rank.allow(RANKED_KEYS);
        Item places = rank.need("places");
        Amount amount = places == null ? null : words.amount(places);
        Item ties = rank.get("ties");
        List<Fact> facts = new ArrayList<>();
        for (Item tie : ties == null ? List.<Item>of() : ties.oneOrMore()) {
            Fact fact = words.fact(tie, null, Type.DATE);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return amount == null ? null : new Selection.Ranked(amount, facts);
    }

    private @Nullable PointsTable table(String name, Item table, Subject outer) {
        Item cites = table.get("clause");
        Subject subject = cites == null ? outer : outer.citing();
        Item most = table.get("at most");
        Amount cap = most == null ? null : new PointsWords(names, subject).amount(most);
        List<Indicator> indicators = new ArrayList<>();
        Item list = table.need("indicators");
        if (list == null) {
            return null;
        }
        for (Item.Entry entry : list.entries()) {
            indicators.add(indicator(entry.key().text(), entry.value(), subject));
        }
        if (indicators.isEmpty()) {
            list.fault(Titles.MISSING, "这里一个指标也没有", "there is no indicator here");
        }
        Said said = new Said(table.needBilingual("says"), cites == null ? null : cites.text());
        return new PointsTable(name, said, table.bilinguals("reading"), cap, indicators);
    }

    private Indicator indicator(String name, Item item, Subject subject) {
        Text says = item.needBilingual("says");
        Item awaited = item.get("awaited");
        PointsWords words = new PointsWords(names, subject);
        Limits limits = words.limits(item);
        if (awaited != null) {
            item.allow(AWAITED_KEYS);
            return new Indicator(name, says, null, item.needText("awaited"), limits, Counts.FIRST, List.of());
        }
        item.allow(INDICATOR_KEYS);
        Item items = item.get("items");
        if (items == null) {
            item.fault(
                    Titles.MISSING,
                    "缺少 items：写上分值；还没有取得的写 awaited: <文件>",
                    "items is missing: write what gives points, or awaited: <the paper not supplied>");
            return new Indicator(name, says, null, null, limits, Counts.FIRST, List.of());
        }
        String source = item.needText("source");
        Counts counts = words.counts(item.get("counts"));
        List<PointsTable.Item> read =
                new PointsItemReader(names, conditions, subject).read(items, counts, limits.atMost());
        return new Indicator(name, says, source, null, limits, counts, read);
    }
}
