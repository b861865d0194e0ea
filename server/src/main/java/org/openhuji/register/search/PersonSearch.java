package org.openhuji.register.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.codes.Names;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.FoundPerson;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.RegisterReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for persons as they are today. Whoever searches holds {@code SEARCH_PERSON} and sees those of the places they hold it
 * for; each search is logged with the kinds of its keys and whom it found, never with what was typed. An adopted person is not
 * found by a name of before.
 */
@Service
public class PersonSearch {
    /** So many are shown. */
    public static final int SHOWN = 10;

    private final QueryReader queries;
    private final SearchStore store;
    private final RegisterReader reader;
    private final Names names;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    PersonSearch(
            QueryReader queries,
            SearchStore store,
            RegisterReader reader,
            Names names,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal) {
        this.queries = queries;
        this.store = store;
        this.reader = reader;
        this.names = names;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /**
     * Searches by one line of text.
     *
     * @throws org.openhuji.access.AccessRefused where the officer at work may not search or has stated no purpose
     */
    @Transactional
    public SearchAnswer search(String text, Step step) {
        QueryReader.Reading reading = queries.read(text);
        if (reading.fault() != null) {
            List<Hit> quarantined = shown(
                    List.of(store.byNumber(List.of(String.valueOf(reading.rawNumber())), today())), reading.query());
            return quarantined.isEmpty()
                    ? new SearchAnswer.NoNumber(reading.fault())
                    : answer(quarantined, reading.query());
        }
        return search(reading.query(), step);
    }

    /** Searches by keys; as {@link #search(String, Step)}. */
    @Transactional
    public SearchAnswer search(PersonQuery query, Step step) {
        Officer officer = access.require(Permission.SEARCH_PERSON);
        List<SearchAnswer.Key> needed = needed(query, step);
        if (!needed.isEmpty()) {
            return new SearchAnswer.MoreKeysNeeded(needed);
        }
        List<SearchStore.Wanted> wanted = wanted(query, step);
        if (bare(query)) {
            List<SearchStore.Candidate> candidates =
                    wanted.stream().flatMap(one -> store.list(one).stream()).toList();
            if (candidates.stream()
                            .map(SearchStore.Candidate::person)
                            .distinct()
                            .count()
                    > SHOWN) {
                log.append(entry(officer, query, List.of(), candidates.size()));
                return new SearchAnswer.MoreKeysNeeded(
                        List.of(SearchAnswer.Key.BIRTH_YEAR, SearchAnswer.Key.LAST_FOUR, SearchAnswer.Key.ADDRESS));
            }
        }
        return answer(shown(wanted, query), query);
    }

    private SearchAnswer answer(List<Hit> hits, PersonQuery query) {
        List<Hit> first = hits.subList(0, Math.min(SHOWN, hits.size()));
        log.append(entry(access.require(Permission.SEARCH_PERSON), query, first, hits.size()));
        return new SearchAnswer.Found(
                first, hits.size() > SHOWN ? SearchAnswer.Extent.FIRST_TEN : SearchAnswer.Extent.ALL);
    }

    private AuditEntry entry(Officer officer, PersonQuery query, List<Hit> hits, int found) {
        List<UUID> persons = hits.stream().map(hit -> hit.person().id().value()).toList();
        return new AuditEntry(
                Access.actor(officer, Permission.SEARCH_PERSON, officer.office().place()),
                access.purpose(),
                AuditEvent.SEARCHED,
                persons,
                AuditDetail.counted(query.keys(), found));
    }

    private static boolean bare(PersonQuery query) {
        return query.name() != null
                && query.numbers().isEmpty()
                && query.birthYear() == null
                && query.lastFour() == null
                && query.address() == null
                && query.householdNumber() == null;
    }

    /** What must be added before anybody is looked for; empty where it is enough. */
    private static List<SearchAnswer.Key> needed(PersonQuery query, Step step) {
        if (!query.numbers().isEmpty() || query.householdNumber() != null && step == Step.AS_WRITTEN) {
            return List.of();
        }
        if (query.name() == null && query.initials() == null) {
            return query.address() != null && query.address().length() > 1 ? List.of() : List.of(SearchAnswer.Key.NAME);
        }
        boolean another = query.lastFour() != null || query.address() != null;
        return switch (step) {
            case AS_WRITTEN ->
                query.name() != null || query.birthYear() != null || another
                        ? List.of()
                        : List.of(SearchAnswer.Key.BIRTH_YEAR, SearchAnswer.Key.LAST_FOUR, SearchAnswer.Key.ADDRESS);
            case SIMILAR, SAME_SOUND -> query.birthYear() == null ? List.of(SearchAnswer.Key.BIRTH_YEAR) : List.of();
        };
    }

    private List<SearchStore.Wanted> wanted(PersonQuery query, Step step) {
        LocalDate on = today();
        if (!query.numbers().isEmpty()) {
            SearchStore.Wanted number = store.byNumber(SearchStore.digits(query.numbers()), on);
            return query.householdNumber() == null
                    ? List.of(number)
                    : List.of(number, store.byHousehold(query.householdNumber(), on));
        }
        if (query.name() != null) {
            SearchStore.Name name = name(query.name());
            return List.of(
                    switch (step) {
                        case AS_WRITTEN -> store.byName(name, query, on);
                        case SIMILAR -> store.bySimilarName(name, query, on);
                        case SAME_SOUND -> store.bySound(name, query, on);
                    });
        }
        if (query.initials() != null) {
            return List.of(store.byInitials(query.initials(), query, on));
        }
        return List.of(
                query.householdNumber() != null
                        ? store.byHousehold(query.householdNumber(), on)
                        : store.byAddress(String.valueOf(query.address()), on));
    }

    private SearchStore.Name name(String typed) {
        String key = PersonName.searchForm(typed);
        return NameReader.read(typed) instanceof NameReading.Read read
                ? new SearchStore.Name(read.text(), key, names.sound(read.name()))
                : new SearchStore.Name(typed, key, key);
    }

    /** Those that may be seen, the surest first, then by name and birth. */
    private List<Hit> shown(List<SearchStore.Wanted> wanted, PersonQuery query) {
        Map<PersonId, Hit.Match> matches = new LinkedHashMap<>();
        Map<PersonId, FoundPerson> persons = new LinkedHashMap<>();
        for (SearchStore.Wanted one : wanted) {
            reader.search(one.sql(), one.parameters(), AsOf.on(today()), (found, match) -> {
                PersonId person = found.record().id();
                persons.putIfAbsent(person, found);
                matches.merge(person, Hit.Match.valueOf(match), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            });
        }
        List<String> places = access.places(Permission.SEARCH_PERSON);
        List<Hit> hits = new ArrayList<>();
        persons.forEach((person, found) -> {
            Hit hit = hit(found, matches.get(person), query, places);
            if (hit != null) {
                hits.add(hit);
            }
        });
        hits.sort(Comparator.comparing(Hit::match)
                .thenComparing(hit -> hit.person().name().text())
                .thenComparing(hit -> hit.person().born())
                .thenComparing(hit -> hit.person().id()));
        return hits;
    }

    private @Nullable Hit hit(FoundPerson found, Hit.@Nullable Match match, PersonQuery query, List<String> places) {
        PersonRecord person = found.seen(Sight.PLAIN);
        boolean here = places.stream().anyMatch(place -> place.isEmpty())
                || access.officer().may(Permission.SEARCH_PERSON, found.place());
        boolean secret = found.adoptedOn() != null && match == Hit.Match.FORMER_NAME;
        boolean atAddress = query.address() != null && found.protection() == FoundPerson.Protection.PROTECTED;
        return person == null || match == null || !here || secret || atAddress ? null : new Hit(person, match);
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }
}
