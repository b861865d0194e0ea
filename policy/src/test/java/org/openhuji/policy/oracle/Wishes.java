package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * Changes a situation so that a condition is likely to hold, and sometimes only just. It need not succeed: what holds in
 * the end is for the engine and the oracles to say.
 */
final class Wishes {
    private static final int TRIES = 12;

    private final LawSituations situations;
    private final Chance chance;

    private final boolean familyIsGiven;

    Wishes(LawSituations situations) {
        this(situations, false);
    }

    /** With {@code familyIsGiven} nobody is added to the family, and relatives whose kinship a person must decide count too. */
    Wishes(LawSituations situations, boolean familyIsGiven) {
        this.situations = situations;
        this.familyIsGiven = familyIsGiven;
        this.chance = situations.chance;
    }

    /** Who is asked: a person and the record a quantifier has bound. */
    private record Asked(String person, Map<String, Object> record) {}

    /** A destination that suits a route. */
    String destination(Route route, List<String> candidates) {
        List<String> inside = new ArrayList<>();
        List<Test.OneOf> kinds = new ArrayList<>();
        LawReads.walk(chosen(route.scope()), part -> {
            if (part instanceof Condition.Is(var said, Test.PlaceWithin(var place, PlaceSet in))) {
                inside.addAll(codes(in));
            } else if (part instanceof Condition.Is(var said, Test.OneOf one)) {
                kinds.add(one);
            }
        });
        List<String> fitting = candidates.stream()
                .filter(code -> inside.isEmpty() || inside.stream().anyMatch(code::startsWith))
                .toList();
        List<String> from = fitting.isEmpty() ? candidates : fitting;
        String destination = chance.one(from);
        for (int i = 0; i < TRIES && !fits(destination, kinds); i++) {
            destination = chance.one(from);
        }
        if (!fits(destination, kinds)) {
            for (Test.OneOf one : kinds) {
                situations.say(destination, one.choice().fact().name(), code(one));
            }
        }
        return destination;
    }

    private boolean fits(String code, List<Test.OneOf> kinds) {
        return kinds.stream().allMatch(one -> is(code, one));
    }

    private boolean is(String place, Test.OneOf one) {
        Fact fact = one.choice().fact();
        Places.Kind kind = situations.kinds().kind(Codes.today(place));
        Object value = fact.name().equals("placeKind") ? kind.placeKind() : kind.urbanRural();
        int position = value instanceof String text ? fact.choice(text) : -1;
        return position >= 0 && (one.codes() >> position & 1) != 0;
    }

    /** Of every "any" one part. */
    private Condition chosen(Condition condition) {
        return switch (condition) {
            case Condition.Any any -> chosen(chance.one(any.parts()));
            case Condition.All all ->
                new Condition.All(
                        all.said(), all.parts().stream().map(this::chosen).toList());
            case Condition.Ref ref -> chosen(ref.body());
            default -> condition;
        };
    }

    /** Makes a route likely to be met, and sometimes brings somebody along. */
    void grant(Route route) {
        Asked applicant = new Asked(situations.applicant(), Map.of());
        grant(route.when(), applicant);
        if (route.companion() != null && chance.percent(60)) {
            Asked companion = new Asked(situations.another(), Map.of());
            grant(route.companion(), companion);
        }
        grant(route.when(), applicant);
    }

    /** Makes a condition likely to hold of somebody. */
    void grant(Condition condition, String who) {
        grant(condition, new Asked(who, Map.of()));
    }

    private void grant(Condition condition, Asked asked) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> grant(part, asked));
            case Condition.Any any -> grant(chance.one(any.parts()), asked);
            case Condition.AtLeast some -> some.parts().forEach(part -> grant(part, asked));
            case Condition.Not not -> deny(not.part(), asked);
            case Condition.ExistsRecord exists -> record(exists.list(), exists.body(), asked);
            case Condition.EveryRecord every -> {
                for (Object row : situations.rows(asked.person(), every.list())) {
                    grant(every.body(), new Asked(asked.person(), record(row)));
                }
            }
            case Condition.ExistsRelative exists ->
                grant(exists.body(), new Asked(relative(asked.person(), exists.classes()), Map.of()));
            case Condition.EveryRelative every -> {
                for (String label : situations.labels()) {
                    if (related(asked.person(), every.classes(), label)) {
                        grant(every.body(), new Asked(label, Map.of()));
                    }
                }
            }
            case Condition.OfApplicant ofApplicant ->
                grant(ofApplicant.body(), new Asked(situations.applicant(), Map.of()));
            case Condition.Is is -> grant(is.test(), asked);
            case Condition.Guard guard -> {
                if (chance.percent(15)) {
                    grant(guard.when(), asked);
                } else if (chance.percent(60)) {
                    deny(guard.when(), asked);
                }
            }
            case Condition.Points points -> points.table().conditions().forEach(part -> grant(part, asked));
            case Condition.Ref ref -> grant(ref.body(), asked);
            case Condition.Fixed fixed -> {}
        }
    }

    private void deny(Condition condition, Asked asked) {
        switch (condition) {
            case Condition.Not not -> grant(not.part(), asked);
            case Condition.Ref ref -> deny(ref.body(), asked);
            case Condition.Is(var said, Test.OneOf(Operand.OfPerson(Fact fact), long codes)) -> {
                int now = situations.get(asked.person(), fact.name()) instanceof String code ? fact.choice(code) : -1;
                if (now >= 0 && (codes >> now & 1) != 0) {
                    long others = ~codes & ((1L << fact.values().size()) - 1);
                    situations.set(asked.person(), fact.name(), code(fact, others));
                }
            }
            case Condition.Is(var said, Test.Order order) when familyIsGiven -> put(order.left(), null, asked);
            case Condition.Is(var said, Test.Within(Operand.OfPerson(Fact fact), var in)) ->
                away(fact, situations.destination().length(), asked);
            case Condition.Is(var said, Test.SameUnit(Operand.OfPerson(Fact fact), Unit unit, var as)) ->
                away(fact, unit.digits(), asked);
            default -> {}
        }
    }

    /** To another place, near where it was, if it was at the destination. */
    private void away(Fact fact, int digits, Asked asked) {
        String here = situations.destination().substring(0, digits);
        String code = (String) situations.get(asked.person(), fact.name());
        for (int i = 0; i < TRIES && code != null && code.startsWith(here); i++) {
            List<String> near = situations.places.all().stream()
                    .filter(other -> other.startsWith(situations.destination().substring(0, 4)))
                    .toList();
            code = chance.one(i < TRIES / 2 && !near.isEmpty() ? near : situations.places.all());
        }
        situations.set(asked.person(), fact.name(), code);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> record(Object row) {
        return (Map<String, Object>) row;
    }

    private void record(RecordList list, Condition body, Asked asked) {
        List<Object> rows = situations.rows(asked.person(), list);
        int row = rows.size();
        if (row > 0 && chance.percent(familyIsGiven ? 85 : 50)) {
            row = chance.below(row);
        } else {
            rows.add(new LinkedHashMap<>(situations.record(list)));
        }
        situations.essential(asked.person(), list, row);
        grant(body, new Asked(asked.person(), record(rows.get(row))));
    }

    // Kin.

    private boolean related(String of, int classes, String who) {
        return situations.kin().stream()
                .anyMatch(row -> row.get(0).equals(of)
                        && row.get(2).equals(who)
                        && (situations.policies.law().vocabulary().classes(row.get(1), true) & classes) != 0);
    }

    private String relative(String of, int classes) {
        List<String> known = situations.labels().stream()
                .filter(label -> familyIsGiven && (situations.kinOf(of, label) & classes) != 0)
                .toList();
        if (!known.isEmpty()) {
            return chance.one(known);
        }
        for (String label : situations.labels()) {
            boolean onlyOne = (classes & Kinship.SPOUSE.bit()) != 0 && related(of, Kinship.SPOUSE.bit(), label);
            if (related(of, classes, label) && (onlyOne || chance.percent(75))) {
                return label;
            }
        }
        String label = situations.another();
        relate(of, classes, label);
        return label;
    }

    private void relate(String of, int classes, String who) {
        List<KinClass> kin = situations.policies.law().vocabulary().kin().stream()
                .filter(one -> (classes & one.kinship().bit()) != 0)
                .filter(one -> one.kinship() != Kinship.SPOUSE || !situations.married(of) && !situations.married(who))
                .toList();
        if (kin.isEmpty() && classes != Kinship.RELATIVE) {
            return;
        }
        String code = classes == Kinship.RELATIVE ? chance.of("71", "75", "80") : code(chance.one(kin));
        situations.kin().removeIf(row -> row.contains(of) && row.contains(who));
        situations.kin().add(List.of(of, code, who));
    }

    private String code(KinClass kin) {
        boolean open = !kin.review().isEmpty() && chance.percent(6);
        return chance.one(open ? kin.review() : kin.codes());
    }

    // Tests.

    private void grant(Test test, Asked asked) {
        switch (test) {
            case Test.Order order -> order(order, asked);
            case Test.OneOf one -> oneOf(one, asked);
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> {
                List<Long> codes = parameter.at(situations.on().toEpochDay());
                if (codes != null) {
                    put(
                            choice,
                            choice.fact()
                                    .values()
                                    .get(chance.one(codes).intValue())
                                    .code(),
                            asked);
                }
            }
            case Test.Holds(Operand truth) -> put(truth, true, asked);
            case Test.Known(Operand value, boolean set) -> known(value, set, asked);
            case Test.Within(Operand place, PlaceSet in) -> within(place, in, asked);
            case Test.SameUnit(Operand place, Unit unit, PlaceRef as) -> sameUnit(place, unit, as, asked);
            case Test.Has(Operand choices, long codes) -> put(choices, List.of(code(choices.fact(), codes)), asked);
            case Test.Names(Operand persons, boolean applicant) ->
                put(persons, List.of(applicant ? situations.applicant() : asked.person()), asked);
            case Test.InYearOfDay(Operand date) ->
                put(
                        date,
                        LocalDate.of(situations.on().getYear(), 1 + chance.below(12), 1)
                                .toString(),
                        asked);
            case Test.LivesTogether together -> live(asked.person());
            case Test.Related(int classes) -> relate(situations.applicant(), classes, asked.person());
            case Test.PlaceWithin within -> {}
        }
    }

    private void live(String who) {
        List<Object> together = new ArrayList<>((List<?>) situations.get(situations.applicant(), "coResidents"));
        together.remove(who);
        together.add(who);
        situations.set(situations.applicant(), "coResidents", together);
    }

    private void put(Operand operand, Object value, Asked asked) {
        switch (operand) {
            case Operand.OfPerson(Fact fact) -> situations.set(asked.person(), fact.name(), value);
            case Operand.OfRecord(Fact fact) -> asked.record().put(fact.name(), value);
            case Operand.OfPlace(Fact fact, PlaceRef place) -> {
                String code = code(place, asked);
                if (code != null) {
                    situations.say(code, fact.name(), value);
                }
            }
        }
    }

    private Object get(Operand operand, Asked asked) {
        return switch (operand) {
            case Operand.OfPerson(Fact fact) -> situations.get(asked.person(), fact.name());
            case Operand.OfRecord(Fact fact) -> asked.record().get(fact.name());
            case Operand.OfPlace of -> null;
        };
    }

    private String code(PlaceRef place, Asked asked) {
        return place instanceof PlaceRef.Named(Operand operand)
                ? (String) get(operand, asked)
                : situations.destination();
    }

    private void order(Test.Order order, Asked asked) {
        Long bound = switch (order.right()) {
            case Bound.OnDay() -> situations.on().toEpochDay();
            case Bound.Fixed(long value) -> value;
            case Bound.Setting(Parameter parameter) -> {
                List<Long> value = parameter.at(situations.on().toEpochDay());
                yield value == null ? null : value.getFirst();
            }
            case Bound.Value(Operand operand) ->
                get(operand, asked) instanceof String day ? LocalDate.parse(day).toEpochDay() : null;
        };
        if (bound == null) {
            return;
        }
        boolean dates = order.left().fact().type() == org.openhuji.policy.vocabulary.Type.DATE;
        LegalDuration after = order.after();
        long turn = after.before(order.rightAfter().after(bound));
        long away = chance.percent(40) ? 0 : chance.below(dates ? 300 : 10);
        long value = switch (order.comparison()) {
            case AT_MOST -> turn - away;
            case LESS -> turn - 1 - away;
            case EQUAL -> turn;
            case AT_LEAST -> turn + away;
            case MORE -> turn + 1 + away;
        };
        put(order.left(), dates ? LocalDate.ofEpochDay(value).toString() : (Object) Math.max(0, value), asked);
    }

    private void oneOf(Test.OneOf one, Asked asked) {
        if (!(one.choice() instanceof Operand.OfPlace(Fact fact, PlaceRef.Named(Operand place)))) {
            put(one.choice(), code(one), asked);
            return;
        }
        if (get(place, asked) instanceof String code && is(code, one)) {
            return;
        }
        String near = situations.destination().substring(0, chance.of(2, 4, 6));
        String found = situations.destination();
        for (int i = 0; i < TRIES * 4 && !(found.startsWith(near) && is(found, one)); i++) {
            found = chance.one(situations.places.all());
        }
        put(place, found, asked);
    }

    private String code(Test.OneOf one) {
        return code(one.choice().fact(), one.codes());
    }

    private String code(Fact fact, long codes) {
        List<String> allowed = new ArrayList<>();
        for (int i = 0; i < fact.values().size(); i++) {
            if ((codes >> i & 1) != 0) {
                allowed.add(fact.values().get(i).code());
            }
        }
        return chance.one(allowed);
    }

    private void known(Operand value, boolean set, Asked asked) {
        Fact fact = value.fact();
        Object none = fact.type() == org.openhuji.policy.vocabulary.Type.CHOICES ? List.of() : null;
        boolean is = get(value, asked) != null && !Objects.equals(get(value, asked), none);
        if (!set) {
            put(value, none, asked);
        } else if (!is && !fact.countsAsGiven()) {
            put(value, situations.value(fact), asked);
        }
    }

    private void within(Operand place, PlaceSet in, Asked asked) {
        if (in instanceof PlaceSet.Spot(PlaceRef spot)) {
            String container = code(spot, asked);
            if (container == null && spot instanceof PlaceRef.Named(Operand operand)) {
                container = situations.destination();
                put(operand, container, asked);
            }
            put(place, container, asked);
            return;
        }
        List<String> codes = codes(in);
        List<String> inside = situations.places.all().stream()
                .filter(code -> codes.stream().anyMatch(code::startsWith))
                .toList();
        if (!inside.isEmpty() && !(get(place, asked) instanceof String now && inside.contains(now))) {
            put(place, chance.one(inside), asked);
        }
    }

    private List<String> codes(PlaceSet in) {
        List<Long> codes = switch (in) {
            case PlaceSet.Spot spot -> List.of();
            case PlaceSet.Listed(List<Long> listed) -> listed;
            case PlaceSet.Setting(Parameter parameter) ->
                Objects.requireNonNullElse(parameter.at(situations.on().toEpochDay()), List.<Long>of());
        };
        return codes.stream()
                .map(code -> "%012d".formatted(code >> 4).substring(0, PlaceCode.digits(code)))
                .toList();
    }

    private void sameUnit(Operand place, Unit unit, PlaceRef as, Asked asked) {
        String other = code(as, asked);
        if (other == null) {
            return;
        }
        List<String> near = situations.places.all().stream()
                .filter(code -> code.startsWith(other.substring(0, unit.digits())))
                .toList();
        put(place, near.isEmpty() || chance.percent(60) ? other : chance.one(near), asked);
    }
}
