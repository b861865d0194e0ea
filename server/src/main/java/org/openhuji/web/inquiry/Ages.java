package org.openhuji.web.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;

/**
 * Uses an age where an age is enough. "Our son, 12" was born on one of some 365 days; where the answer is the same for all
 * of them (looked at are the first, the last, and the first of every month), one of them stands for all and nobody is asked
 * for the date. Where it is not, the date stays unknown and is asked for. No date made up here is ever kept or handed out.
 */
final class Ages {
    private final Policies policies;

    Ages(Policies policies) {
        this.policies = policies;
    }

    /** The answer in which ages stand for dates of birth where they suffice. */
    Situation settle(Inquiry inquiry) {
        Map<String, @Nullable Object> known = inquiry.situation();
        for (Member member : inquiry.family()) {
            String pointer = "/persons/" + Inquiry.token(member.label()) + "/bornOn";
            if (member.age() != null && inquiry.find(pointer).isEmpty()) {
                known = settle(known, pointer, inquiry.on(), member.age());
            }
        }
        return situation(known);
    }

    private Map<String, @Nullable Object> settle(
            Map<String, @Nullable Object> known, String pointer, LocalDate on, int age) {
        LocalDate first = on.minusYears(age + 1L).plusDays(1);
        LocalDate last = on.minusYears(age);
        List<LocalDate> days = new ArrayList<>(List.of(first, last));
        for (LocalDate day = first.plusMonths(1).withDayOfMonth(1); day.isBefore(last); day = day.plusMonths(1)) {
            days.add(day);
        }
        Map<String, @Nullable Object> middle = with(known, pointer, days.get(days.size() / 2));
        Object same = shape(situation(middle));
        for (LocalDate day : days) {
            if (!shape(situation(with(known, pointer, day))).equals(same)) {
                return known;
            }
        }
        return middle;
    }

    private Situation situation(Object known) {
        return Objects.requireNonNull(policies.read(known, "", new ArrayList<>()));
    }

    /** Everything of an answer that somebody could be told, dates of the future left out. */
    private Object shape(Situation situation) {
        Determination determination = policies.assess(situation);
        Map<String, Object> shape = new LinkedHashMap<>();
        determination
                .routes()
                .forEach(answer -> shape.put(
                        answer.route().clause(),
                        List.of(
                                answer.outcome(),
                                answer.companions(),
                                answer.missing(),
                                answer.companionsMissing(),
                                String.valueOf(answer.placement()),
                                answer.earliest() != null)));
        var permit = determination.permit();
        shape.put("permit", permit == null ? Outcome.MET : List.of(permit.outcome(), permit.missing()));
        return shape;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> known, String pointer, LocalDate day) {
        Map<String, @Nullable Object> copy =
                (Map<String, @Nullable Object>) Objects.requireNonNull(Pointers.copy(known));
        Pointers.set(copy, pointer, day.toString());
        return copy;
    }
}
