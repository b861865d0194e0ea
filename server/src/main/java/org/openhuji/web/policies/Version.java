package org.openhuji.web.policies;

import java.time.LocalDate;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.prose.PackProse;

/**
 * One version of a policy with its words.
 *
 * @param chosen what an address of a clause needs to mean this version; "" where there is only one
 */
record Version(Pack pack, PackProse prose, String chosen) {
    /** The policy's name in addresses. */
    public String id() {
        return prose.id();
    }

    /** Its name among all versions: {@code liling@2017-07-28}. */
    public String key() {
        return id() + "@" + prose.from();
    }

    /** Its page, whatever version is in force. */
    public String path() {
        return "/policies/" + id() + "/" + prose.from();
    }

    /** The page of one of its clauses. */
    public String path(String clause) {
        return "/policies/" + id() + "/" + clause + chosen;
    }

    /** Whether it has ways to settle, and so can be compared. */
    public boolean settles() {
        return !pack.routes().isEmpty();
    }

    /** How it stands on a day. */
    public Standing.State state(LocalDate day) {
        return day.isBefore(prose.from())
                ? Standing.State.NOT_YET
                : prose.inForce(day) ? Standing.State.IN_FORCE : Standing.State.LAPSED;
    }
}
