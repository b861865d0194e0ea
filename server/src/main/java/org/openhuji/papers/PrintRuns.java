package org.openhuji.papers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers of several records printed together. A run stays open until somebody has the sheets in hand and says so: a jam, a cut or a
 * restart loses nothing, for the same papers are fetched again.
 */
@Service
public class PrintRuns {
    private final RunStore store;

    PrintRuns(RunStore store) {
        this.store = store;
    }

    /**
     * A paper of a run.
     *
     * @param about the caller's record
     */
    public record Item(int position, UUID about, PaperKind kind, String code) {}

    /**
     * A run.
     *
     * @param items in the order in which they are printed
     */
    public record Run(UUID id, UUID officer, String office, Instant made, boolean confirmed, List<Item> items) {
        public Run {
            items = List.copyOf(items);
        }
    }

    /** Opens a run of papers that were issued. */
    @Transactional
    public Run open(UUID officer, String office, List<Item> items) {
        UUID id = UUID.randomUUID();
        store.add(id, officer, office, items);
        return find(id).orElseThrow();
    }

    /** A run, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Run> find(UUID id) {
        return store.find(id);
    }

    /** Runs of an officer that nobody has confirmed, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> listOpen(UUID officer, int most) {
        return store.listOpen(officer, most);
    }

    /** Another paper stands for one of a run: its content changed before it was printed. */
    @Transactional
    public void replace(UUID run, int position, String code) {
        store.replace(run, position, code);
    }

    /**
     * Everything of a run lies there as it should.
     *
     * @return whether it was open until now
     */
    @Transactional
    public boolean confirm(UUID run) {
        return store.confirm(run);
    }

    /** Of each record the kinds of paper somebody was given: good, and in no run that waits for its confirmation. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<PaperKind>> given(Collection<UUID> about) {
        return store.given(about);
    }
}
