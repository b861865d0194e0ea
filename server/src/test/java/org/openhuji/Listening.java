package org.openhuji;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

/** Listens as a module listens to another. */
@TestComponent
public class Listening {
    /** Something that happened. */
    public record Happened(String what) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(Happened event) {
        if (event.what().startsWith("refuse")) {
            throw new IllegalStateException("refused");
        }
        heard.add(event.what());
    }

    /** What was heard. */
    public List<String> heard() {
        return heard;
    }
}
