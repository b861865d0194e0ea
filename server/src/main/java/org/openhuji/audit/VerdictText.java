package org.openhuji.audit;

import java.util.ArrayList;
import java.util.List;

/** A verdict in words, Chinese and English in one. */
final class VerdictText {
    private VerdictText() {}

    static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        if (verdict.whole()) {
            lines.add("日志完整：%1$,d 条已逐条核验。The log is whole: %1$,d links proved.".formatted(verdict.links()));
        }
        verdict.broken().ifPresent(broken -> {
            String entry = broken.entry() == 0 ? "" : "（条目 %1$d / entry %1$d）".formatted(broken.entry());
            lines.add("链条在第 %1$,d 环断开%2$s。The chain breaks at link %1$,d.".formatted(broken.position(), entry));
            lines.add("  " + broken.how().zh() + "；" + broken.how().en());
            lines.add("  此前 %1$,d 环完好。%1$,d links before it hold.".formatted(verdict.links()));
        });
        if (verdict.unsealed() > 0) {
            lines.add("另有 %1$,d 条待封存。%1$,d entries wait to be sealed.".formatted(verdict.unsealed()));
        }
        verdict.last()
                .filter(last -> verdict.whole())
                .ifPresent(last -> lines.add("  第 %d 环 / link %1$d  %2$s".formatted(last.position(), last.hash())));
        return lines;
    }
}
