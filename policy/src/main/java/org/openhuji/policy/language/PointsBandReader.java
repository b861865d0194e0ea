package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/**
 * Reads "so many points for each full year since", and "for each twelve of": written out as bands, the highest first, up to
 * the cap.
 */
final class PointsBandReader {
    static final Set<String> KEYS = Set.of("gives", "at most", "says", "of", "in", "where");

    private static final Pattern TIME = Pattern.compile("each (?:(\\d{1,3}) )?(month|year)s? since");
    private static final int MOST_BANDS = 100;

    /** What is counted: a date from which time passes, or a count. */
    private record Counted(
            Fact fact, int every, boolean months, @Nullable RecordList list, List<Condition> where) {}

    private final Names names;
    private final ConditionReader conditions;
    private final Subject subject;
    private final PointsWords words;

    PointsBandReader(Names names, ConditionReader conditions, Subject subject) {
        this.names = names;
        this.conditions = conditions;
        this.subject = subject;
        this.words = new PointsWords(names, subject);
    }

    /** Whether an item counts full years, months or twelves. */
    static boolean isEach(Item item) {
        return key(item) != null;
    }

    private static Item.@Nullable Entry key(Item item) {
        return item.entries().stream()
                .filter(entry -> entry.key().text().startsWith("each"))
                .findFirst()
                .orElse(null);
    }

    /** The bands; {@code outer} is the most the list around them counts for. {@code null} after a fault. */
    PointsTable.Item.@Nullable Group read(Item item, @Nullable Amount outer) {
        Item.Entry entry = key(item);
        if (entry == null) {
            return null;
        }
        Set<String> keys = new java.util.HashSet<>(KEYS);
        keys.add(entry.key().text());
        item.allow(keys);
        Counted counted = counted(entry, item);
        Item gives = item.need("gives");
        long points = gives == null ? 0 : words.number(gives);
        if (gives != null && points < 1) {
            gives.fault(
                    Titles.WRONG_VALUE,
                    "逐年、逐数给分，分值应为正数；扣分写成 when",
                    "what is given for each is more than 0; points taken off are written with when");
            return null;
        }
        Item own = item.get("at most");
        Amount cap = own == null ? outer : words.amount(own);
        long most = most(cap);
        if (most < 0 && (own == null || cap != null)) {
            item.fault(
                    Titles.MISSING,
                    "缺少 at most：逐年、逐数给分要有上限，写在这一项或它所在的组、指标里",
                    "at most is missing: what is given for each needs a cap, in this item or in the group or indicator around it");
        }
        if (counted == null || most < 0 || points < 1) {
            return null;
        }
        long bands = (most + points - 1) / points;
        if (bands > MOST_BANDS) {
            item.fault(
                    Titles.WRONG_VALUE,
                    "要分成 " + bands + " 档，最多 " + MOST_BANDS + " 档；降低 at most，或提高 gives",
                    "these are " + bands + " bands, and " + MOST_BANDS + " are the most; lower at most or raise gives");
            return null;
        }
        List<PointsTable.Item> items = new ArrayList<>();
        for (long band = bands; band > 0; band--) {
            items.add(new PointsTable.Item.Gives(condition(counted, (int) band), Math.min(most, band * points)));
        }
        Text says = item.bilingual("says");
        return new PointsTable.Item.Group(
                says == null ? words(counted, points, most) : says, Counts.FIRST, items, new Limits(null, cap));
    }

    /** The most a cap comes to on any day, or -1 where it is not known. */
    private static long most(@Nullable Amount cap) {
        return switch (cap) {
            case null -> -1;
            case Amount.Fixed(long value) -> value;
            case Amount.Setting(Parameter parameter) ->
                parameter.values().stream()
                        .mapToLong(dated ->
                                dated.value().isEmpty() ? -1 : dated.value().getFirst())
                        .max()
                        .orElse(-1);
        };
    }

    private @Nullable Counted counted(Item.Entry entry, Item item) {
        Item in = item.get("in");
        RecordList list =
                in == null ? null : names.vocabulary.findList(in.text()).orElse(null);
        if (in != null && list == null) {
            Text hint = Hints.of(
                    in.text(),
                    names.vocabulary.lists().stream().map(RecordList::name).toList());
            in.fault(
                    Titles.UNKNOWN_FACT,
                    "人没有“" + in.text() + "”这组记录" + hint.zh(),
                    "a person has no list of \"" + in.text() + "\"" + hint.en());
            return null;
        }
        if (in != null && !Permission.mayRead(java.util.Objects.requireNonNull(list), in.mark(), names, subject)) {
            return null;
        }
        Item where = item.get("where");
        if (where != null && list == null) {
            where.fault(Titles.SYNTAX, "where 说的是哪些记录，要与 in 同写", "where says which records count; it stands beside in");
            return null;
        }
        List<Condition> only = where == null || list == null ? List.of() : conditions.parts(where, subject.in(list), 0);
        String key = entry.key().text();
        Matcher time = TIME.matcher(key);
        if (time.matches()) {
            Fact fact = words.fact(entry.value(), list, Type.DATE);
            int every = time.group(1) == null ? 1 : Integer.parseInt(time.group(1));
            boolean year = time.group(2).equals("year");
            return fact == null || every == 0 ? null : new Counted(fact, every * (year ? 12 : 1), true, list, only);
        }
        if (!key.equals("each")) {
            entry.key()
                    .fault(
                            Titles.UNKNOWN_KEY,
                            "“" + key + "”不是计分的写法；可用的有 each year since、each 6 months since、each: 12 与 of",
                            "\"" + key
                                    + "\" is no way to give points; there are each year since, each 6 months since, and each: 12 with of");
            return null;
        }
        Item of = item.need("of");
        long every = words.number(entry.value());
        if (every < 1) {
            entry.value().fault(Titles.WRONG_VALUE, "每多少个应大于 0", "the number is more than 0");
        }
        Fact fact = of == null ? null : words.fact(of, list, Type.COUNT);
        return fact == null || every < 1 ? null : new Counted(fact, (int) every, false, list, only);
    }

    private static Condition condition(Counted counted, int band) {
        Operand operand =
                counted.list() == null ? new Operand.OfPerson(counted.fact()) : new Operand.OfRecord(counted.fact());
        int amount = counted.every() * band;
        Test test = counted.months()
                ? new Test.Order(
                        operand,
                        new LegalDuration(amount, 0),
                        Comparison.AT_MOST,
                        new Bound.OnDay(),
                        LegalDuration.NONE)
                : new Test.Order(
                        operand, LegalDuration.NONE, Comparison.AT_LEAST, new Bound.Fixed(amount), LegalDuration.NONE);
        Condition is = new Condition.Is(Said.NOTHING, test);
        if (counted.list() == null) {
            return is;
        }
        List<Condition> body = new ArrayList<>(counted.where());
        body.add(is);
        return new Condition.ExistsRecord(
                Said.NOTHING, counted.list(), body.size() == 1 ? is : new Condition.All(Said.NOTHING, body));
    }

    private static Text words(Counted counted, long points, long most) {
        Text term = counted.fact().term();
        int every = counted.every();
        if (!counted.months()) {
            return new Text(
                    term.zh() + "每满" + every + "给" + points + "分，最多" + most + "分",
                    points + " for each " + every + " of " + term.en() + ", at most " + most);
        }
        boolean years = every % 12 == 0;
        int number = years ? every / 12 : every;
        return new Text(
                term.zh() + "起每满" + number + (years ? "年" : "个月") + "给" + points + "分，最多" + most + "分",
                points + " for each full " + (number == 1 ? "" : number + " ") + (years ? "year" : "month")
                        + (number == 1 ? "" : "s") + " since " + term.en() + ", at most " + most);
    }
}
