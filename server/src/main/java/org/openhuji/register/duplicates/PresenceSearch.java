package org.openhuji.register.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.codes.Names;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AsOf;
import org.openhuji.register.Finding;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterEvent;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.reading.RegisterReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody who is to be registered for the first time is here already. It runs by itself before the act, over the whole
 * register whatever the officer's places, and keeps what was asked, whom it found and what was answered.
 */
@Service
public class PresenceSearch {
    /** Lower than for the queue: the officer has the person before them and can ask. */
    private static final int WORTH_ASKING = 45;

    /** So many are shown and kept. */
    private static final int SHOWN = 10;

    private final DuplicateStore pairs;
    private final PresenceStore store;
    private final RegisterReader reader;
    private final Names names;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    PresenceSearch(
            DuplicateStore pairs,
            PresenceStore store,
            RegisterReader reader,
            Names names,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal) {
        this.pairs = pairs;
        this.store = store;
        this.reader = reader;
        this.names = names;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /**
     * Somebody who is to be registered for the first time.
     *
     * @param sex by GB/T 2261.1
     * @param number {@code null} where none was given yet
     * @param parents those who are in the register
     */
    public record Newcomer(
            PersonName name,
            String sex,
            PartialDate born,
            @Nullable CitizenNumber number,
            List<PersonId> parents) {
        public Newcomer {
            parents = List.copyOf(parents);
        }
    }

    /**
     * Somebody who may be the newcomer.
     *
     * @param score 0 to 100; 100 where the number is the newcomer's
     */
    public record Hit(PersonId person, int score, List<Reason> reasons) {
        public Hit {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A search that was made.
     *
     * @param hits the likeliest first, ten at most; empty where nobody is like the newcomer
     * @param answer {@code null} while nobody answered
     */
    public record Searched(
            UUID id, List<Hit> hits, @Nullable Answer answer) {
        public Searched {
            hits = List.copyOf(hits);
        }
    }

    /** What an officer answers to the hits. */
    public enum Answer {
        /** None of them is the newcomer. */
        NOBODY,
        /** One of them is: there is no first registration. */
        ONE_OF_THEM
    }

    /**
     * What stands in the way of first registrations: hits nobody answered, or the answer that one of them it is. Searches once for
     * each request and newcomer. What was asked is to be kept also where nothing is recorded after it: whoever records in a
     * transaction of their own asks before it begins ({@link org.openhuji.register.Registration#search}).
     *
     * @return in the order of the newcomers; empty where nothing stands in the way
     */
    @Transactional
    public List<Finding> ask(UUID request, List<Newcomer> newcomers, UUID officer) {
        if (newcomers.isEmpty()) {
            return List.of();
        }
        Map<Newcomer, PresenceStore.Kept> kept = store.find(request, newcomers);
        List<Newcomer> unasked = newcomers.stream()
                .filter(newcomer -> !kept.containsKey(newcomer))
                .distinct()
                .toList();
        if (!unasked.isEmpty()) {
            Map<Newcomer, List<Hit>> found = hits(unasked);
            store.keep(found, request, officer);
            found.forEach((newcomer, hits) -> kept.put(newcomer, new PresenceStore.Kept(hits.size(), null, false)));
        }
        return newcomers.stream()
                .map(newcomer -> finding(Objects.requireNonNull(kept.get(newcomer))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(PresenceStore.Kept kept) {
        if (kept.recorded() || kept.hits() == 0) {
            return Optional.empty();
        }
        if (kept.answer() == null) {
            return Optional.of(new Finding(RegisterProblem.PERHAPS_PRESENT, "", List.of(kept.hits())));
        }
        return switch (kept.answer()) {
            case NOBODY -> Optional.empty();
            case ONE_OF_THEM -> Optional.of(new Finding(RegisterProblem.PRESENT_AFTER_ALL, "", List.of()));
        };
    }

    /** The searches that were made for a request, the latest first. */
    @Transactional(readOnly = true)
    public List<Searched> find(UUID request) {
        return store.list(request);
    }

    /** Searches and keeps the search, in the caller's transaction if there is one. */
    @Transactional
    public Searched before(Newcomer newcomer, UUID officer) {
        Map<Newcomer, List<Hit>> found = hits(List.of(newcomer));
        UUID search = store.keep(found, null, officer).getFirst();
        return new Searched(search, Objects.requireNonNull(found.get(newcomer)), null);
    }

    /** Of each, who may be they: the likeliest first. All are looked for at once. */
    private Map<Newcomer, List<Hit>> hits(List<Newcomer> newcomers) {
        Map<UUID, Newcomer> asked = new LinkedHashMap<>();
        Map<UUID, Likeness.Side> sides = new LinkedHashMap<>();
        Map<Newcomer, List<Hit>> found = new LinkedHashMap<>();
        for (Newcomer newcomer : newcomers) {
            UUID id = UUID.randomUUID();
            asked.put(id, newcomer);
            sides.put(id, side(newcomer));
            List<Hit> hits = new ArrayList<>();
            holder(newcomer).ifPresent(holder -> hits.add(new Hit(holder, 100, List.of())));
            found.put(newcomer, hits);
        }
        pairs.pairsOfNewcomers(sides, pair -> {
            Likeness likeness = Likeness.of(Objects.requireNonNull(sides.get(pair.one())), pair.right());
            List<Hit> hits = Objects.requireNonNull(found.get(asked.get(pair.one())));
            PersonId other = new PersonId(pair.other());
            if (worthAsking(likeness)
                    && hits.stream().noneMatch(hit -> hit.person().equals(other))) {
                hits.add(new Hit(other, likeness.score(), likeness.reasons()));
            }
        });
        found.replaceAll((newcomer, hits) -> hits.stream()
                .sorted(Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::person))
                .limit(SHOWN)
                .toList());
        return found;
    }

    /** Another name and other parents are another person, also where both were born on one day. */
    private static boolean worthAsking(Likeness likeness) {
        boolean another = likeness.reasons().contains(Reason.PARENTS_DIFFER)
                && !likeness.reasons().contains(Reason.NAME_SAME);
        return likeness.score() >= WORTH_ASKING && !another;
    }

    private Optional<PersonId> holder(Newcomer newcomer) {
        CitizenNumber number = newcomer.number();
        return number == null
                ? Optional.empty()
                : reader.find(number, AsOf.on(LocalDate.now(legal)))
                        .map(found -> found.record().id());
    }

    private Likeness.Side side(Newcomer newcomer) {
        return new Likeness.Side(
                newcomer.name().searchForm(),
                names.sound(newcomer.name()),
                newcomer.sex(),
                newcomer.born(),
                newcomer.number() == null ? null : newcomer.number().digits(),
                newcomer.parents().stream().map(PersonId::value).collect(Collectors.toCollection(HashSet::new)),
                null);
    }

    /**
     * Keeps the answer of the officer at work to a search, and says in the log whom they looked at for it. The first answer counts.
     *
     * @throws org.openhuji.access.AccessRefused where nobody is at work who may record acts, or no purpose was stated
     */
    @Transactional
    public void answer(UUID search, Answer answer) {
        Officer officer = access.require(Permission.RECORD_ACT);
        List<UUID> hits = store.answer(search, answer);
        if (!hits.isEmpty()) {
            log.append(access.permit(
                    Permission.RECORD_ACT,
                    officer.office().place(),
                    AuditEvent.DUPLICATE_REVIEWED,
                    hits,
                    AuditDetail.of(answer.name(), search)));
        }
    }

    /** Keeps with the searches of an act's request that it was recorded after them, in its transaction. */
    @EventListener(condition = "#a0.kind().bringsPeople()")
    void led(RegisterEvent event) {
        store.led(event.act());
    }
}
