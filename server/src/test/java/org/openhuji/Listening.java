package org.openhuji;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Listens as a module listens to another. */
@TestComponent
public class Listening {
    /** Something that happened. */
    public record Happened(String what) {}

    /** Something that is dealt with after it happened, beside everything else. */
    public record Over(String what) {}

    private final BlockingQueue<String> threads = new LinkedBlockingQueue<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    @TransactionalEventListener
    void on(Happened event) {
        if (event.what().startsWith("refuse") || event.what().startsWith("not yet") && tried.add(event.what())) {
            throw new IllegalStateException("refused");
        }
        heard.add(event.what());
    }

    @ApplicationModuleListener
    void after(Over event) {
        threads.add(Thread.currentThread().getName());
    }

    /** On which threads was heard what is over, one for each. */
    public BlockingQueue<String> threads() {
        return threads;
    }

    /** What was heard. */
    public List<String> heard() {
        return heard;
    }
}
