package org.openhuji.policy.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * A situation that has been checked: numbers in arrays, so that a test is a comparison.
 *
 * <p>Values are {@code long}s: epoch days, counts, packed place codes, positions of choices, sets as bits (of choices or
 * of persons), 0 and 1. {@link #UNKNOWN} stands for a fact that was left out, {@link #NONE} for one that is known not to
 * be. A situation belongs to one thread: while the engine looks for what could still change an answer, it writes
 * trial values into it and takes them back.
 */
public final class Situation {
    /** The fact was left out. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** The fact is known: there is none. */
    public static final long NONE = Long.MIN_VALUE + 1;

    /** More persons than this are refused: sets of persons are bits of a {@code long}. */
    public static final int MOST_PERSONS = 60;

    /** Behind the fields of a record stand its person, its list and its position. */
    public static final int RECORD_TAIL = 3;

    private final long on;
    private final long destination;
    private final List<String> labels;
    private final int applicant;
    private final long[][] facts;
    private final long[][] @Nullable [][] records;
    private final boolean kinKnown;
    private final int[][] sure;
    private final int[][] maybe;
    private final byte[][] together;
    private final boolean[] named;
    private final Map<Long, long[]> places;
    private final long[] placeCodes;
    private final long[][] placeValues;
    private final Map<Long, String> written;
    private final @Nullable String[] pointers;

    @SuppressWarnings("TooManyParameters")
    Situation(
            long on,
            long destination,
            List<String> labels,
            int applicant,
            long[][] facts,
            long[][] @Nullable [][] records,
            boolean kinKnown,
            int[][] sure,
            int[][] maybe,
            byte[][] together,
            boolean[] named,
            Map<Long, long[]> places,
            Map<Long, String> written) {
        this.on = on;
        this.destination = destination;
        this.labels = labels;
        this.applicant = applicant;
        this.facts = facts;
        this.records = records;
        this.kinKnown = kinKnown;
        this.sure = sure;
        this.maybe = maybe;
        this.together = together;
        this.named = named;
        this.places = places.isEmpty() ? Map.of() : places;
        this.placeCodes = new long[places.size()];
        this.placeValues = new long[places.size()][];
        int next = 0;
        for (Map.Entry<Long, long[]> place : places.entrySet()) {
            placeCodes[next] = place.getKey();
            placeValues[next++] = place.getValue();
        }
        this.written = new LinkedHashMap<>(written);
        this.pointers = new String[labels.size()];
    }

    /** Another's, but for what can be changed; all else is never written to, and shared. */
    private Situation(Situation other, long[][] facts, long[][] @Nullable [][] records, byte[][] together) {
        this.on = other.on;
        this.destination = other.destination;
        this.labels = other.labels;
        this.applicant = other.applicant;
        this.facts = facts;
        this.records = records;
        this.kinKnown = other.kinKnown;
        this.sure = other.sure;
        this.maybe = other.maybe;
        this.together = together;
        this.named = other.named;
        this.places = other.places;
        this.placeCodes = other.placeCodes;
        this.placeValues = other.placeValues;
        this.written = other.written;
        this.pointers = other.pointers;
    }

    /** The same situation, whose facts, records and co-residents can be changed without changing this one's. */
    public Situation copy() {
        long[][] ownFacts = new long[facts.length][];
        long[][][][] ownRecords = new long[facts.length][][][];
        byte[][] ownTogether = new byte[facts.length][];
        for (int person = 0; person < facts.length; person++) {
            ownFacts[person] = facts[person].clone();
            ownTogether[person] = together[person].clone();
            ownRecords[person] = new long[records[person].length][][];
            for (int list = 0; list < records[person].length; list++) {
                long[][] rows = records[person][list];
                if (rows != null) {
                    long[][] own = new long[rows.length][];
                    for (int row = 0; row < rows.length; row++) {
                        own[row] = rows[row].clone();
                    }
                    ownRecords[person][list] = own;
                }
            }
        }
        return new Situation(this, ownFacts, ownRecords, ownTogether);
    }

    /** Adds a record to a person's list, which must be known. */
    public void add(int person, int list, long[] record) {
        long[][] rows = java.util.Objects.requireNonNull(records[person][list]);
        long[][] more = java.util.Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = record;
        records[person][list] = more;
    }

    /** A copy in which a person's list has one record and no more, of which nothing is known. */
    public Situation withBlankRecord(int person, RecordList list) {
        Situation copy = copy();
        int size = list.fields().size();
        long[] record = new long[size + RECORD_TAIL];
        java.util.Arrays.fill(record, UNKNOWN);
        record[size] = person;
        record[size + 1] = list.index();
        record[size + 2] = 0;
        copy.records[person][list.index()] = new long[][] {record};
        return copy;
    }

    /** The assessment date as an epoch day. */
    public long on() {
        return on;
    }

    /** The packed code of the destination, in today's county codes. */
    public long destination() {
        return destination;
    }

    /** The persons' labels; their positions are used everywhere else. */
    public List<String> labels() {
        return labels;
    }

    /** How many persons. */
    public int size() {
        return facts.length;
    }

    /** The JSON pointer of a person; the same text each time. */
    public String pointer(int person) {
        String known = pointers[person];
        if (known == null) {
            known = "/persons/" + InputFaults.token(labels.get(person));
            pointers[person] = known;
        }
        return known;
    }

    /** The applicant's position. */
    public int applicant() {
        return applicant;
    }

    /** The single facts of a person, by index of the vocabulary. */
    public long[] facts(int person) {
        return facts[person];
    }

    /** The records of a person's list, {@code null} where the list is unknown. */
    public long @Nullable [][] records(int person, int list) {
        return records[person][list];
    }

    /** Whether kin was given (and is then complete). */
    public boolean kinKnown() {
        return kinKnown;
    }

    /** The classes of kin {@code [x][y]}, y seen from x, that are sure: bits of Kinship, given or derived. */
    public int[][] sure() {
        return sure;
    }

    /** The classes of kin a person must decide ("other of their kind"). */
    public int[][] maybe() {
        return maybe;
    }

    /** Whether two persons live together: 0 unknown, 1 yes, 2 no; symmetric. */
    public byte[][] together() {
        return together;
    }

    /** Whether a person is named in kin or as somebody's co-resident. */
    public boolean named(int person) {
        return named[person];
    }

    /** What the situation itself says of places: packed code to values by index of the vocabulary's place facts. */
    public Map<Long, long[]> places() {
        return places;
    }

    /** What it says of one place, {@code null} where nothing; without boxing the code, for it is asked at every test. */
    public long @Nullable [] place(long code) {
        for (int i = 0; i < placeCodes.length; i++) {
            if (placeCodes[i] == code) {
                return placeValues[i];
            }
        }
        return null;
    }

    /** A place code as the situation wrote it. */
    public String written(long code) {
        String text = written.get(code);
        return text == null ? org.openhuji.kernel.PlaceCode.format(code) : text;
    }
}
