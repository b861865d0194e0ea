package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.PersonId;

/**
 * What the register knows of a family on a day, in the names of the assessment contract. A fact that is not there is unknown; one
 * that is {@code null} is known not to be.
 *
 * @param on the day
 * @param applicant the label of the person asked for
 * @param persons by label, the person asked for first
 * @param kin who is whose relative
 */
public record RegisteredSituation(
        LocalDate on, String applicant, SequencedMap<String, Facts> persons, List<KinRow> kin) {
    public RegisteredSituation {
        persons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(persons));
        kin = List.copyOf(kin);
    }

    /**
     * A person's facts.
     *
     * @param person {@code null} for a relative who is not in this register
     * @param values by the contract's field, texts, truths or {@code null}
     */
    public record Facts(@Nullable PersonId person, Map<String, @Nullable Object> values) {
        public Facts {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The identity alone. */
        @Override
        public String toString() {
            return "Facts[" + person + "]";
        }
    }

    /**
     * A relation: {@code other} is the {@code person}'s ...
     *
     * @param person a label
     * @param relation by GB/T 4761
     * @param other a label
     */
    public record KinRow(String person, String relation, String other) {}

    /** The situation as the policy library reads it, with where the person wants to be registered. */
    public Map<String, @Nullable Object> toJson(String destination) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("on", on.toString());
        json.put("destination", destination);
        json.put("applicant", applicant);
        Map<String, @Nullable Object> people = new LinkedHashMap<>();
        persons.forEach((label, facts) -> people.put(label, facts.values()));
        json.put("persons", people);
        List<List<String>> rows = new ArrayList<>();
        kin.forEach(row -> rows.add(List.of(row.person(), row.relation(), row.other())));
        json.put("kin", rows);
        return json;
    }

    /** The day alone. */
    @Override
    public String toString() {
        return "RegisteredSituation[" + on + "]";
    }
}
