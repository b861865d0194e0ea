package org.openhuji.casework.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhuji.access.Access;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.steps.Acknowledge;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the cases in an officer's area: what was told of them, what has run over below, how time is kept. A clock that is
 * paused or stopped, or another one has taken its place, is told of no more. All methods throw {@link
 * org.openhuji.access.AccessRefused} where nobody is signed in; who has no cases anywhere gets empty answers.
 */
@Service
public class Clocks {
    /** How long a clock that was stopped late is counted. */
    public static final int MONTHS = 12;

    private final ClockStore store;
    private final Casework casework;
    private final Soon soon;
    private final Access access;
    private final Clock legal;

    Clocks(ClockStore store, Casework casework, Soon soon, Access access, @Qualifier("legal") Clock legal) {
        this.store = store;
        this.casework = casework;
        this.soon = soon;
        this.access = access;
        this.legal = legal;
    }

    /** What waits for the officer or their office: what has run over in front, then what is due first. */
    @Transactional(readOnly = true)
    public List<Reminder> reminders(int limit) {
        List<ClockStore.Told> told = store.reminders(area(), limit);
        Map<CaseId, CaseFile> files = casework
                .list(told.stream().map(ClockStore.Told::id).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return told.stream()
                .flatMap(one -> Stream.ofNullable(files.get(one.id())).map(file -> reminder(one, file)))
                .toList();
    }

    /** What was told of the clock a case has now, the first in front. */
    @Transactional(readOnly = true)
    public List<Reminder> of(CaseFile file) {
        return casework.mine(file)
                ? store.of(file.id(), area()).stream()
                        .map(one -> reminder(one, file))
                        .toList()
                : List.of();
    }

    private static Reminder reminder(ClockStore.Told one, CaseFile file) {
        return new Reminder(
                file, one.kind(), one.level(), one.office(), one.told(), one.toldOn(), one.notedOn(), one.yours());
    }

    /** What was told last of the clocks that cases have now; those of which nothing was told are left out. */
    @Transactional(readOnly = true)
    public Map<CaseId, Reminder.Kind> marks(Collection<CaseId> cases) {
        return store.marks(cases);
    }

    /** Offices one level below that have let cases run over, the longest in front. */
    @Transactional(readOnly = true)
    public List<Below> below() {
        return store.below(area());
    }

    /** How time is kept in the officer's area, by office and matter. */
    @Transactional(readOnly = true)
    public List<Tally> tallies() {
        LocalDate on = today();
        return store.tallies(area(), on, on.minusMonths(MONTHS), soon.horizons(on));
    }

    /**
     * Notes what was told to the officer of a case's clock; it stands in the history of the case.
     *
     * @param seen the version of the case the officer saw
     * @param words what they add; may be empty
     * @throws CaseRefused where nothing waits for them, or the case has gone on
     */
    @Transactional
    public CaseFile acknowledge(CaseFile file, int seen, String words) {
        List<ClockStore.Told> open = store.of(file.id(), area()).stream()
                .filter(ClockStore.Told::yours)
                .toList();
        if (open.isEmpty()) {
            throw new CaseRefused(CaseProblem.NOTHING_TO_NOTE);
        }
        String which = open.stream().map(one -> one.kind().words().zh()).collect(Collectors.joining("、"));
        CaseFile after =
                casework.take(file.id(), seen, new Acknowledge(words.isBlank() ? which : which + "：" + words.strip()));
        LocalDate on = today();
        open.forEach(one -> store.noted(one, access.officer().id(), on));
        return after;
    }

    /** Whether little is left today of a clock that runs. */
    public boolean soon(Deadline clock) {
        return soon.is(clock, today());
    }

    /** How many working days are few, at most. */
    public int few() {
        return soon.days();
    }

    private Area area() {
        return Area.of(access.officer());
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }
}
