package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/** Collects mistakes while the law is read, so that all are reported at once. */
final class Faults {
    private final List<LawFault> found = new ArrayList<>();

    void add(Mark mark, Text title, String zh, String en) {
        LawFault fault = new LawFault(mark, title, new Text(zh, en));
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    int size() {
        return found.size();
    }

    /** Takes back every fault after the first {@code size}, and returns them. */
    List<LawFault> takeBack(int size) {
        List<LawFault> later = found.subList(size, found.size());
        List<LawFault> taken = List.copyOf(later);
        later.clear();
        return taken;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<LawFault> sorted() {
        return found.stream().sorted(LawFault.ORDER).toList();
    }
}
