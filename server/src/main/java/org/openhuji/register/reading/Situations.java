package org.openhuji.register.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;

/**
 * Families as situations of the law. The dead are no relatives there; where they stand between two of the living, the relation
 * of these two is written out.
 */
@Component
class Situations {
    private final SituationFacts facts;

    Situations(SituationFacts facts) {
        this.facts = facts;
    }

    RegisteredSituation of(PersonId applicant, Family family, List<Kin.Elsewhere> elsewhere, AsOf asOf) {
        List<PersonId> living = living(applicant, family);
        Map<PersonId, String> labels = new HashMap<>();
        SequencedMap<String, RegisteredSituation.Facts> persons = new LinkedHashMap<>();
        Map<PersonId, Map<String, @Nullable Object>> values = facts.of(living, family, asOf);
        for (PersonId person : living) {
            String label = label(family.person(person).name().text(), persons.keySet());
            labels.put(person, label);
            persons.put(label, new RegisteredSituation.Facts(person, Objects.requireNonNull(values.get(person))));
        }
        List<RegisteredSituation.KinRow> kin = rows(family, labels);
        String self = Objects.requireNonNull(labels.get(applicant));
        for (Kin.Elsewhere relative : elsewhere) {
            String label = label(relative.name().text(), persons.keySet());
            persons.put(label, new RegisteredSituation.Facts(null, Map.of()));
            kin.add(new RegisteredSituation.KinRow(self, relative.relation(), label));
        }
        return new RegisteredSituation(asOf.on(), self, persons, kin);
    }

    private static List<PersonId> living(PersonId applicant, Family family) {
        List<PersonId> living = new ArrayList<>();
        living.add(applicant);
        for (Relative relative : Kinship.of(family, applicant)) {
            if (!relative.dead()) {
                living.add(relative.id());
            }
        }
        return living;
    }

    /** People of the same name are told apart by a number. */
    private static String label(String name, Set<String> taken) {
        String label = name;
        for (int n = 2; taken.contains(label); n++) {
            label = name + "（" + n + "）";
        }
        return label;
    }

    /** Parents and spouses of all, and of each what only the dead connect: grandparents and siblings. */
    private static List<RegisteredSituation.KinRow> rows(Family family, Map<PersonId, String> labels) {
        KinNames names = new KinNames(family);
        List<RegisteredSituation.KinRow> rows = new ArrayList<>();
        Set<Pair> told = new TreeSet<>();
        for (PersonId person : labels.keySet().stream().sorted().toList()) {
            family.spouse(person)
                    .ifPresent(spouse -> add(
                            rows,
                            told,
                            labels,
                            person,
                            spouse,
                            names.spouse(spouse).code()));
            for (Family.Parent row : family.parents(person)) {
                add(rows, told, labels, person, row.parent(), names.parent(row).code());
                if (!labels.containsKey(row.parent())) {
                    family.parents(row.parent())
                            .forEach(grand -> add(
                                    rows,
                                    told,
                                    labels,
                                    person,
                                    grand.parent(),
                                    names.grandparent(row, grand).code()));
                }
            }
            for (PersonId sibling : family.siblings(person)) {
                if (noLivingParentInCommon(person, sibling, family, labels)) {
                    add(
                            rows,
                            told,
                            labels,
                            person,
                            sibling,
                            names.sibling(person, sibling).code());
                }
            }
        }
        return rows;
    }

    private static boolean noLivingParentInCommon(
            PersonId one, PersonId other, Family family, Map<PersonId, String> labels) {
        return family.parents(one).stream()
                .filter(row -> row.nature() != Parenthood.Nature.STEP && labels.containsKey(row.parent()))
                .noneMatch(row -> family.parents(other).stream()
                        .anyMatch(theirs -> theirs.parent().equals(row.parent())));
    }

    private static void add(
            List<RegisteredSituation.KinRow> rows,
            Set<Pair> told,
            Map<PersonId, String> labels,
            PersonId person,
            PersonId other,
            String code) {
        String label = labels.get(other);
        if (label != null && told.add(Pair.of(person, other))) {
            rows.add(new RegisteredSituation.KinRow(Objects.requireNonNull(labels.get(person)), code, label));
        }
    }

    private record Pair(PersonId one, PersonId other) implements Comparable<Pair> {
        static Pair of(PersonId a, PersonId b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }

        @Override
        public int compareTo(Pair pair) {
            int first = one.compareTo(pair.one);
            return first != 0 ? first : other.compareTo(pair.other);
        }
    }
}
