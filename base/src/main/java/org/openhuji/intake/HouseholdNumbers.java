package org.openhuji.intake;

/** The households of a file, and whether a number is one of theirs. */
final class HouseholdNumbers {
    private final LongMap numbers = new LongMap();
    private long count;

    void begin() {
        count++;
    }

    void add(String number) {
        numbers.putIfAbsent(LongMap.key(number), 0);
    }

    boolean has(String number) {
        return numbers.get(LongMap.key(number)) >= 0;
    }

    long count() {
        return count;
    }
}
