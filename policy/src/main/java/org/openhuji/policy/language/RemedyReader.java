package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Remedy;

/** Reads what people who were refused are told, by date. */
final class RemedyReader {
    private static final Set<String> KEYS = Set.of("from", "until", "says");

    private RemedyReader() {}

    static List<Remedy> read(@Nullable Item item) {
        List<Remedy> remedies = new ArrayList<>();
        if (item == null) {
            return remedies;
        }
        for (Item.Entry entry : item.entries()) {
            List<Remedy.Dated> dated = new ArrayList<>();
            for (Item line : entry.value().list()) {
                line.allow(KEYS);
                Item from = line.get("from");
                Item until = line.get("until");
                Remedy.Dated next = new Remedy.Dated(
                        from == null ? Long.MIN_VALUE : Words.day(from),
                        until == null ? Long.MAX_VALUE : Words.day(until),
                        line.needBilingual("says"));
                boolean joins = dated.isEmpty()
                        ? next.from() == Long.MIN_VALUE
                        : next.from() - 1 == dated.getLast().until();
                if (!joins) {
                    line.fault(
                            Titles.GAP,
                            "各行按日期相接：首行不写 from，下一行的 from 是上一行 until 的次日",
                            "the lines follow one another: the first has no from, and each begins the day after the one before");
                }
                dated.add(next);
            }
            if (dated.isEmpty() || dated.getLast().until() != Long.MAX_VALUE) {
                entry.key().fault(Titles.GAP, "最后一行不写 until", "the last line has no until");
            }
            remedies.add(new Remedy(entry.key().text(), List.copyOf(dated)));
        }
        return remedies;
    }
}
