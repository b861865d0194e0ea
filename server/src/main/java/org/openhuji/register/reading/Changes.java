package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.Period;

/**
 * What an act changed, from the values it ended and those it began: day by day, what was believed before against what is now. A
 * row that was only cut short changes nothing on the days it keeps.
 */
final class Changes {
    private Changes() {}

    private record Subject(Item item, String key) {}

    static List<Change> of(List<Fact> ended, List<Fact> begun) {
        Map<Subject, List<List<Fact>>> subjects = new LinkedHashMap<>();
        collect(begun, subjects, 1);
        collect(ended, subjects, 0);
        List<Change> changes = new ArrayList<>();
        subjects.forEach((subject, sides) -> compare(subject.item(), sides.get(0), sides.get(1), changes));
        return changes;
    }

    private static void collect(List<Fact> facts, Map<Subject, List<List<Fact>>> subjects, int side) {
        for (Fact fact : facts) {
            subjects.computeIfAbsent(
                            new Subject(fact.item(), fact.key()), s -> List.of(new ArrayList<>(), new ArrayList<>()))
                    .get(side)
                    .add(fact);
        }
    }

    private static void compare(Item item, List<Fact> before, List<Fact> after, List<Change> changes) {
        SortedSet<LocalDate> bounds = new TreeSet<>();
        for (List<Fact> side : List.of(before, after)) {
            for (Fact fact : side) {
                bounds.add(from(fact.valid()));
                bounds.add(until(fact.valid()));
            }
        }
        List<LocalDate> days = List.copyOf(bounds);
        @Nullable Change open = null;
        for (int i = 0; i + 1 < days.size(); i++) {
            Words was = on(before, days.get(i));
            Words is = on(after, days.get(i));
            Period period = period(days.get(i), days.get(i + 1));
            if (open != null && Objects.equals(open.before(), was) && Objects.equals(open.after(), is)) {
                open = new Change(item, was, is, new Period(open.on().from(), period.until()));
            } else {
                keep(open, changes);
                open = new Change(item, was, is, period);
            }
        }
        keep(open, changes);
    }

    private static void keep(@Nullable Change change, List<Change> changes) {
        if (change != null && !Objects.equals(change.before(), change.after())) {
            changes.add(change);
        }
    }

    private static @Nullable Words on(List<Fact> facts, LocalDate day) {
        for (Fact fact : facts) {
            if (!from(fact.valid()).isAfter(day) && until(fact.valid()).isAfter(day)) {
                return fact.value();
            }
        }
        return null;
    }

    private static LocalDate from(Period valid) {
        return valid.from() == null ? LocalDate.MIN : valid.from();
    }

    private static LocalDate until(Period valid) {
        return valid.until() == null ? LocalDate.MAX : valid.until();
    }

    private static Period period(LocalDate from, LocalDate until) {
        return new Period(from.equals(LocalDate.MIN) ? null : from, until.equals(LocalDate.MAX) ? null : until);
    }
}
