package org.openhuji.policy.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every fact a rule may read and those none may, the classes of kin and the relation codes.
 *
 * @param person the single facts of a person, in order
 * @param lists the lists of records of a person, in order
 * @param place the facts of a place, in order
 * @param kin the classes of kin
 * @param relations every relation code between two persons
 * @param forbidden what no rule may read
 * @param grounds the grounds routes rest on: what routes of different documents are compared by
 */
public record Vocabulary(
        List<Fact> person,
        List<RecordList> lists,
        List<Fact> place,
        List<KinClass> kin,
        List<Choice> relations,
        List<Forbidden> forbidden,
        List<Choice> grounds) {

    /** A person's single fact by name. */
    public Optional<Fact> findPersonFact(String name) {
        return find(person, name);
    }

    /** A place's fact by name. */
    public Optional<Fact> findPlaceFact(String name) {
        return find(place, name);
    }

    /** A record list by name. */
    public Optional<RecordList> findList(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** A single fact that the engine itself knows. */
    public Fact getPersonFact(String name) {
        return findPersonFact(name).orElseThrow(() -> new IllegalStateException("vocabulary lacks " + name));
    }

    /** A place's fact that the engine itself knows. */
    public Fact getPlaceFact(String name) {
        return findPlaceFact(name).orElseThrow(() -> new IllegalStateException("vocabulary lacks " + name));
    }

    /** A ground by its code. */
    public Optional<Choice> findGround(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** What forbids a word, where something does. */
    public Optional<Forbidden> findForbidden(String word) {
        return forbidden.stream()
                .filter(f -> f.name().equals(word) || f.also().contains(word))
                .findFirst();
    }

    /** Every fact of every owner. */
    public Stream<Fact> facts() {
        return Stream.concat(
                Stream.concat(person.stream(), lists.stream().flatMap(l -> l.fields().stream())), place.stream());
    }

    /** A field of a list by name. */
    public static Optional<Fact> find(List<Fact> facts, String name) {
        for (Fact fact : facts) {
            if (fact.name().equals(name)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** The name of a relation code, or {@code null} where it is no relation between two persons. */
    public @Nullable Choice relation(String code) {
        for (Choice relation : relations) {
            if (relation.code().equals(code)) {
                return relation;
            }
        }
        return null;
    }

    /** The classes a relation code surely belongs to ({@code sure}) or may belong to, as a set of bits. */
    public int classes(String code, boolean sure) {
        int bits = 0;
        for (KinClass kinClass : kin) {
            if ((sure ? kinClass.codes() : kinClass.review()).contains(code)) {
                bits |= kinClass.kinship().bit();
            }
        }
        return bits;
    }
}
