package org.openhuji.policy.language;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Text;

/** Checks the versions of each pack against each other, and that each superior exists. */
final class Versions {
    private final List<Pack> packs;
    private final Map<String, Item> roots;

    private Versions(List<Pack> packs, Map<String, Item> roots) {
        this.packs = packs;
        this.roots = roots;
    }

    /**
     * Checks.
     *
     * @param roots the content of each policy file, by the pack's folder
     * @param complete whether every pack could be read; otherwise a superior may be one that could not
     */
    static void check(List<Pack> packs, Map<String, Item> roots, boolean complete) {
        Versions versions = new Versions(packs, roots);
        for (Pack pack : packs) {
            if (complete) {
                versions.checkSuperior(pack);
            }
            versions.checkNext(pack);
        }
    }

    private void checkSuperior(Pack pack) {
        String under = pack.under();
        if (under == null) {
            return;
        }
        Map<String, String> superiors = new HashMap<>();
        packs.forEach(p -> superiors.put(p.id(), p.under() == null ? "" : Objects.requireNonNull(p.under())));
        if (!superiors.containsKey(under)) {
            Text hint = Hints.of(under, new TreeSet<>(superiors.keySet()), "law/");
            fault(
                    pack,
                    "under",
                    Titles.UNKNOWN_NAME,
                    "law/ 里没有 " + under + hint.zh(),
                    "there is no pack " + under + hint.en());
            return;
        }
        Set<String> seen = new HashSet<>(Set.of(pack.id()));
        String above = under;
        while (above != null && !above.isEmpty()) {
            if (!seen.add(above)) {
                fault(
                        pack,
                        "under",
                        Titles.WRONG_VALUE,
                        "上位文件绕回了自己：" + pack.id() + " 不能在它自己之下",
                        "the superiors lead back: " + pack.id() + " cannot stand under itself");
                return;
            }
            above = superiors.get(above);
        }
    }

    private void checkNext(Pack pack) {
        Pack next = next(pack);
        if (next == null || pack.from() == Long.MIN_VALUE) {
            return;
        }
        LocalDate from = LocalDate.ofEpochDay(next.from());
        String where = "law/" + next.folder();
        if (pack.from() == next.from()) {
            fault(
                    pack,
                    "in force",
                    Titles.OVERLAP,
                    "%s 也自 %s 起施行；两个版本不能同日开始，改其中一个的 in force".formatted(where, from),
                    "%s is in force from %s too; two versions cannot begin on one day, change in force of one"
                            .formatted(where, from));
        } else if (pack.until() >= next.from()) {
            fault(
                    pack,
                    "in force",
                    Titles.OVERLAP,
                    "下一版（%s）自 %s 起施行，本版应止于前一日".formatted(where, from),
                    "the next version (%s) is in force from %s; this one must end the day before"
                            .formatted(where, from));
        } else if (pack.until() + 1 < next.from()) {
            LocalDate gap = LocalDate.ofEpochDay(pack.until() + 1);
            fault(
                    pack,
                    "in force",
                    Titles.GAP,
                    "自 %s 起没有任何版本施行，直到 %s 下一版（%s）施行；把本版的末日改为下一版首日的前一日，或补上中间的版本".formatted(gap, from, where),
                    "from %s no version is in force until the next (%s) on %s; let this one end the day before, or add what lies between"
                            .formatted(gap, where, from));
        }
    }

    private @Nullable Pack next(Pack pack) {
        Comparator<Pack> order = Comparator.comparingLong(Pack::from).thenComparing(Pack::folder);
        return packs.stream()
                .filter(other -> other.id().equals(pack.id()) && other.from() != Long.MIN_VALUE)
                .filter(other -> order.compare(other, pack) > 0)
                .min(order)
                .orElse(null);
    }

    private void fault(Pack pack, String key, Text title, String zh, String en) {
        Item root = roots.get(pack.folder());
        Item at = root == null ? null : root.get(key);
        if (at != null) {
            at.fault(title, zh, en);
        }
    }
}
