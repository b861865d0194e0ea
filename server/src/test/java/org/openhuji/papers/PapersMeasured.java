package org.openhuji.papers;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Time and size of each paper, nothing recorded; {@code ./huji bench papers} runs it, and no other run of the tests does. */
class PapersMeasured {
    private static final int ROUNDS = 41;

    @Test
    void everyPaper() {
        Map<String, Supplier<Printed>> papers = new LinkedHashMap<>();
        papers.put("certificate", () -> Example.print(Example.kin()));
        papers.put("resident form", () -> Example.print(Example.form()));
        papers.put("member page", () -> Example.overprint(Example.member(Example.person("林水生")), Printer.EXACT));
        papers.put(
                "member page, two rare characters",
                () -> Example.overprint(Example.member(Example.person(Example.RARE)), Printer.EXACT));
        papers.put("change line", () -> Example.overprint(Example.change(3), Printer.EXACT));
        for (Map.Entry<String, Supplier<Printed>> paper : papers.entrySet()) {
            long[] wall = new long[ROUNDS];
            long[] cpu = new long[ROUNDS];
            int size = 0;
            for (int round = -20; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                size = paper.getValue().get().pdf().length;
                if (round >= 0) {
                    cpu[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used;
                    wall[round] = System.nanoTime() - begun;
                }
            }
            Arrays.sort(wall);
            Arrays.sort(cpu);
            System.out.printf(
                    "%-34s p50 %4.0f ms, p95 %4.0f ms; processor time p50 %4.0f ms; %3d kB%n",
                    paper.getKey(),
                    wall[ROUNDS / 2] / 1e6,
                    wall[ROUNDS * 95 / 100] / 1e6,
                    cpu[ROUNDS / 2] / 1e6,
                    size / 1000);
        }
    }
}
