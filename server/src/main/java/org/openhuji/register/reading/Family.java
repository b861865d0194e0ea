package org.openhuji.register.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhuji.register.Parenthood.Nature;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;

/** Who is whose parent and spouse among some persons on a day, as much as may be seen. */
final class Family {
    /** A parent of a child. */
    record Parent(PersonId child, PersonId parent, Role role, Nature nature) {}

    /** A marriage, from one side. */
    record Spouse(PersonId person, PersonId spouse) {}

    private final Map<PersonId, List<Parent>> parents = new HashMap<>();
    private final Map<PersonId, List<Parent>> children = new HashMap<>();
    private final Map<PersonId, PersonId> spouses = new HashMap<>();
    private final Map<PersonId, PersonRecord> persons = new LinkedHashMap<>();
    private final Sight sight;

    Family(Collection<Parent> parenthood, Collection<Spouse> marriages, Collection<FoundPerson> found, Sight sight) {
        this.sight = sight;
        for (FoundPerson person : found) {
            PersonRecord seen = person.seen(sight);
            if (seen != null) {
                persons.put(seen.id(), seen);
            }
        }
        for (Parent row : parenthood) {
            if (seen(row, parenthood)) {
                parents.computeIfAbsent(row.child(), id -> new ArrayList<>()).add(row);
                children.computeIfAbsent(row.parent(), id -> new ArrayList<>()).add(row);
            }
        }
        for (Spouse row : marriages) {
            if (persons.containsKey(row.person()) && persons.containsKey(row.spouse())) {
                spouses.put(row.person(), row.spouse());
            }
        }
    }

    /** Where somebody has a father by adoption, nobody reads that there is another one by birth. */
    private boolean seen(Parent row, Collection<Parent> all) {
        if (!persons.containsKey(row.child()) || !persons.containsKey(row.parent())) {
            return false;
        }
        return switch (sight) {
            case SENSITIVE -> true;
            case PLAIN ->
                row.nature() != Nature.BIRTH
                        || all.stream()
                                .noneMatch(other -> other.nature() == Nature.ADOPTIVE
                                        && other.child().equals(row.child())
                                        && other.role() == row.role());
        };
    }

    Set<PersonId> persons() {
        return persons.keySet();
    }

    PersonRecord person(PersonId id) {
        PersonRecord person = persons.get(id);
        if (person == null) {
            throw new IllegalArgumentException("nobody of this family");
        }
        return person;
    }

    List<Parent> parents(PersonId child) {
        return parents.getOrDefault(child, List.of());
    }

    List<Parent> children(PersonId parent) {
        return children.getOrDefault(parent, List.of());
    }

    Optional<PersonId> spouse(PersonId person) {
        return Optional.ofNullable(spouses.get(person));
    }

    /** Whether the words may tell adoption from birth. */
    boolean tellsAdoption() {
        return sight == Sight.SENSITIVE;
    }

    /** Others with a parent in common; step-parents make no siblings. */
    List<PersonId> siblings(PersonId person) {
        return parents(person).stream()
                .filter(row -> row.nature() != Nature.STEP)
                .flatMap(row -> children(row.parent()).stream())
                .filter(row -> row.nature() != Nature.STEP)
                .map(Parent::child)
                .filter(other -> !other.equals(person))
                .distinct()
                .toList();
    }

    /** The father or mother of somebody, by birth or adoption. */
    Optional<PersonId> parent(PersonId child, Role role) {
        return parents(child).stream()
                .filter(row -> row.role() == role && row.nature() != Nature.STEP)
                .map(Parent::parent)
                .findFirst();
    }
}
