package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openhuji.policy.form.Outcome;

/**
 * The facts of one person, record or place as the situation gives them.
 *
 * @param given the plain values: left out is unknown, {@code null} is known to be none
 * @param on the day
 */
record Facts(Map<?, ?> given, LocalDate on) {
    /** Stands for a fact that was left out. */
    static final Object LEFT_OUT = new Object();

    Object get(String fact) {
        return given.containsKey(fact) ? given.get(fact) : LEFT_OUT;
    }

    /** A test of a fact: unknown where it was left out, not met where there is none. */
    private <T> Outcome test(String fact, Class<T> type, Function<T, Outcome> test) {
        Object value = get(fact);
        if (value == LEFT_OUT) {
            return Outcome.UNKNOWN;
        }
        return value == null ? Outcome.NOT_MET : test.apply(type.cast(value));
    }

    Outcome isTrue(String fact) {
        return test(fact, Boolean.class, Logic::yes);
    }

    Outcome isOne(String fact, String... codes) {
        return test(fact, String.class, code -> Logic.yes(Arrays.asList(codes).contains(code)));
    }

    Outcome isNone(String fact) {
        Object value = get(fact);
        return value == LEFT_OUT ? Outcome.UNKNOWN : Logic.yes(value == null);
    }

    Outcome isSet(String fact) {
        return Logic.not(isNone(fact));
    }

    Outcome date(String fact, Function<LocalDate, Boolean> test) {
        return test(fact, String.class, day -> Logic.yes(test.apply(LocalDate.parse(day))));
    }

    /** The day has come, today included. */
    Outcome hasCome(String fact) {
        return date(fact, day -> !day.isAfter(on));
    }

    Outcome thisYear(String fact) {
        return date(fact, day -> day.getYear() == on.getYear());
    }

    Outcome lists(String fact, String... items) {
        return test(fact, List.class, list -> Logic.yes(Arrays.stream(items).anyMatch(list::contains)));
    }

    Outcome within(String fact, String container) {
        return test(fact, String.class, code -> Codes.within(Codes.today(code), container));
    }

    Outcome withinAny(String fact, List<String> containers) {
        return Logic.any(containers.stream().map(c -> within(fact, c)).toList());
    }

    /** Some record of a list. */
    Outcome some(String list, Function<Facts, Outcome> test) {
        Object rows = get(list);
        if (rows == LEFT_OUT) {
            return Outcome.UNKNOWN;
        }
        List<Outcome> answers = new ArrayList<>();
        if (rows instanceof List<?> given) {
            given.forEach(row -> answers.add(test.apply(new Facts((Map<?, ?>) row, on))));
        }
        return Logic.any(answers);
    }
}
