package org.openhuji.web.office;

/**
 * Somebody found, as a list shows them.
 *
 * @param number masked
 * @param household the number of the household; empty where registered in none
 * @param householdId empty likewise
 * @param address without house and door
 * @param addressId empty where there is none to be shown
 * @param match by what, a key of the page's words
 */
record FoundRow(
        String id,
        String name,
        String sex,
        String born,
        String number,
        String standing,
        String household,
        String householdId,
        String address,
        String addressId,
        String match) {}
