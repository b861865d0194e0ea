package org.openhuji.register.loading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.openhuji.intake.PersonRow;
import org.openhuji.register.Period;
import org.openhuji.register.Standing;

/** Whether a history comes to what its file says, and keeps the rules the tables keep. */
final class HistoryCheck {
    private HistoryCheck() {}

    static boolean holds(Collection<PastPerson> persons, Collection<PastHousehold> households, PastHousehold own) {
        for (PastPerson person : persons) {
            if (person.entered == null
                    || !ends(person, own)
                    || !covered(Period.since(person.since), person.standing, said -> true)) {
                return false;
            }
        }
        for (PastHousehold household : households) {
            if (!led(household, persons)) {
                return false;
            }
        }
        return true;
    }

    /** After all acts a person is what the row says. */
    private static boolean ends(PastPerson person, PastHousehold own) {
        Standing last = person.standing.on(LocalDate.MAX.minusDays(1));
        PersonRow row = person.row;
        return last != null
                && switch (row.standing()) {
                    case org.openhuji.intake.Standing.Registered registered ->
                        last.in(own.id) && (!own.family() || row.relation().equals(last.relation()));
                    case org.openhuji.intake.Standing.InTransit transit -> last.state() == Standing.State.IN_TRANSIT;
                    case org.openhuji.intake.Standing.Cancelled cancelled ->
                        last.reason() != null && last.reason().name().equals(cancelled.reason());
                };
    }

    /** Nobody is in a closed household, members have a lead, and a head is a member all the time. */
    private static boolean led(PastHousehold household, Collection<PastPerson> persons) {
        if (household.entered == null) {
            return false;
        }
        for (PastPerson person : persons) {
            for (Believed.Row<Standing> row : person.standing.present()) {
                if (row.value().in(household.id)
                        && !(covered(row.valid(), household.open, said -> true)
                                && covered(row.valid(), household.lead, said -> true))) {
                    return false;
                }
            }
        }
        for (Believed.Row<PastHousehold.Leader> row : household.lead.present()) {
            if (row.value().head() != null
                    && persons.stream()
                            .filter(person -> person.id.equals(row.value().head()))
                            .noneMatch(head -> covered(row.valid(), head.standing, said -> said.in(household.id)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether rows that fit leave no gap in a period. */
    private static <V> boolean covered(Period period, Believed<V> by, Predicate<V> fits) {
        List<Period> rows = by.present().stream()
                .filter(row -> fits.test(row.value()))
                .map(Believed.Row::valid)
                .sorted(Comparator.comparing(HistoryCheck::from))
                .toList();
        LocalDate at = from(period);
        for (Period row : rows) {
            if (!from(row).isAfter(at) && until(row).isAfter(at)) {
                at = until(row);
            }
        }
        return !at.isBefore(until(period));
    }

    private static LocalDate from(Period period) {
        return Objects.requireNonNullElse(period.from(), LocalDate.MIN);
    }

    private static LocalDate until(Period period) {
        return Objects.requireNonNullElse(period.until(), LocalDate.MAX);
    }
}
