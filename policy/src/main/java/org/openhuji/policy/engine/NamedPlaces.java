package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Fact;

/** Where a change may lead: the destination first, then the places a condition compares others with. */
final class NamedPlaces {
    private final Scene scene;
    private final Set<Long> places = new LinkedHashSet<>();

    private NamedPlaces(Scene scene) {
        this.scene = scene;
    }

    static List<Long> of(Scene scene, Condition condition) {
        NamedPlaces named = new NamedPlaces(scene);
        named.places.add(scene.destination.code);
        named.add(condition);
        return new ArrayList<>(named.places);
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(this::add);
            case Condition.Any any -> any.parts().forEach(this::add);
            case Condition.AtLeast some -> some.parts().forEach(this::add);
            case Condition.Not not -> add(not.part());
            case Condition.ExistsRecord exists -> add(exists.body());
            case Condition.EveryRecord every -> add(every.body());
            case Condition.ExistsRelative exists -> add(exists.body());
            case Condition.EveryRelative every -> add(every.body());
            case Condition.Guard guard -> add(guard.when());
            case Condition.OfApplicant asked -> add(asked.body());
            case Condition.Points points -> points.table().conditions().forEach(this::add);
            case Condition.Ref ref -> add(ref.body());
            case Condition.Is is -> add(is.test());
            case Condition.Fixed fixed -> {}
        }
    }

    private void add(Test test) {
        if (test instanceof Test.Within within) {
            add(within.in(), within.place());
        } else if (test instanceof Test.SameUnit same && same.as() instanceof PlaceRef.Named(Operand operand)) {
            values(same.place());
            values(operand);
        }
    }

    private void add(PlaceSet in, Operand place) {
        switch (in) {
            case PlaceSet.Spot(PlaceRef.Named(Operand operand)) -> {
                values(operand);
                values(place);
            }
            case PlaceSet.Spot spot -> {}
            case PlaceSet.Listed(List<Long> codes) -> places.addAll(codes);
            case PlaceSet.Setting(Parameter parameter) -> {
                List<Long> codes = parameter.at(scene.on);
                if (codes != null) {
                    places.addAll(codes);
                }
            }
        }
    }

    /** Every value a fact has in the situation, whoever's it is. */
    private void values(Operand operand) {
        Fact fact = operand.fact();
        for (int person = 0; person < scene.situation.labels().size(); person++) {
            if (operand instanceof Operand.OfPerson) {
                place(scene.situation.facts(person)[fact.index()]);
            } else if (operand instanceof Operand.OfRecord) {
                long[][] rows = scene.situation.records(person, fact.list());
                for (long[] row : rows == null ? new long[0][] : rows) {
                    place(row[fact.index()]);
                }
            }
        }
    }

    private void place(long code) {
        if (code > 0) {
            places.add(code);
        }
    }
}
