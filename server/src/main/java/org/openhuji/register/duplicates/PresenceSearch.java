package org.openhuji.register.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Names;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.ActId;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;
import org.openhuji.register.reading.RegisterReader;
import org.springframework.beans.factory.annotation.Qualifier;
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
    private final Clock legal;

    PresenceSearch(
            DuplicateStore pairs,
            PresenceStore store,
            RegisterReader reader,
            Names names,
            @Qualifier("legal") Clock legal) {
        this.pairs = pairs;
        this.store = store;
        this.reader = reader;
        this.names = names;
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
     */
    public record Searched(UUID id, List<Hit> hits) {
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

    /** Searches and keeps the search, in the caller's transaction if there is one. */
    @Transactional
    public Searched before(Newcomer newcomer, UUID officer) {
        List<Hit> hits = new ArrayList<>();
        holder(newcomer).ifPresent(holder -> hits.add(new Hit(holder, 100, List.of())));
        Likeness.Side side = side(newcomer);
        pairs.pairsOf(side.key(), side.sound(), newcomer.sex(), newcomer.born(), pair -> {
            Likeness likeness = Likeness.of(side, pair.right());
            PersonId other = new PersonId(pair.other());
            if (likeness.score() >= WORTH_ASKING
                    && hits.stream().noneMatch(hit -> hit.person().equals(other))) {
                hits.add(new Hit(other, likeness.score(), likeness.reasons()));
            }
        });
        hits.sort(Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::person));
        List<Hit> shown = hits.subList(0, Math.min(SHOWN, hits.size()));
        return new Searched(store.keep(newcomer, shown, officer), shown);
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

    /** Keeps the answer to a search. */
    @Transactional
    public void answer(UUID search, Answer answer) {
        store.answer(search, answer);
    }

    /** Says which act the search went before; for the act, in its transaction. */
    public void led(UUID search, ActId act) {
        store.led(search, act);
    }
}
