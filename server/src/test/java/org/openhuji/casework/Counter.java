package org.openhuji.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;

/** The people behind the counters of two cities. */
final class Counter {
    private Counter() {}

    static final Officer LILING = officer(1, "醴陵市公安局来龙门派出所", "430281006", Role.WINDOW_OFFICER, "430281006");
    static final Officer LILING_COUNTY = officer(2, "醴陵市公安局", "430281", Role.APPROVER, "430281");
    static final Officer ZHUZHOU = officer(3, "株洲市公安局", "430200", Role.APPROVER, "430200");
    static final Officer QUJING = officer(4, "曲靖市公安局麒麟分局南宁派出所", "530302001", Role.WINDOW_OFFICER, "530302");
    static final Officer WIDE_WINDOW = officer(5, "醴陵市公安局户政大厅", "430281", Role.WINDOW_OFFICER, "430281");

    /** Whoever sits at the window of a station, by its code. */
    static Officer window(String place) {
        return officer(1_000 + place.hashCode() % 500, place + "派出所", place, Role.WINDOW_OFFICER, place);
    }

    /** Whoever decides for a station, county or city. */
    static Officer approver(String place) {
        return officer(2_000 + place.hashCode() % 500, place + "审批", place, Role.APPROVER, place);
    }

    private static Officer officer(int number, String office, String place, Role role, String at) {
        return new Officer(
                new UUID(0x7000L, 0x8000_0000_0000_0100L + number),
                "officer" + number,
                "民警" + number,
                new Office(office, place),
                List.of(new RoleAt(role, at)),
                Optional.empty());
    }

    /** Works as somebody. */
    static <T extends @Nullable Object> T as(Officer officer, Supplier<T> work) {
        return Access.acting(officer, new Purpose.PresentAtWindow(), work);
    }
}
