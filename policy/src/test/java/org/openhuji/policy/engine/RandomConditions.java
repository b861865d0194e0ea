package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Random conditions over few facts of the real vocabulary, so that facts are read again and again. */
public final class RandomConditions {
    private static final int MOST_QUANTIFIERS = 2;
    private static final List<LegalDuration> DURATIONS = List.of(
            LegalDuration.NONE,
            LegalDuration.NONE,
            new LegalDuration(6, 0),
            new LegalDuration(12, 0),
            new LegalDuration(36, 0));

    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private int quantifiers;
    private boolean suspends;

    /** Conditions from a seed. */
    public RandomConditions(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
    }

    /** A condition asked of the applicant; {@code suspends} allows it to answer SUSPENDED. */
    public Condition next(boolean maySuspend) {
        quantifiers = 0;
        suspends = maySuspend;
        return condition(3, null);
    }

    private Condition condition(int depth, @Nullable RecordList list) {
        if (depth == 0) {
            return leaf(list);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Condition.All(Said.NOTHING, parts(depth, list));
            case 2, 3 -> new Condition.Any(Said.NOTHING, parts(depth, list));
            case 4 -> new Condition.Not(Said.NOTHING, condition(depth - 1, list));
            case 5 -> {
                List<Condition> parts = parts(depth, list);
                yield new Condition.AtLeast(Said.NOTHING, 1 + random.nextInt(parts.size()), parts);
            }
            case 6 -> new Condition.Guard(Said.NOTHING, condition(depth - 1, list), open(), Text.same("guard"));
            case 7, 8 -> {
                if (list != null || quantifiers++ >= MOST_QUANTIFIERS) {
                    yield leaf(list);
                }
                RecordList chosen = list(pick("dwellings", "insurance"));
                Condition body = condition(depth - 1, chosen);
                yield random.nextInt(3) > 0
                        ? new Condition.ExistsRecord(Said.NOTHING, chosen, body)
                        : new Condition.EveryRecord(Said.NOTHING, chosen, body);
            }
            case 9 -> {
                if (list != null) {
                    yield leaf(list);
                }
                int classes = 1 + random.nextInt(Kinship.RELATIVE - 1);
                Condition body = relative(depth - 1);
                yield random.nextInt(3) > 0
                        ? new Condition.ExistsRelative(Said.NOTHING, classes, false, body)
                        : new Condition.EveryRelative(Said.NOTHING, classes, body);
            }
            case 10 -> list == null ? points(depth) : leaf(list);
            default -> leaf(list);
        };
    }

    /** Reaching a line of a table of few indicators, with groups, limits and awaited values. */
    private Condition points(int depth) {
        List<PointsTable.Indicator> indicators = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean awaited = random.nextInt(8) == 0;
            PointsTable.Counts counts = pick(List.of(PointsTable.Counts.values()));
            indicators.add(new PointsTable.Indicator(
                    "i" + i,
                    Text.same("indicator"),
                    null,
                    awaited ? "paper" : null,
                    limits(),
                    counts,
                    awaited ? List.of() : items(depth, counts)));
        }
        Amount cap = random.nextInt(3) == 0 ? new Amount.Fixed(5L * random.nextInt(10)) : null;
        PointsTable table = new PointsTable("table", Said.NOTHING, List.of(), cap, indicators);
        return new Condition.Points(Said.NOTHING, table, new Selection.Line(new Amount.Fixed(5L * random.nextInt(9))));
    }

    private List<PointsTable.Item> items(int depth, PointsTable.Counts counts) {
        List<PointsTable.Item> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            if (counts != PointsTable.Counts.FIRST && random.nextInt(5) == 0) {
                PointsTable.Counts inner = pick(List.of(PointsTable.Counts.values()));
                items.add(new PointsTable.Item.Group(null, inner, items(0, inner), limits()));
            } else {
                long points = 5L * (random.nextInt(8) - 2);
                items.add(new PointsTable.Item.Gives(
                        condition(Math.min(Math.max(0, depth - 1), random.nextInt(2)), null), points));
            }
        }
        return items;
    }

    private PointsTable.Limits limits() {
        return new PointsTable.Limits(
                random.nextInt(4) == 0 ? Long.valueOf(5L * (random.nextInt(3) - 2)) : null,
                switch (random.nextInt(6)) {
                    case 0, 1 -> new Amount.Fixed(10L * random.nextInt(4));
                    case 2 -> new Amount.Setting(AWAITED);
                    default -> null;
                });
    }

    private static final Parameter AWAITED =
            new Parameter("cap", org.openhuji.policy.vocabulary.Type.COUNT, Text.same("cap"), null, List.of(), "paper");

    /** Asked of a relative: no relatives of relatives, and only facts that are given of others too. */
    private Condition relative(int depth) {
        Condition lives = new Condition.Is(Said.NOTHING, new Test.LivesTogether());
        Condition there = is(within(person("hukouPlace")));
        return switch (random.nextInt(depth > 0 ? 5 : 2)) {
            case 0 -> lives;
            case 1 -> there;
            case 2 -> new Condition.All(Said.NOTHING, List.of(relative(depth - 1), relative(depth - 1)));
            case 3 -> new Condition.OfApplicant(Said.NOTHING, is(ofPerson()));
            default -> new Condition.Any(Said.NOTHING, List.of(relative(depth - 1), relative(depth - 1)));
        };
    }

    private List<Condition> parts(int depth, @Nullable RecordList list) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(condition(depth - 1, list));
        }
        return parts;
    }

    private Outcome open() {
        return switch (random.nextInt(suspends ? 3 : 2)) {
            case 0 -> Outcome.REVIEW;
            case 1 -> Outcome.SOURCE_NEEDED;
            default -> Outcome.SUSPENDED;
        };
    }

    private Condition leaf(@Nullable RecordList list) {
        if (random.nextInt(14) == 0) {
            return new Condition.Fixed(Said.NOTHING, open(), Text.same("fixed"));
        }
        if (list != null && random.nextInt(4) > 0) {
            return is(list.name().equals("dwellings") ? ofDwelling() : ofInsurance());
        }
        return is(ofPerson());
    }

    private static Condition is(Test test) {
        return new Condition.Is(Said.NOTHING, test);
    }

    private Test ofPerson() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> dates();
            case 2 -> choice(person(pick("maritalStatus", "militaryStatus")));
            case 3 -> new Test.Holds(person("chineseNational"));
            case 4 ->
                new Test.Known(
                        person(pick("hukouPlace", "marriedOn", "maritalStatus", "consentGivenOn")),
                        random.nextBoolean());
            case 5 -> within(person(pick("hukouPlace", "actualResidencePlace")));
            case 6 -> sameUnit();
            case 7 -> new Test.InYearOfDay(person(pick("marriedOn", "divorcedOn")));
            case 8 -> new Test.Has(person("qualificationCertificates"), 1 + random.nextInt(7));
            default ->
                choice(new Operand.OfPlace(
                        place("urbanRural"),
                        random.nextBoolean()
                                ? new PlaceRef.Destination()
                                : new PlaceRef.Named(person(pick("hukouPlace", "actualResidencePlace")))));
        };
    }

    private Test dates() {
        Bound right = switch (random.nextInt(4)) {
            case 0, 1 -> new Bound.OnDay();
            case 2 -> new Bound.Fixed(LocalDate.of(2018, 1, 1).toEpochDay());
            default -> new Bound.Value(person(pick("marriedOn", "divorcedOn")));
        };
        boolean value = right instanceof Bound.Value;
        return new Test.Order(
                person(pick("bornOn", "marriedOn", "divorcedOn")),
                pick(DURATIONS),
                Comparison.values()[random.nextInt(Comparison.values().length)],
                right,
                value ? pick(DURATIONS) : LegalDuration.NONE);
    }

    private Test within(Operand place) {
        return new Test.Within(
                place,
                switch (random.nextInt(4)) {
                    case 0 -> new PlaceSet.Spot(new PlaceRef.Destination());
                    case 1 -> new PlaceSet.Listed(List.of(PlaceCode.of("430281")));
                    case 2 -> new PlaceSet.Listed(List.of(PlaceCode.of("430102"), PlaceCode.of("4302")));
                    default -> new PlaceSet.Spot(new PlaceRef.Named(person("actualResidencePlace")));
                });
    }

    private Test sameUnit() {
        PlaceRef as =
                random.nextInt(3) > 0 ? new PlaceRef.Destination() : new PlaceRef.Named(person("actualResidencePlace"));
        return new Test.SameUnit(person("hukouPlace"), Unit.values()[random.nextInt(Unit.values().length)], as);
    }

    private Test choice(Operand operand) {
        int size = operand.fact().values().size();
        return new Test.OneOf(operand, 1 + random.nextInt((1 << size) - 2));
    }

    private Test ofDwelling() {
        RecordList dwellings = list("dwellings");
        return switch (random.nextInt(5)) {
            case 0 ->
                new Test.OneOf(
                        record(dwellings, "tenure"),
                        1L << record(dwellings, "tenure").fact().choice("LEASED"));
            case 1 -> new Test.Known(record(dwellings, pick("tenure", "titleFiledOn")), random.nextBoolean());
            case 2 ->
                new Test.Order(
                        record(dwellings, "titleFiledOn"),
                        random.nextBoolean() ? LegalDuration.NONE : new LegalDuration(12, 0),
                        Comparison.AT_MOST,
                        new Bound.OnDay(),
                        LegalDuration.NONE);
            case 3 -> choice(new Operand.OfPlace(place("urbanRural"), new PlaceRef.Named(record(dwellings, "place"))));
            default ->
                new Test.Within(
                        record(dwellings, "place"),
                        random.nextBoolean()
                                ? new PlaceSet.Spot(new PlaceRef.Destination())
                                : new PlaceSet.Listed(List.of(PlaceCode.of("430281"))));
        };
    }

    private Test ofInsurance() {
        RecordList insurance = list("insurance");
        return switch (random.nextInt(3)) {
            case 0 ->
                new Test.OneOf(
                        record(insurance, "scheme"),
                        1L << record(insurance, "scheme").fact().choice("INJURY"));
            case 1 ->
                new Test.Order(
                        record(insurance, "months"),
                        LegalDuration.NONE,
                        pick(List.of(Comparison.AT_LEAST, Comparison.EQUAL)),
                        new Bound.Fixed(12),
                        LegalDuration.NONE);
            default ->
                new Test.Order(
                        record(insurance, "since"),
                        LegalDuration.NONE,
                        Comparison.AT_MOST,
                        new Bound.OnDay(),
                        LegalDuration.NONE);
        };
    }

    private Operand person(String name) {
        return new Operand.OfPerson(vocabulary.getPersonFact(name));
    }

    private Fact place(String name) {
        return vocabulary.getPlaceFact(name);
    }

    private RecordList list(String name) {
        return vocabulary.findList(name).orElseThrow();
    }

    private static Operand record(RecordList list, String name) {
        return new Operand.OfRecord(Vocabulary.find(list.fields(), name).orElseThrow());
    }

    private String pick(String... items) {
        return items[random.nextInt(items.length)];
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
