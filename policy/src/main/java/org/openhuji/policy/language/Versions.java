package org.openhuji.policy.language;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Pack;

/** Checks the versions of each pack against each other, and that each superior exists. */
final class Versions {
    private Versions() {}

    static void check(List<Pack> packs, Function<String, @Nullable Item> file) {
        for (Pack pack : packs) {
            String under = pack.under();
            if (under != null && packs.stream().noneMatch(p -> p.id().equals(under))) {
                fault(file, pack, "under", Titles.UNKNOWN_NAME, "没有文件 " + under, "there is no pack " + under);
            }
            Pack next = next(packs, pack);
            if (next == null) {
                continue;
            }
            LocalDate from = LocalDate.ofEpochDay(next.from());
            if (pack.until() >= next.from()) {
                fault(
                        file,
                        pack,
                        "in force",
                        Titles.OVERLAP,
                        "下一版自 %s 起施行，本版应止于前一日".formatted(from),
                        "the next version is in force from %s; this one must end the day before".formatted(from));
            } else if (pack.until() + 1 < next.from()) {
                LocalDate gap = LocalDate.ofEpochDay(pack.until() + 1);
                fault(
                        file,
                        pack,
                        "in force",
                        Titles.GAP,
                        "自 %s 至 %s 前一日没有任何版本施行".formatted(gap, from),
                        "from %s until the day before %s no version is in force".formatted(gap, from));
            }
        }
    }

    private static @Nullable Pack next(List<Pack> packs, Pack pack) {
        Pack next = null;
        for (Pack other : packs) {
            boolean later = other.id().equals(pack.id())
                    && (other.from() > pack.from()
                            || other.from() == pack.from() && other.folder().compareTo(pack.folder()) > 0);
            if (later && (next == null || other.from() < next.from())) {
                next = other;
            }
        }
        return next;
    }

    private static void fault(
            Function<String, @Nullable Item> file,
            Pack pack,
            String key,
            org.openhuji.policy.vocabulary.Text title,
            String zh,
            String en) {
        Item root = file.apply(pack.folder());
        Item at = root == null ? null : root.get(key);
        if (at != null) {
            at.fault(title, zh, en);
        }
    }
}
