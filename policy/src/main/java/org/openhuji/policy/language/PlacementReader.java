package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/** Reads in which kind of household a route registers people ({@code registers}). */
final class PlacementReader {
    static final Set<String> KEYS = Set.of("in", "when");
    static final Set<String> HOUSEHOLDS = Set.of(
            "OWN_ADDRESS",
            "HOST_HOUSEHOLD",
            "UNIT_COLLECTIVE",
            "SCHOOL_COLLECTIVE",
            "COMMUNITY_COLLECTIVE",
            "POLICE_PUBLIC_COLLECTIVE",
            "TALENT_AGENCY",
            "EMPLOYMENT_GUIDANCE");

    private final ConditionReader conditions;

    PlacementReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    List<Placement> read(@Nullable Item item, Subject subject) {
        List<Placement> placements = new ArrayList<>();
        if (item == null) {
            return placements;
        }
        for (Item line : item.oneOrMore()) {
            Item household = line.isScalar() ? line : line.need("in");
            Item when = line.isScalar() ? null : line.get("when");
            if (!line.isScalar()) {
                line.allow(KEYS);
            }
            if (household == null) {
                continue;
            }
            if (!HOUSEHOLDS.contains(household.text())) {
                Text hint = Hints.of(household.text(), new TreeSet<>(HOUSEHOLDS));
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
}
