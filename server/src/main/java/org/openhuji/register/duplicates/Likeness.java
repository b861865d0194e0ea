package org.openhuji.register.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;

/**
 * How much two records are alike.
 *
 * @param score 0 to 100
 * @param reasons what made it, in the order of their enum
 */
record Likeness(int score, List<Reason> reasons) {
    /** From here on people look at it. */
    static final int WORTH_A_LOOK = 60;

    Likeness {
        reasons = List.copyOf(reasons);
    }

    /**
     * One of the two, as it is compared.
     *
     * @param key the name in its search form
     * @param number {@code null} where there is none
     * @param address {@code null} where none is known
     */
    record Side(
            String key,
            String sound,
            String sex,
            PartialDate born,
            @Nullable String number,
            Set<UUID> parents,
            @Nullable UUID address) {}

    /** Compares two records. */
    static Likeness of(Side a, Side b) {
        List<Reason> reasons = new ArrayList<>();
        boolean sameName = a.key().equals(b.key());
        boolean parentInCommon = !Collections.disjoint(a.parents(), b.parents());
        if (parentInCommon && !sameName && a.born().equals(b.born())) {
            // twins: the same parents, the same day, another name; their names and numbers are alike by nature
            return new Likeness(0, List.of());
        }
        if (sameName) {
            reasons.add(Reason.NAME_SAME);
        } else if (a.sound().equals(b.sound())) {
            reasons.add(Reason.NAME_SOUNDS_SAME);
        } else if (Nearness.oneApart(a.key(), b.key())) {
            reasons.add(Reason.NAME_SIMILAR);
        }
        born(a, b, reasons);
        if (parentInCommon) {
            reasons.add(Reason.PARENT_SAME);
        } else if (!a.parents().isEmpty() && !b.parents().isEmpty()) {
            reasons.add(Reason.PARENTS_DIFFER);
        }
        if (a.number() != null && b.number() != null && Nearness.oneSlip(front(a.number()), front(b.number()))) {
            reasons.add(Reason.NUMBER_NEARLY_SAME);
        }
        if (a.address() != null && a.address().equals(b.address())) {
            reasons.add(Reason.ADDRESS_SAME);
        }
        if (known(a.sex()) && known(b.sex()) && !a.sex().equals(b.sex())) {
            reasons.add(Reason.SEX_DIFFERS);
        }
        int sum = reasons.stream().mapToInt(Reason::weight).sum();
        return new Likeness(Math.clamp(sum, 0, 100), reasons);
    }

    private static void born(Side a, Side b, List<Reason> reasons) {
        if (a.born().equals(b.born())) {
            reasons.add(a.born().complete() ? Reason.BORN_SAME : Reason.BORN_MAY_BE_SAME);
        } else if (a.born().mayBe(b.born())) {
            reasons.add(Reason.BORN_MAY_BE_SAME);
        } else if (Nearness.oneSlip(digits(a.born()), digits(b.born()))) {
            reasons.add(Reason.BORN_NEARLY_SAME);
        }
    }

    private static String digits(PartialDate born) {
        return born.toString().replace("-", "");
    }

    /** Without the check character, which differs wherever anything does. */
    private static String front(String number) {
        return number.substring(0, 17);
    }

    private static boolean known(String sex) {
        return sex.equals("1") || sex.equals("2");
    }
}
