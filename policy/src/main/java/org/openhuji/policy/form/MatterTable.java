package org.openhuji.policy.form;

import java.util.List;
import java.util.Optional;
import org.openhuji.kernel.PlaceCode;

/**
 * All matters, by place and period.
 *
 * @param periods for every place that a pack governs, and for the whole country, periods that cover all days
 */
public record MatterTable(List<Period> periods, List<Remedy> remedies) {
    /**
     * The matters of a place over a period in which nothing about them changes.
     *
     * @param place packed code; {@link PlaceCode#COUNTRY} for where no pack governs
     * @param from first epoch day, inclusive; {@link Long#MIN_VALUE} where it has no beginning
     * @param until last epoch day, inclusive; {@link Long#MAX_VALUE} where it has no end
     */
    public record Period(long place, long from, long until, List<Matter> matters) {}

    /** The matters at a place on a day, in the order of {@code law/matters.yaml}. */
    public List<Matter> at(long code, long day) {
        return periods.stream()
                .filter(p -> PlaceCode.contains(p.place(), code) && p.from() <= day && day <= p.until())
                .max((a, b) -> Integer.compare(PlaceCode.digits(a.place()), PlaceCode.digits(b.place())))
                .map(Period::matters)
                .orElse(List.of());
    }

    /** A remedy by id. */
    public Optional<Remedy> findRemedy(String id) {
        return remedies.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
