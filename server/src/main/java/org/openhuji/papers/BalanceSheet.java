package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people a place had, and why there are more or fewer now (人口变动平衡表).
 *
 * @param from the first day
 * @param until the last day
 * @param basis whether days of events or of recording count, in words
 * @param flows what added people and what took them away, the latter negative
 */
public record BalanceSheet(
        String place, LocalDate from, LocalDate until, String basis, long start, List<Flow> flows, long end)
        implements OfficeSheet {
    /** So many people more, or fewer. */
    public record Flow(String what, long people) {}

    public BalanceSheet {
        flows = List.copyOf(flows);
        if (start + flows.stream().mapToLong(Flow::people).sum() != end) {
            throw new IllegalArgumentException("a balance balances");
        }
    }

    @Override
    public String title() {
        return "人口变动平衡表";
    }
}
