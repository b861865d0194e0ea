package org.openhuji.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.openhuji.kernel.Words;

/**
 * How many people were registered in a place before a first day and at the end of a last one, and what made the difference.
 *
 * @param from the first day
 * @param until the last day, itself counted
 * @param basis which of two days of a change counts
 * @param flows how many people each kind of change added, or took away where it does
 */
public record Balance(
        String place, LocalDate from, LocalDate until, Basis basis, long start, Map<Flow, Long> flows, long end) {
    /** The day that counts. */
    public enum Basis {
        /** The day on which it happened, by all that is known now. */
        EVENT("按事件发生日", "by the day of the event"),
        /** The day on which it was recorded, whenever it happened. */
        RECORDING("按登记日", "by the day of recording");

        private final String zh;
        private final String en;

        Basis(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }

    /** What makes people more or fewer. */
    public enum Flow {
        BIRTHS("出生", "births"),
        IN("迁入", "moved in"),
        OTHER_IN("其他增加（补录、恢复、收养）", "others added (late, restored, adopted)"),
        DEATHS("死亡", "deaths"),
        OUT("迁出", "moved out"),
        OTHER_OUT("其他减少（入伍、出国定居、宣告失踪）", "others gone (enlisted, abroad, missing)"),
        CORRECTIONS("更正（撤销、重户处理、导入、区划调整）", "corrections (undone, duplicates, loaded, boundaries)");

        private final String zh;
        private final String en;

        Flow(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }

    public Balance {
        Map<Flow, Long> all = new EnumMap<>(Flow.class);
        for (Flow flow : Flow.values()) {
            all.put(flow, flows.getOrDefault(flow, 0L));
        }
        flows = Map.copyOf(all);
    }

    /** People added by a kind of change; negative where it takes them away. */
    public long of(Flow flow) {
        return flows.getOrDefault(flow, 0L);
    }

    /** Whether start and flows make the end. */
    public boolean balances() {
        return start + Arrays.stream(Flow.values()).mapToLong(this::of).sum() == end;
    }
}
