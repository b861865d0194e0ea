package org.openhuji;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

/** Listens as a module listens to another. */
@TestComponent
public class Listening {
    /** Something that happened. */
    public record Happened(String what) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    @TransactionalEventListener
    void on(Happened event) {
        if (event.what().startsWith("refuse") || event.what().startsWith("not yet") && tried.add(event.what())) {
            throw new IllegalStateException("refused");
        }
        heard.add(event.what());
    }

    /** What was heard. */
    public List<String> heard() {
        return heard;
    }
}
