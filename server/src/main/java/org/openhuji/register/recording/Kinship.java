package org.openhuji.register.recording;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;

/**
 * What a member is to a head by GB/T 4761-2008, from the kin the register knows. An adoptive child or parent is a child or
 * parent like any other: the code must not tell of an adoption (Civil Code art. 1110). Which of several sons somebody is nobody
 * can tell who knows the registered ones only, so the general codes 20 and 30 are given.
 */
final class Kinship {
    private final Draft draft;
    private final LocalDate on;

    Kinship(Draft draft, LocalDate on) {
        this.draft = draft;
        this.on = on;
    }

    /** The code; empty where the known kin does not tell. */
    Optional<String> relation(PersonId head, PersonId member) {
        if (head.equals(member)) {
            return Optional.of(Standing.HEAD);
        }
        return Optional.ofNullable(code(head, member));
    }

    private @Nullable String code(PersonId head, PersonId member) {
        PersonId spouse = spouse(head);
        if (member.equals(spouse)) {
            return bySex(member, "11", "12", "10");
        }
        String blood = blood(head, member);
        if (blood != null) {
            return blood;
        }
        PersonId theirs = spouse(member);
        if (theirs != null) {
            String married = marriedInto(head, theirs, member);
            if (married != null) {
                return married;
            }
        }
        return spouse == null ? null : ofSpouse(head, spouse, member);
    }

    /** Descendants, forebears, siblings, their children, and the siblings of parents. */
    private @Nullable String blood(PersonId head, PersonId member) {
        Parenthood child = parenthood(member, head);
        if (child != null) {
            return child.nature() == Parenthood.Nature.STEP
                    ? bySex(member, "27", "37", "20")
                    : bySex(member, "20", "30", "20");
        }
        Parenthood parent = parenthood(head, member);
        if (parent != null) {
            return parent.nature() == Parenthood.Nature.STEP
                    ? bySex(member, "57", "58", "59")
                    : bySex(member, "51", "52", "50");
        }
        for (PersonId between : children(head)) {
            if (parenthood(member, between) != null) {
                return male(between) ? bySex(member, "41", "42", "40") : bySex(member, "43", "44", "40");
            }
            if (children(between).stream().anyMatch(grandchild -> parenthood(member, grandchild) != null)) {
                return bySex(member, "47", "48", "49");
            }
        }
        for (PersonId between : parents(head)) {
            if (parenthood(between, member) != null) {
                return role(head, between) == Parenthood.Role.FATHER
                        ? bySex(member, "61", "62", "60")
                        : bySex(member, "63", "64", "60");
            }
            if (parents(between).stream().anyMatch(grandparent -> parenthood(grandparent, member) != null)) {
                return bySex(member, "66", "67", "69");
            }
        }
        return collateral(head, member);
    }

    private @Nullable String collateral(PersonId head, PersonId member) {
        Set<PersonId> siblings = siblings(head);
        if (siblings.contains(member)) {
            return byAge(head, member, bySex(member, "71", "75", "79"), bySex(member, "73", "77", "79"), "79");
        }
        for (PersonId sibling : siblings) {
            if (parenthood(member, sibling) != null) {
                return male(sibling) ? bySex(member, "93", "94", "97") : bySex(member, "95", "96", "97");
            }
        }
        for (PersonId parent : parents(head)) {
            if (siblings(parent).contains(member)) {
                return role(head, parent) == Parenthood.Role.FATHER
                        ? male(member) ? byAge(parent, member, "81", "83", "97") : "90"
                        : bySex(member, "85", "88", "97");
            }
            for (PersonId uncle : siblings(parent)) {
                if (parenthood(member, uncle) != null) {
                    return role(head, parent) == Parenthood.Role.FATHER && male(uncle) ? "91" : "92";
                }
            }
        }
        return null;
    }

    /** Whoever is married to somebody of the head's blood. */
    private @Nullable String marriedInto(PersonId head, PersonId relative, PersonId member) {
        String blood = blood(head, relative);
        if (blood == null) {
            return null;
        }
        return switch (blood) {
            case "20", "30", "27", "37" -> bySex(member, "28", "38", "97");
            case "41", "42", "43", "44", "40" -> bySex(member, "46", "45", "49");
            case "51", "52", "50" -> bySex(member, "57", "58", "59");
            case "71" -> "72";
            case "73" -> "74";
            case "75" -> "76";
            case "77" -> "78";
            case "79" -> "79";
            case "81" -> "82";
            case "83" -> "84";
            case "85" -> "86";
            case "88" -> "87";
            case "90" -> "89";
            default -> "97";
        };
    }

    /** Relatives of the head's spouse. */
    private @Nullable String ofSpouse(PersonId head, PersonId spouse, PersonId member) {
        String blood = blood(spouse, member);
        if (blood == null) {
            return null;
        }
        return switch (blood) {
            case "20", "30", "27", "37" -> bySex(member, "27", "37", "29");
            case "51", "52", "50", "57", "58", "59" ->
                male(head) ? bySex(member, "55", "56", "59") : bySex(member, "53", "54", "59");
            case "61", "62", "63", "64", "60" -> "65";
            case "66", "67", "69" -> "68";
            default -> "97";
        };
    }

    /** Whether somebody is a child or grandchild of another. */
    boolean line(PersonId elder, PersonId younger) {
        return parents(younger).stream()
                .anyMatch(parent -> parent.equals(elder) || parents(parent).contains(elder));
    }

    private @Nullable PersonId spouse(PersonId person) {
        Timeline<PersonId> marriage = draft.marriages.get(person);
        return marriage == null ? null : marriage.on(on);
    }

    private @Nullable Parenthood parenthood(PersonId child, PersonId parent) {
        Timeline<Parenthood> timeline = draft.parenthoods.get(new Draft.Couple(child, parent));
        return timeline == null ? null : timeline.on(on);
    }

    private Parenthood.@Nullable Role role(PersonId child, PersonId parent) {
        Parenthood parenthood = parenthood(child, parent);
        return parenthood == null ? null : parenthood.role();
    }

    private List<PersonId> children(PersonId parent) {
        return kin(couple -> couple.second().equals(parent) ? couple.first() : null);
    }

    private List<PersonId> parents(PersonId child) {
        return kin(couple -> couple.first().equals(child) ? couple.second() : null);
    }

    private List<PersonId> kin(Function<Draft.Couple, @Nullable PersonId> other) {
        return draft.parenthoods.entrySet().stream()
                .filter(entry -> entry.getValue().on(on) != null)
                .map(Map.Entry::getKey)
                .flatMap(couple -> Optional.ofNullable(other.apply(couple)).stream())
                .toList();
    }

    /** Children of the same parents, as far as the register knows. */
    Set<PersonId> siblings(PersonId person) {
        Set<PersonId> siblings = new LinkedHashSet<>();
        parents(person).forEach(parent -> siblings.addAll(children(parent)));
        siblings.remove(person);
        return siblings;
    }

    private @Nullable Identity identity(PersonId person) {
        Timeline<Identity> identity = draft.identities.get(person);
        return identity == null ? null : identity.on(on);
    }

    private boolean male(PersonId person) {
        Identity identity = identity(person);
        return identity != null && identity.male();
    }

    private String bySex(PersonId person, String male, String female, String unknown) {
        Identity identity = identity(person);
        if (identity == null || !identity.male() && !identity.female()) {
            return unknown;
        }
        return identity.male() ? male : female;
    }

    private String byAge(PersonId than, PersonId person, String elder, String younger, String unknown) {
        Identity one = identity(than);
        Identity other = identity(person);
        if (one == null || other == null) {
            return unknown;
        }
        PartialDate born = other.born();
        return born.surelyBefore(one.born()) ? elder : one.born().surelyBefore(born) ? younger : unknown;
    }
}
