package org.openhuji.casework.steps;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseState;
import org.openhuji.kernel.Words;

/**
 * When a step is possible.
 *
 * @param name what it is called
 * @param from the states it is taken in
 * @param to the state it leads to; {@code null} where it stays, or comes back to an earlier one
 * @param by who takes it
 * @param clock what it does to the clock
 * @param basis the clause or standard it comes from
 */
public record Rule(
        Words name, Set<CaseState> from, @Nullable CaseState to, Set<By> by, Clock clock, String basis) {
    /** What a step does to the clock. */
    public enum Clock {
        NONE("—", "—"),
        STARTS("起算", "starts"),
        PAUSES("暂停", "pauses"),
        GOES_ON("继续", "goes on"),
        NEXT_LEVEL("下一级起算", "starts on the next level"),
        STOPS("停止", "stops");

        private final String zh;
        private final String en;

        Clock(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }

    public Rule {
        from = Set.copyOf(from);
        by = Set.copyOf(by);
    }

    static Rule of(
            String zh, String en, Set<CaseState> from, @Nullable CaseState to, Set<By> by, Clock clock, String basis) {
        return new Rule(new Words(zh, en), from, to, by, clock, basis);
    }

    /** Neither out, nor registered, nor over. */
    static final Set<CaseState> RUNNING = Set.copyOf(in(
            CaseState.DRAFT,
            CaseState.SUBMITTED,
            CaseState.RETURNED,
            CaseState.ACCEPTED,
            CaseState.EXAMINED,
            CaseState.APPROVED,
            CaseState.SUSPENDED));

    /** The same, or out with a permission. */
    static Set<CaseState> runningOrIssued() {
        Set<CaseState> states = EnumSet.copyOf(RUNNING);
        states.add(CaseState.ISSUED);
        return states;
    }

    static Set<CaseState> in(CaseState first, CaseState... rest) {
        return EnumSet.of(first, rest);
    }
}
