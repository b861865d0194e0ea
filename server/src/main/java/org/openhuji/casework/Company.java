package org.openhuji.casework;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood;

/**
 * What a migration certificate says of those it is for, as the register of the new place needs it to record them: the items of the
 * paper and how they are kin to each other. It has no room for a fee, a birth-planning paper or a former status (QJ-10d, CF-3.1c).
 *
 * @param people those who move, each once
 * @param kin who of them is whose parent; that a parent is adoptive is told nobody but the register (Civil Code art. 1110)
 * @param couples who of them are married to each other, each couple once
 */
public record Company(List<Arrival> people, List<Tie> kin, List<Pair> couples) {
    public Company {
        people = List.copyOf(people);
        kin = List.copyOf(kin);
        couples = List.copyOf(couples);
    }

    /**
     * Somebody of them.
     *
     * @param label as the application names them
     * @param circumstances of which the paper has marital status, education and occupation, and no more
     * @param relation to the head of the household left, by GB/T 4761; empty where that is not told
     */
    public record Arrival(
            String label,
            Identity identity,
            Circumstances circumstances,
            @Nullable CitizenNumber number,
            String relation) {}

    /** A child and a parent, by label. */
    public record Tie(String child, String parent, Parenthood.Role role, Parenthood.Nature nature) {}

    /** Two who are married, by label. */
    public record Pair(String one, String other) {}

    /** The same under other labels. */
    Company labelled(UnaryOperator<String> label) {
        return new Company(
                people.stream()
                        .map(one -> new Arrival(
                                label.apply(one.label()),
                                one.identity(),
                                one.circumstances(),
                                one.number(),
                                one.relation()))
                        .toList(),
                kin.stream()
                        .map(tie ->
                                new Tie(label.apply(tie.child()), label.apply(tie.parent()), tie.role(), tie.nature()))
                        .toList(),
                couples.stream()
                        .map(pair -> new Pair(label.apply(pair.one()), label.apply(pair.other())))
                        .toList());
    }

    /** How many they are; who is theirs. */
    @Override
    public String toString() {
        return "Company[" + people.size() + "]";
    }
}
