package org.openhuji.policy.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact a situation may carry.
 *
 * @param name the name in situations and packs ({@code tenure})
 * @param id the name in the vocabulary of facts ({@code dwellingTenure}); equal to {@code name} for single facts
 * @param of whose fact it is
 * @param list index of the record list for {@link Owner#RECORD}, else -1
 * @param index position among the facts of the same owner (and list)
 * @param type its type
 * @param term what it is called
 * @param ask the question that asks for it, in plain words; {@code null} where nobody is asked
 * @param askOf the same question about somebody else, with {@code {name}} for whom it is about; {@code null} for facts of
 *     places
 * @param values the codes of a choice, in order; empty for other types
 * @param form the shape a text must have: {@code citizen-number}, {@code credit-code}, or {@code null}
 * @param keptBy who keeps it
 * @param proof what proves it
 * @param sensitivity public, low, medium, high, very high or restricted
 * @param restrictedTo the only clauses that may read it; empty where any may
 * @param neverCondition whether no rule may read it
 * @param unlessCited whether a rule that names its clause may read it all the same
 * @param countsAsGiven whether leaving it out counts as having it (consent: the contract)
 * @param changeable how people can bring it about of their own accord; {@code null} where nobody is told to change it
 */
public record Fact(
        String name,
        String id,
        Owner of,
        int list,
        int index,
        Type type,
        Text term,
        @Nullable Text ask,
        @Nullable Text askOf,
        List<Choice> values,
        @Nullable String form,
        String keptBy,
        String proof,
        String sensitivity,
        List<String> restrictedTo,
        boolean neverCondition,
        boolean unlessCited,
        boolean countsAsGiven,
        @Nullable Changeable changeable) {

    /** Whose fact it is. */
    public enum Owner {
        /** A person's single fact. */
        PERSON,
        /** A field of a record in one of a person's lists. */
        RECORD,
        /** A fact of a place. */
        PLACE
    }

    /**
     * The question that asks for it: of the person who answers where {@code name} is {@code null}, else about the person so
     * called, in the words of {@link #ask} where there are none about others. {@code null} where nobody is asked.
     */
    public @Nullable Text question(@Nullable String name) {
        return name == null || askOf == null ? ask : askOf.about(name);
    }

    /** The position of a code among {@link #values}, or -1. */
    public int choice(String code) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
