package org.openhuji.intake;

import java.util.List;

/**
 * What a requisition body's list holds.
 *
 * @param whole whether it could be read to its end; where not, nothing of it counts
 * @param good families with nothing wrong, each with its head first
 * @param persons rows read
 * @param refused families left out because of one row or more
 */
public record Families(boolean whole, List<List<FamilyRow>> good, int persons, int refused) {
    public Families {
        good = List.copyOf(good);
    }

    static Families unreadable() {
        return new Families(false, List.of(), 0, 0);
    }
}
