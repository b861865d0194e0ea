package org.openhuji.register;

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

/** Officers who read, each for somebody who stands at the window. */
public final class Readers {
    private static final Office OFFICE = new Office("醴陵市公安局来龙门派出所", "430281006");

    private Readers() {}

    /** Works as a window officer of Liling. */
    public static <T extends @Nullable Object> T atTheWindow(Supplier<T> work) {
        return as(Role.WINDOW_OFFICER, "430281", Optional.empty(), work);
    }

    /** Works in a role for a place, perhaps with an own record. */
    public static <T extends @Nullable Object> T as(Role role, String place, Optional<UUID> own, Supplier<T> work) {
        Officer officer = new Officer(
                UUID.fromString("00000000-0000-7000-8000-000000000002"),
                "reader",
                "某民警",
                OFFICE,
                List.of(new RoleAt(role, place)),
                own);
        return Access.acting(officer, new Purpose.PresentAtWindow(), work);
    }
}
