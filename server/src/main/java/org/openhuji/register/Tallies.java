package org.openhuji.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.kernel.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was recorded; nobody's record is opened for it. */
@Service
public class Tallies {
    private final TallyStore store;
    private final Access access;

    Tallies(TallyStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** How many acts of each kind an officer recorded on a legal day, those undone since among them. */
    @Transactional(readOnly = true)
    public SequencedMap<ActKind, Integer> acts(UUID officer, LocalDate day) {
        access.require(Permission.PRINT);
        SequencedMap<ActKind, Integer> counts = new TreeMap<>();
        store.acts(officer, day).forEach(counts::put);
        return counts;
    }

    /**
     * How many people are registered in a place and all below it, and why there are more or fewer. Start and end are counted for
     * themselves, and the flows for themselves, person by person: {@link Balance#balances} says whether they meet.
     *
     * @param from the first day
     * @param until the last day
     * @throws org.openhuji.access.AccessRefused where the officer neither records acts there nor reads statistics
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Balance balance(String place, LocalDate from, LocalDate until, Balance.Basis basis) {
        if (!access.may(Permission.READ_STATISTICS, place)) {
            access.require(Permission.RECORD_ACT, place);
        }
        String prefix = PlaceCode.prefix(PlaceCode.of(place));
        Map<Balance.Flow, Long> flows = new EnumMap<>(Balance.Flow.class);
        for (TallyStore.Change change : store.changes(prefix, from, until, basis)) {
            long people = change.in() ? change.people() : -change.people();
            flows.merge(change.in() ? entry(change.kind()) : exit(change.kind()), people, Long::sum);
        }
        return new Balance(
                place,
                from,
                until,
                basis,
                store.people(prefix, from.minusDays(1), basis),
                flows,
                store.people(prefix, until, basis));
    }

    private static Balance.Flow entry(@Nullable ActKind kind) {
        return switch (kind) {
            case BIRTH -> Balance.Flow.BIRTHS;
            case MOVE_IN, MOVE_WITHIN, NEW_HOUSEHOLD, SPLIT, MERGE -> Balance.Flow.IN;
            case LATE_REGISTRATION, ADOPTION, RESTORATION -> Balance.Flow.OTHER_IN;
            case null -> Balance.Flow.CORRECTIONS;
            case MOVE_OUT,
                    ARRIVED_ELSEWHERE,
                    MARRIAGE,
                    DIVORCE,
                    DEATH,
                    DECLARED_MISSING,
                    ENLISTMENT,
                    EMIGRATION,
                    CHANGE_OF_ITEM,
                    CORRECTION,
                    CHANGE_OF_HEAD,
                    OPEN_COLLECTIVE,
                    CLOSE_COLLECTIVE,
                    CHANGE_OF_KEEPER,
                    RENAME_STREET,
                    FREEZE,
                    RESOLVE_DUPLICATE,
                    CANCEL_ACT,
                    BATCH_LOADED -> Balance.Flow.CORRECTIONS;
        };
    }

    private static Balance.Flow exit(@Nullable ActKind kind) {
        return switch (kind) {
            case DEATH -> Balance.Flow.DEATHS;
            case MOVE_OUT, ARRIVED_ELSEWHERE, MOVE_WITHIN, NEW_HOUSEHOLD, SPLIT, MERGE -> Balance.Flow.OUT;
            case ENLISTMENT, EMIGRATION, DECLARED_MISSING, ADOPTION -> Balance.Flow.OTHER_OUT;
            case null -> Balance.Flow.CORRECTIONS;
            case BIRTH,
                    LATE_REGISTRATION,
                    RESTORATION,
                    MOVE_IN,
                    MARRIAGE,
                    DIVORCE,
                    CHANGE_OF_ITEM,
                    CORRECTION,
                    CHANGE_OF_HEAD,
                    OPEN_COLLECTIVE,
                    CLOSE_COLLECTIVE,
                    CHANGE_OF_KEEPER,
                    RENAME_STREET,
                    FREEZE,
                    RESOLVE_DUPLICATE,
                    CANCEL_ACT,
                    BATCH_LOADED -> Balance.Flow.CORRECTIONS;
        };
    }
}
