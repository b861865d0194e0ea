package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.TerritoryCase;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;

/** What a law reads: the facts a whole situation must give, and the durations worth standing before. */
final class LawReads {
    final Set<Fact> person = new LinkedHashSet<>();
    final Set<Fact> fields = new LinkedHashSet<>();
    final Set<RecordList> lists = new LinkedHashSet<>();
    final Set<LegalDuration> durations = new LinkedHashSet<>();

    LawReads(Law law) {
        durations.add(LegalDuration.NONE);
        law.packs().forEach(pack -> conditions(pack).forEach(this::read));
    }

    /** Every condition of a pack. */
    static List<Condition> conditions(Pack pack) {
        List<Condition> found = new ArrayList<>();
        for (Route route : pack.routes()) {
            found.add(route.scope());
            found.add(route.when());
            if (route.companion() != null) {
                found.add(route.companion());
            }
            route.placements().stream()
                    .filter(placement -> placement.when() != null)
                    .forEach(placement -> found.add(placement.when()));
        }
        pack.permits().forEach(permit -> found.add(permit.when()));
        pack.territory().stream()
                .filter(line -> line.when() != null)
                .map(TerritoryCase::when)
                .forEach(found::add);
        return found;
    }

    /** Every part of a condition, itself first. */
    static void walk(Condition condition, Consumer<Condition> out) {
        out.accept(condition);
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> walk(part, out));
            case Condition.Any any -> any.parts().forEach(part -> walk(part, out));
            case Condition.AtLeast some -> some.parts().forEach(part -> walk(part, out));
            case Condition.Not not -> walk(not.part(), out);
            case Condition.ExistsRecord exists -> walk(exists.body(), out);
            case Condition.EveryRecord every -> walk(every.body(), out);
            case Condition.ExistsRelative exists -> walk(exists.body(), out);
            case Condition.EveryRelative every -> walk(every.body(), out);
            case Condition.OfApplicant asked -> walk(asked.body(), out);
            case Condition.Guard guard -> walk(guard.when(), out);
            case Condition.Points points -> points.table().conditions().forEach(part -> walk(part, out));
            case Condition.Ref ref -> walk(ref.body(), out);
            case Condition.Is is -> {}
            case Condition.Fixed fixed -> {}
        }
    }

    private void read(Condition condition) {
        walk(condition, part -> {
            switch (part) {
                case Condition.ExistsRecord exists -> lists.add(exists.list());
                case Condition.EveryRecord every -> lists.add(every.list());
                case Condition.Is is -> read(is.test());
                default -> {}
            }
        });
    }

    private void read(Test test) {
        switch (test) {
            case Test.Order order -> {
                read(order.left());
                durations.add(order.after());
                durations.add(order.rightAfter());
                if (order.right() instanceof Bound.Value(Operand operand)) {
                    read(operand);
                }
            }
            case Test.OneOf one -> read(one.choice());
            case Test.OneOfSetting one -> read(one.choice());
            case Test.Holds holds -> read(holds.truth());
            case Test.Known known -> read(known.value());
            case Test.Within within -> {
                read(within.place());
                read(within.in());
            }
            case Test.SameUnit same -> {
                read(same.place());
                read(same.as());
            }
            case Test.Has has -> read(has.choices());
            case Test.Names names -> read(names.persons());
            case Test.InYearOfDay date -> read(date.date());
            case Test.LivesTogether together -> {}
            case Test.Related related -> {}
            case Test.PlaceWithin within -> {
                read(within.place());
                read(within.in());
            }
        }
    }

    private void read(PlaceSet in) {
        if (in instanceof PlaceSet.Spot(PlaceRef place)) {
            read(place);
        }
    }

    private void read(PlaceRef place) {
        if (place instanceof PlaceRef.Named(Operand operand)) {
            read(operand);
        }
    }

    private void read(Operand operand) {
        switch (operand) {
            case Operand.OfPerson(Fact fact) -> person.add(fact);
            case Operand.OfRecord(Fact fact) -> fields.add(fact);
            case Operand.OfPlace(Fact fact, PlaceRef place) -> read(place);
        }
    }
}
