package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Text;

/**
 * A file of matters: {@code law/matters.yaml}, or beside a pack what it sets otherwise, in force as long as the pack.
 *
 * @param pack whose file it is; {@code null} for the default
 */
record MatterSheet(@Nullable Pack pack, Item root) {
    private static final Set<String> KEYS = Set.of("sources", "validity", "matters");
    private static final Set<String> DEFAULT_KEYS = Set.of("sources", "validity", "matters", "remedies");

    /** What a matter is; a pack cannot change it. */
    private static final Set<String> FIXED = Set.of("settles", "acts", "move");

    /** What a pack may set otherwise. */
    private static final Set<String> OPEN = Set.of(
            "title",
            "says",
            "clauses",
            "papers",
            "proved",
            "may follow",
            "consent",
            "files",
            "levels",
            "limit",
            "lookups",
            "on the spot",
            "second officer",
            "inside city",
            "suspended by",
            "remedy");

    /** Faults for unknown keys; in a pack's file also for matters that do not exist. */
    void check(Set<String> ids) {
        root.allow(pack == null ? DEFAULT_KEYS : KEYS);
        List<String> keys = new ArrayList<>(OPEN);
        keys.addAll(pack == null ? FIXED : Set.of("from", "until"));
        for (Item.Entry entry : entries()) {
            entry.value().allow(Set.copyOf(keys));
            if (from(entry.value()) > until(entry.value()) && until(entry.value()) != Long.MIN_VALUE) {
                entry.key().fault(Titles.WRONG_VALUE, "末日早于首日", "the last day is before the first");
            }
            String id = entry.key().text();
            if (!ids.contains(id)) {
                Text hint = Hints.of(id, ids, "law/matters.yaml");
                entry.key()
                        .fault(
                                Titles.UNKNOWN_NAME,
                                "law/matters.yaml 里没有“" + id + "”这个事项" + hint.zh(),
                                "law/matters.yaml has no matter \"" + id + "\"" + hint.en());
            }
        }
    }

    List<Item.Entry> entries() {
        Item matters = root.need("matters");
        return matters == null ? List.of() : matters.entries();
    }

    boolean inForce(long day) {
        return pack == null || pack.inForce(day);
    }

    /** What the file says of a matter on a day, or {@code null}. */
    @Nullable
    Item entry(String id, long day) {
        Item matters = root.get("matters");
        Item entry = matters == null ? null : matters.get(id);
        return entry == null || day < from(entry) || day > until(entry) ? null : entry;
    }

    /** The days on which something of it begins or has ended. */
    List<Long> turns() {
        List<Long> days = new ArrayList<>();
        for (Item.Entry entry : entries()) {
            days.add(from(entry.value()));
            long until = until(entry.value());
            days.add(until == Long.MAX_VALUE ? until : until + 1);
        }
        return days;
    }

    private static long from(Item entry) {
        Item from = entry.get("from");
        return from == null ? Long.MIN_VALUE : Words.day(from);
    }

    private static long until(Item entry) {
        Item until = entry.get("until");
        return until == null ? Long.MAX_VALUE : Words.day(until);
    }
}
