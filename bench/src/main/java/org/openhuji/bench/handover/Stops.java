package org.openhuji.bench.handover;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Stops at a moment of the protocol, to be killed there: right before a transaction of casework is committed, or right after, when
 * nobody has heard of it yet. Moments are named by what commits; each is said on the output when it comes for the first time. What
 * the clock does beside the moves, such as reminders and samples, is no moment: it may not come again for an hour.
 */
public final class Stops implements TransactionExecutionListener {
    static final String RELEASE = "go";

    private static final String CLOCK = "org.springframework.scheduling.support.ScheduledMethodRunnable";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    @SuppressWarnings("NonFinalStaticField") // set once, before the server starts
    private static volatile String wanted = "";

    private static int skip;

    /** Stops at the moment, when it has come and gone so many times. */
    static void stopAt(String moment, int after) {
        wanted = moment;
        skip = after;
    }

    /** Lets go on what was stopped. */
    static void release() {
        RELEASED.countDown();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNewTransaction() && !transaction.isReadOnly()) {
            moment("before");
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (transaction.isNewTransaction() && !transaction.isReadOnly() && failure == null) {
            moment("after");
        }
    }

    private static void moment(String side) {
        List<StackFrame> frames = StackWalker.getInstance().walk(Stream::toList);
        String what = frames.stream()
                .filter(frame -> frame.getClassName().startsWith("org.openhuji.casework."))
                .findFirst()
                .map(frame -> frame.getClassName().replaceAll("\\$\\$.*", "").replaceAll(".*\\.", "") + "."
                        + frame.getMethodName().replaceAll("lambda\\$([^$]*).*", "$1"))
                .orElse("");
        boolean byTheClock =
                frames.stream().anyMatch(frame -> frame.getClassName().equals(CLOCK));
        if (what.isEmpty() || byTheClock) {
            return;
        }
        String name = what + "/" + side;
        if (SEEN.add(name)) {
            HandoverWorker.say("seen " + name);
        }
        if (name.equals(wanted) && reached()) {
            HandoverWorker.say("stopped");
            try {
                RELEASED.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static synchronized boolean reached() {
        if (skip == 0) {
            skip = -1;
            return true;
        }
        skip--;
        return false;
    }
}
