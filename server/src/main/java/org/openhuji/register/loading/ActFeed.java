package org.openhuji.register.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.ActRow;
import org.openhuji.intake.Checked;
import org.openhuji.intake.HouseholdGroup;
import org.openhuji.intake.Intake;
import org.openhuji.intake.PersonRow;

/**
 * Hands out the acts of a file household by household. They stand in the order of the persons, so that both files are read side
 * by side and little of either is in memory; a thread of its own reads ahead.
 */
final class ActFeed implements AutoCloseable {
    private static final int AHEAD = 5_000;

    private final BlockingQueue<Optional<ActRow>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    private final Checked persons;
    private final @Nullable Thread reader;
    private @Nullable ActRow next;
    private boolean ended;
    private long leftOut;

    /** @param file {@code null} where no acts come with the persons */
    ActFeed(@Nullable Path file, Intake intake, Checked persons) {
        this.persons = persons;
        ended = file == null;
        reader = file == null
                ? null
                : Thread.ofPlatform().name("loading-acts").daemon().start(() -> read(file, intake));
    }

    private void read(Path file, Intake intake) {
        try {
            intake.readActs(file, row -> put(Optional.of(row)), fault -> {});
        } catch (IOException | RuntimeException e) {
            failed.set(e);
        }
        if (!Thread.currentThread().isInterrupted()) {
            put(Optional.empty());
        }
    }

    private void put(Optional<ActRow> row) {
        try {
            queue.put(row);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The acts of a household's people; those of people who are not let in, or stand further up, are left out. */
    List<ActRow> of(HouseholdGroup group) {
        List<ActRow> acts = new ArrayList<>();
        long last = Math.max(last(group.persons()), last(group.quarantined()));
        for (ActRow row = peek(); row != null; row = peek()) {
            long line = persons.lineOf(row.person());
            if (line > last) {
                break;
            }
            if (group.persons().stream().anyMatch(person -> person.row() == line)) {
                acts.add(row);
            } else {
                leftOut++;
            }
            next = null;
        }
        return acts;
    }

    private static long last(List<PersonRow> rows) {
        return rows.isEmpty() ? 0 : rows.getLast().row();
    }

    private @Nullable ActRow peek() {
        if (next == null && !ended) {
            try {
                next = queue.take().orElse(null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            ended = next == null;
            if (failed.get() != null) {
                throw new UncheckedIOException(new IOException(failed.get()));
            }
        }
        return next;
    }

    /** Rows that are nobody's who was let in; all of them once the persons' file is at its end. */
    long leftOut() {
        while (peek() != null) {
            next = null;
            leftOut++;
        }
        return leftOut;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.interrupt();
        }
    }
}
