package org.openhuji.casework.watching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.Casework;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a case open. Only officers who may read the case see others or are seen by them; whoever gives no sign of life is forgotten
 * after {@link #KEPT}.
 */
@Service
public class Watching {
    /** How long somebody counts as there after the last sign of life. */
    public static final Duration KEPT = Duration.ofMinutes(2);

    private final WatchStore store;
    private final Casework casework;
    private final Access access;

    Watching(WatchStore store, Casework casework, Access access) {
        this.store = store;
        this.casework = casework;
        this.access = access;
    }

    /**
     * Notes that the officer at work has a case open, and says who else has and whether it has gone on; empty where they may not read
     * it, and then they are forgotten.
     *
     * @param version which version they have before them
     */
    @Transactional
    public Optional<Seen> watch(CaseId id, int version) {
        Officer officer = access.officer();
        CaseFile file = casework.list(List.of(id)).stream().findFirst().orElse(null);
        if (file == null) {
            store.gone(id, officer.id());
            return Optional.empty();
        }
        store.seen(id, officer.id(), KEPT);
        List<Watcher> others = store.others(id, officer.id(), KEPT).stream()
                .flatMap(row -> access.colleague(row.officer()).filter(colleague -> reads(colleague, file)).stream()
                        .map(colleague -> new Watcher(colleague, row.since())))
                .toList();
        CaseStep news = file.version() > version ? casework.steps(id).getLast() : null;
        return Optional.of(new Seen(file, others, news, by(news)));
    }

    private @Nullable Officer by(@Nullable CaseStep step) {
        return step == null || step.officer() == null
                ? null
                : access.colleague(step.officer()).orElse(null);
    }

    private static boolean reads(Officer officer, CaseFile file) {
        return officer.may(Permission.HANDLE_CASE, file.place()) || officer.may(Permission.DECIDE_CASE, file.place());
    }

    /** Forgets those who went long ago. */
    @Scheduled(fixedDelayString = "${huji.watching.pause:300000}")
    @Transactional
    void forget() {
        store.forget(KEPT);
    }
}
