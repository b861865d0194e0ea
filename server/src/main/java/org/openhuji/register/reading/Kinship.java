package org.openhuji.register.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.register.PersonId;

/** Walks a family from one person on, the nearest relatives first; each is named by the nearest way that leads to them. */
final class Kinship {
    private final Family family;
    private final KinNames names;
    private final PersonId self;
    private final Map<PersonId, KinNames.Name> named = new LinkedHashMap<>();

    private Kinship(Family family, PersonId self) {
        this.family = family;
        this.names = new KinNames(family);
        this.self = self;
    }

    static List<Relative> of(Family family, PersonId self) {
        Kinship kinship = new Kinship(family, self);
        kinship.own();
        kinship.second();
        kinship.third();
        List<Relative> relatives = new ArrayList<>();
        kinship.named.forEach((id, name) -> relatives.add(relative(family.person(id), name)));
        return relatives;
    }

    private static Relative relative(PersonRecord person, KinNames.Name name) {
        return new Relative(
                person.id(),
                person.name(),
                person.sex(),
                person.born(),
                name.code(),
                name.words(),
                person.standing() instanceof StandingRecord.Cancelled cancelled ? cancelled.reason() : null);
    }

    private void add(PersonId person, KinNames.Name name) {
        if (!person.equals(self)) {
            named.putIfAbsent(person, name);
        }
    }

    private List<Family.Parent> children(PersonId parent) {
        return family.children(parent).stream()
                .sorted(Comparator.comparing(row -> family.person(row.child()).born()))
                .toList();
    }

    private List<PersonId> siblings(PersonId person) {
        return family.siblings(person).stream()
                .sorted(Comparator.comparing(id -> family.person(id).born()))
                .toList();
    }

    private void own() {
        family.spouse(self).ifPresent(spouse -> add(spouse, names.spouse(spouse)));
        children(self).forEach(row -> add(row.child(), names.child(row)));
        family.parents(self).forEach(row -> add(row.parent(), names.parent(row)));
    }

    private void second() {
        siblings(self).forEach(sibling -> add(sibling, names.sibling(self, sibling)));
        for (Family.Parent parent : family.parents(self)) {
            family.parents(parent.parent()).forEach(row -> add(row.parent(), names.grandparent(parent, row)));
        }
        for (Family.Parent child : children(self)) {
            children(child.child()).forEach(row -> add(row.child(), names.grandchild(child.child(), row.child())));
        }
        family.spouse(self)
                .ifPresent(spouse ->
                        family.parents(spouse).forEach(row -> add(row.parent(), names.spousesParent(spouse, row))));
        for (Family.Parent child : children(self)) {
            family.spouse(child.child()).ifPresent(spouse -> add(spouse, names.childsSpouse(spouse)));
        }
        family.spouse(self)
                .ifPresent(spouse -> children(spouse)
                        .forEach(row -> add(row.child(), KinNames.Name.of("97", "配偶的子女", "spouse's child"))));
        for (Family.Parent parent : family.parents(self)) {
            family.spouse(parent.parent())
                    .ifPresent(spouse -> add(spouse, KinNames.Name.of("97", "父母的配偶", "parent's spouse")));
        }
    }

    private void third() {
        for (PersonId sibling : siblings(self)) {
            family.spouse(sibling).ifPresent(spouse -> add(spouse, names.siblingsSpouse(self, sibling, spouse)));
            children(sibling).forEach(row -> add(row.child(), names.siblingsChild(sibling, row.child())));
        }
        for (Family.Parent parent : family.parents(self)) {
            siblings(parent.parent()).forEach(sibling -> add(sibling, names.parentsSibling(parent, sibling)));
            for (Family.Parent grandparent : family.parents(parent.parent())) {
                family.parents(grandparent.parent())
                        .forEach(row -> add(row.parent(), names.greatGrandparent(parent, row)));
            }
        }
        for (Family.Parent child : children(self)) {
            for (Family.Parent grandchild : children(child.child())) {
                children(grandchild.child()).forEach(row -> add(row.child(), names.greatGrandchild(row.child())));
                family.spouse(grandchild.child()).ifPresent(spouse -> add(spouse, names.grandchildsSpouse(spouse)));
            }
        }
        family.spouse(self).ifPresent(this::spousesSide);
    }

    private void spousesSide(PersonId spouse) {
        siblings(spouse).forEach(sibling -> add(sibling, KinNames.Name.of("97", "配偶的兄弟姐妹", "spouse's sibling")));
        for (Family.Parent parent : family.parents(spouse)) {
            family.parents(parent.parent())
                    .forEach(row -> add(row.parent(), KinNames.Name.of("65", "配偶的祖父母或外祖父母", "spouse's grandparent")));
        }
    }
}
