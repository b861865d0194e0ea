package org.openhuji.web.office;

import java.util.List;

/**
 * A person as their page shows them.
 *
 * @param householdId empty where registered in none
 * @param addressId empty where none is shown
 */
record PersonView(
        String id,
        String name,
        String standing,
        String since,
        String household,
        String householdId,
        String addressId,
        boolean registered,
        List<Line> facts) {
    /**
     * One item.
     *
     * @param label a key of the page's words
     * @param field the masked field that would be shown in full on asking; empty where nothing is hidden
     */
    record Line(String label, String value, String field) {
        /** Whether a part is hidden. */
        public boolean hidden() {
            return !field.isEmpty();
        }
    }
}
