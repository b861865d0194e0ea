package org.openhuji.casework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Cuts the power at a moment of the protocol: before a transaction is committed, so that nothing of it is there, or after it was,
 * so that nobody hears of it. Counts the moments of the thread of the test and of the server's answers; all installations of a test
 * share one count.
 */
@TestComponent
final class Cuts implements TransactionExecutionListener {
    private static final List<String> MOMENTS = new ArrayList<>();
    private static @Nullable Thread driver;
    private static int cutAt;

    /** The power is off: no exception anybody answers. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;

        PowerCut(String moment) {
            super(moment);
        }
    }

    /** Counts from now on and cuts once, at a moment; at none where it is 0. */
    static synchronized void at(int moment) {
        MOMENTS.clear();
        driver = Thread.currentThread();
        cutAt = moment;
    }

    /** Neither counts nor cuts any more; tells the moments there were. */
    static synchronized List<String> over() {
        driver = null;
        return List.copyOf(MOMENTS);
    }

    /** Whether the power was cut since {@link #at}. */
    static synchronized boolean happened() {
        return cutAt > 0 && MOMENTS.size() >= cutAt;
    }

    private static synchronized void moment(String name) {
        Thread current = Thread.currentThread();
        boolean answering = current.getName().startsWith("tomcat-handler");
        if (driver == null || current != driver && !answering) {
            return;
        }
        MOMENTS.add((answering ? "receiver " : "driver ") + name);
        if (MOMENTS.size() == cutAt) {
            throw new PowerCut(name);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNewTransaction()) {
            moment("before commit");
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (transaction.isNewTransaction() && failure == null) {
            moment("after commit");
        }
    }
}
