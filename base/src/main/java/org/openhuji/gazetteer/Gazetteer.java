package org.openhuji.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.NumberAreas;
import org.openhuji.kernel.PlaceCode;

/** All divisions of China: find, search, and what kind of place a code is on a date. Safe for use by many threads. */
public final class Gazetteer {
    /** Names that only hold a place in the list where a level is missing. */
    private static final Set<String> EMPTY_LEVELS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** How many codes' validity is kept; a power of two. */
    private static final int VALIDITIES = 1 << 12;

    /** When a code is valid: immutable, so that threads may race to replace one. */
    private record Validity(
            long code,
            boolean exists,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            long canonical) {}

    private final @Nullable Validity[] validities = new Validity[VALIDITIES];
    private final String hash;
    private final Divisions divisions;
    private final CountyHistory history;
    private final CuratedKinds kinds;
    private final PlaceRules rules;
    private final Search search;
    /** Places of which a record speaks instead of the tables: by the code written, and by today's. */
    private final Map<Long, RecordedPlace> recorded;

    private final Map<Long, RecordedPlace> recordedToday = new HashMap<>();

    private Gazetteer(CompiledCache.Entry compiled) {
        CompiledFile file = compiled.file();
        hash = compiled.hash();
        divisions = new Divisions(file);
        history = new CountyHistory(file.longs(Section.HISTORY));
        kinds = new CuratedKinds(file.longs(Section.KINDS), file.text(Section.KIND_NAMES));
        rules = new PlaceRules(divisions, history, kinds);
        Initials initials = new Initials(file.ints(Section.READ_CHARACTERS), file.ints(Section.READ_INITIALS));
        search = new Search(divisions, new NameIndex(file), initials);
        recorded = Map.of();
    }

    private Gazetteer(Gazetteer present, Map<Long, RecordedPlace> places) {
        hash = present.hash;
        divisions = present.divisions;
        history = present.history;
        kinds = present.kinds;
        rules = present.rules;
        search = present.search;
        recorded = Map.copyOf(places);
        places.values().forEach(place -> recordedToday.put(place.today(), place));
    }

    /**
     * Opens the gazetteer of a codes folder. The compact files are compiled once into one file under {@code cache},
     * named by the hash of their contents, which is then mapped into memory; a compiled file that is there is used
     * without reading the sources' contents again while their sizes and times stay the same.
     *
     * @throws UncheckedIOException where a file cannot be read or written
     * @throws IllegalArgumentException where a line of a compact file is wrong
     */
    public static Gazetteer open(Path codes, Path cache) {
        try {
            return new Gazetteer(new CompiledCache(new Sources(codes), cache).open());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the gazetteer of " + codes + " with cache " + cache, e);
        }
    }

    /** What is said of a place (any code form) on a day and after it, to be kept. */
    public RecordedPlace record(long code, LocalDate from) {
        List<RecordedPlace.Span> spans = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>(List.of(from));
        days.addAll(changes(code, from));
        for (LocalDate day : days) {
            RecordedPlace.Span span = new RecordedPlace.Span(day, facts(code, day), cityOf(code, day));
            RecordedPlace.Span last = spans.isEmpty() ? null : spans.getLast();
            if (last == null || !last.facts().equals(span.facts()) || last.city() != span.city()) {
                spans.add(span);
            }
        }
        return new RecordedPlace(canonical(code), List.copyOf(spans));
    }

    /**
     * A gazetteer that says of some places what was recorded, and of all others what it says now.
     *
     * @param places by the code as it was written
     */
    public Gazetteer with(Map<Long, RecordedPlace> places) {
        return new Gazetteer(this, places);
    }

    /** The division of exactly this code, past county codes included; empty where no table has it. */
    public Optional<Division> find(long code) {
        int division = divisions.find(code);
        return division < 0 ? Optional.empty() : Optional.of(division(division));
    }

    /**
     * What a division is divided into, by code: the prefectures of a province, the counties of a prefecture, the towns and
     * streets of a county, the villages and communities of a town; where a level is missing, the next one down.
     */
    public List<Division> parts(long code) {
        List<Division> parts = new ArrayList<>();
        for (int division : divisions.parts(code)) {
            Division part = division(division);
            if (!EMPTY_LEVELS.contains(part.name())) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Whether the county-level part (first six digits) of a code was valid on a date; coarser codes likewise. */
    public boolean valid(long code, LocalDate on) {
        if (recorded.containsKey(code)) {
            return true;
        }
        LocalDate until = validity(code).until;
        return knownBy(code, on) && (until == null || !on.isAfter(until));
    }

    /** Whether the county-level part of a code was valid on some day up to and including a date. */
    public boolean knownBy(long code, LocalDate on) {
        if (recorded.containsKey(code)) {
            return true;
        }
        Validity validity = validity(code);
        return validity.exists && (validity.since == null || !on.isBefore(validity.since));
    }

    /** From the codes asked for last: a situation names the same few places again and again, and so do its neighbours. */
    private Validity validity(long code) {
        int slot = (int) (code * 0x9E3779B97F4A7C15L >>> 40) & VALIDITIES - 1;
        Validity known = validities[slot];
        if (known == null || known.code != code) {
            known = new Validity(code, exists(code), history.since(code), history.until(code), history.canonical(code));
            validities[slot] = known;
        }
        return known;
    }

    /** Only a prefecture without counties (东莞) has towns of its own. */
    private boolean exists(long code) {
        long county = PlaceCode.cut(code, 6);
        if (county == PlaceCode.COUNTRY) {
            return code == PlaceCode.COUNTRY;
        }
        boolean countyMissing = PlaceCode.digits(code) > 6 && PlaceCode.digits(county) < 6;
        return divisions.find(county) >= 0
                && !(countyMissing && (PlaceCode.digits(county) < 4 || divisions.hasCounties(county)));
    }

    /** The code in today's list: past county codes are replaced by their successor, towns and villages kept. */
    public long canonical(long code) {
        RecordedPlace place = recorded.get(code);
        return place == null ? validity(code).canonical : place.today();
    }

    /** The code as it was valid on a date (the inverse of {@link #canonical} for that day). */
    public long on(long code, LocalDate date) {
        return history.on(code, date);
    }

    /**
     * What the public lists and curated tables say of a place (any code form, past or present) on a date. Codes of
     * villages that are in no list are judged by their shape, those of counties that are in none are unknown.
     */
    public PlaceFacts facts(long code, LocalDate on) {
        RecordedPlace place = recordedToday.get(code);
        if (place != null) {
            return place.on(on).facts();
        }
        long dated = history.on(code, on);
        return exists(dated) ? rules.facts(dated, on) : PlaceFacts.UNKNOWN;
    }

    /** What the county-level unit of a place (any code form) was on a date. */
    public CountyClass countyClass(long code, LocalDate on) {
        return rules.countyClass(history.on(code, on));
    }

    /**
     * The city or county a place (any code form) belongs to on a date, as a packed code: all districts of a prefecture,
     * and all of a municipality (11, 12, 31, 50), are one city, that prefecture or municipality; a county or
     * county-level city stands for itself by its code of that date, as does a unit of unknown class.
     *
     * @return -1 where the code is coarser than a county
     */
    public long cityOf(long code, LocalDate on) {
        RecordedPlace place = recordedToday.get(code);
        return place == null ? rules.cityOf(history.on(code, on)) : place.on(on).city();
    }

    /** The days after {@code from} on which facts or validity of a place may change, ascending. */
    public List<LocalDate> changes(long code, LocalDate from) {
        RecordedPlace place = recordedToday.get(code);
        if (place != null) {
            return place.spans().stream()
                    .map(RecordedPlace.Span::from)
                    .filter(day -> day.isAfter(from))
                    .toList();
        }
        TreeSet<LocalDate> days = new TreeSet<>(history.changes(code));
        days.addAll(kinds.changes(history.canonical(code)));
        return List.copyOf(days.tailSet(from, false));
    }

    /**
     * Finds divisions by a part of their name (also up to eight parts, 醴陵 来龙门, of which one is in the name and each is in
     * the name or a container's), by the beginning of their code, or by the initials of their pinyin (llm, matching at
     * the start of the name, any reading). Best first: exact names, then names that begin with the text, then larger
     * units before smaller, then by code; invented divisions last.
     *
     * @param limit at most so many, 1 or more
     */
    public List<Division> search(String text, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one hit must be asked for, not " + limit);
        }
        List<Division> found = new ArrayList<>();
        for (int division : search.find(text, limit)) {
            found.add(division(division));
        }
        return found;
    }

    /** What is known of the area codes of citizen numbers; remembers what it was asked, so keep it. */
    public NumberAreas numberAreas() {
        return new CountyAreas(this);
    }

    /** SHA-256 over the compact files, 64 hexadecimal digits: which data answered. */
    public String hash() {
        return hash;
    }

    private Division division(int division) {
        long code = divisions.code(division);
        @Nullable LocalDate since = history.since(code);
        @Nullable LocalDate until = history.until(code);
        List<String> path = new ArrayList<>();
        for (int above = divisions.parent(division); above >= 0; above = divisions.parent(above)) {
            String name = divisions.name(above);
            if (!EMPTY_LEVELS.contains(name)) {
                path.add(name);
            }
        }
        Collections.reverse(path);
        return new Division(code, divisions.name(division), List.copyOf(path), since, until);
    }
}
