package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openhuji.policy.Policies;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/**
 * A family of whom everything is true that a whole situation says, and who have said where they want to live, their names and
 * how they are related, and no more. They answer what they are asked, and now and then that they do not know.
 */
final class HiddenFamily {
    private final Policies policies;
    private final Chance chance;
    private final int forgetful;
    final Map<String, Object> truth;
    final Map<String, Object> said = new LinkedHashMap<>();
    final Set<String> unsure = new LinkedHashSet<>();
    /** How many records beyond the first they have told of. */
    int moreRecords;

    /**
     * @param whole a situation that leaves nothing out
     * @param forgetful of so many of a hundred facts they say that they do not know them
     */
    HiddenFamily(Map<String, Object> whole, Policies policies, Chance chance, int forgetful) {
        this.policies = policies;
        this.chance = chance;
        this.forgetful = forgetful;
        this.truth = copy(whole);
        settle();
        for (String name : List.of("on", "destination", "applicant", "kin")) {
            said.put(name, Pointers.copy(truth.get(name)));
        }
        Map<String, Object> persons = new LinkedHashMap<>();
        ((Map<?, ?>) truth.get("persons"))
                .keySet()
                .forEach(label -> persons.put((String) label, new LinkedHashMap<String, Object>()));
        said.put("persons", persons);
    }

    /** Everybody is related or said not to be, who lives together is said once, and nobody contradicts the lists of places. */
    private void settle() {
        Object applicant = truth.get("applicant");
        Map<?, ?> persons = (Map<?, ?>) truth.get("persons");
        List<Object> kin = new ArrayList<>((List<?>) truth.get("kin"));
        Set<Object> together = new LinkedHashSet<>();
        persons.forEach((label, value) -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> facts = (Map<String, Object>) value;
            facts.remove("consentGivenOn");
            List<?> others = (List<?>) facts.get("coResidents");
            if (label.equals(applicant)) {
                together.addAll(others);
            } else {
                if (others.contains(applicant)) {
                    together.add(label);
                }
                facts.put("coResidents", new ArrayList<>());
                if (kin.stream().noneMatch(row -> ((List<?>) row).contains(label))) {
                    kin.add(List.of(applicant, "99", label));
                }
            }
        });
        truth.put("kin", kin);
        Pointers.set(truth, "/persons/" + applicant + "/coResidents", new ArrayList<>(together));
        PlacesSaid places = new PlacesSaid(policies, chance);
        places.silence(truth);
        places.fill(truth);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> copy(Map<String, Object> situation) {
        return (Map<String, Object>) Objects.requireNonNull(Pointers.copy(situation));
    }

    /** What they have said, as the engine reads it. */
    Situation situation() {
        return read(said, policies);
    }

    static Situation read(Map<String, Object> plain, Policies policies) {
        List<org.openhuji.policy.situation.Fault> faults = new ArrayList<>();
        Situation read = policies.read(plain, "", faults);
        if (read == null) {
            throw new IllegalStateException("refused " + faults + " " + plain);
        }
        return read;
    }

    /** Whether the engine takes a situation: codes that are right on one day need not be on another. */
    static boolean readable(Map<String, Object> plain, Policies policies) {
        return policies.read(plain, "", new ArrayList<>()) != null;
    }

    /** Answers a question as a page would write it down. */
    void answer(Question question) {
        switch (question.about()) {
            case FACT, RECORD, PLACE -> question.pointers().forEach(this::tell);
            case LIST -> {
                String pointer = question.pointers().getFirst();
                if (forgets()) {
                    unsure.add(pointer);
                } else {
                    tell(pointer, question.facts());
                }
            }
            case KIN -> throw new IllegalStateException("asked who is related though that was said");
        }
    }

    private boolean forgets() {
        return chance.percent(forgetful);
    }

    private void tell(String pointer) {
        Optional<Optional<Object>> value = Pointers.find(truth, inTruth(pointer));
        if (value.isEmpty()) {
            throw new IllegalStateException("asked for " + pointer + ", which nothing depends on: " + truth);
        }
        if (forgets()) {
            unsure.add(pointer);
        } else {
            Pointers.set(said, pointer, value.get().orElse(null));
        }
    }

    private String inTruth(String pointer) {
        List<String> parts = Pointers.parts(pointer);
        return parts.getFirst().equals("places")
                ? "/places/" + PlacesSaid.key(truth, parts.get(1)) + "/" + parts.get(2)
                : pointer;
    }

    private void tell(String pointer, List<Fact> facts) {
        List<?> rows = (List<?>) Pointers.find(truth, pointer).orElseThrow().orElseThrow();
        List<Object> told = new ArrayList<>();
        for (Object row : rows) {
            Map<String, Object> record = new LinkedHashMap<>();
            for (Fact fact : facts) {
                if (forgets()) {
                    unsure.add(pointer + "/" + told.size() + "/" + fact.name());
                } else {
                    record.put(fact.name(), ((Map<?, ?>) row).get(fact.name()));
                }
            }
            told.add(record);
        }
        moreRecords += Math.max(0, rows.size() - 1);
        Pointers.set(said, pointer, told);
    }
}
