package org.openhuji.casework;

import java.util.concurrent.atomic.AtomicInteger;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Chronicle;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.PersonId;

/** Collective households of communities, with artificial members. */
public final class Collectives {
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private Collectives() {}

    /** Somebody who has been in it for years, somebody protected, somebody who came in May and somebody who left in April 2018. */
    public static void of(Chronicle chronicle, String place, String mark) {
        int n = SEQUENCE.incrementAndGet();
        PersonId[] hidden = new PersonId[1];
        chronicle.act(ActKind.BATCH_LOADED, "2012", act -> {
            AddressId address = act.address(place, "社区集体户" + n + "号", "2000-01-01");
            HouseholdId household = act.household(
                    HouseholdKind.COMMUNITY_COLLECTIVE,
                    place.substring(0, 9) + "8%05d".formatted(n),
                    address,
                    "2010-10-10");
            act.keeper(household, "示例社区居委会", "钟示例", "2010-10-10,");
            PersonId stays = act.person("集" + mark + "久", "1", "1985-04-02", "2010-10-10");
            act.registered(stays, household, "99", "2010-10-10,");
            hidden[0] = act.person("集" + mark + "护", "2", "1987-09-10", "2010-10-10");
            act.registered(hidden[0], household, "99", "2010-10-10,");
            PersonId came = act.person("集" + mark + "来", "1", "1990-04-02", "2018-05-10");
            act.registered(came, household, "99", "2018-05-10,");
            PersonId left = act.person("集" + mark + "去", "2", "1991-09-10", "2010-10-10");
            act.registered(left, household, "99", "2010-10-10,2018-04-10");
            act.cancelled(left, CancelReason.MOVED_OUT, "2018-04-10,");
        });
        chronicle.protect(hidden[0]);
    }
}
