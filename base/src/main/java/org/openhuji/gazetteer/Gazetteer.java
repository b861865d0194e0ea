package org.openhuji.gazetteer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All divisions of China: find, search, and what kind of place a code is on a date. Safe for use by many threads. */
public interface Gazetteer {

    /**
     * Opens the gazetteer of a codes folder. The compact files are compiled once into one file under {@code cache},
     * named by the hash of their contents, which is then mapped into memory; a compiled file that is there is used
     * without reading the sources' contents again.
     */
    static Gazetteer open(Path codes, Path cache) {
        throw new UnsupportedOperationException(codes + " " + cache);
    }

    /** The division of exactly this code, past county codes included; empty where no table has it. */
    Optional<Division> find(long code);

    /** Whether the county-level part (first six digits) of a code was valid on a date; coarser codes likewise. */
    boolean valid(long code, LocalDate on);

    /** Whether the county-level part of a code was valid on some day up to and including a date. */
    boolean knownBy(long code, LocalDate on);

    /** The code in today's list: past county codes are replaced by their successor, towns and villages kept. */
    long canonical(long code);

    /** The code as it was valid on a date (the inverse of {@link #canonical} for that day). */
    long on(long code, LocalDate date);

    /** The city a place belongs to: the prefecture or municipality for districts, the county code itself otherwise; -1 where the code is coarser than a county. */
    long cityOf(long code, LocalDate on);

    /** What the public lists and curated tables say of a place (any code form, past or present) on a date. */
    PlaceFacts facts(long code, LocalDate on);

    /** The days after {@code from} on which facts or validity of a place may change, ascending. */
    List<LocalDate> changes(long code, LocalDate from);

    /**
     * Finds divisions by a part of their name (also several parts, 醴陵 来龙门), by the beginning of their code, or by
     * the initials of their pinyin (llm, matching at the start of the name). Best first: exact names, then names that begin with the text, then
     * larger units before smaller, then by code.
     *
     * @param limit at most so many, 1 or more
     */
    List<Division> search(String text, int limit);

    /** SHA-256 over the compact files, 64 hexadecimal digits: which data answered. */
    String hash();
}
