package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Text;

/** The list of a document's clauses ({@code clauses.csv}): what each is, and whether the pack carries it. */
final class ClauseList {
    /** The first line of the file. */
    static final String HEADER = "id,locator,kind";

    /** Clauses of these kinds decide something; a pack must carry each. */
    static final Set<String> CARRIED = Set.of("settle-rule", "rural-rule", "permit-rule", "definition");

    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final Faults faults;
    private final boolean known;

    private ClauseList(Faults faults, boolean known) {
        this.faults = faults;
        this.known = known;
    }

    /** For where the file is missing or cannot be read: nothing is on it, and nothing is held against it. */
    static ClauseList missing(Faults faults) {
        return new ClauseList(faults, false);
    }

    static ClauseList read(String name, String text, Faults faults) {
        ClauseList list = new ClauseList(faults, true);
        Source source = Source.of(name, text);
        for (int line = 0; line < source.lines().size(); line++) {
            list.line(source, line, source.lines().get(line));
        }
        if (source.lines().isEmpty()) {
            faults.add(Mark.start(source), Titles.SYNTAX, "文件是空的", "the file is empty");
        }
        return list;
    }

    private void line(Source source, int number, String line) {
        Mark whole = new Mark(source, number, 0, Math.max(1, line.length()));
        if (number == 0) {
            if (!line.strip().equals(HEADER)) {
                faults.add(whole, Titles.SYNTAX, "第一行应为 " + HEADER, "the first line must be " + HEADER);
            }
            return;
        }
        if (line.isBlank()) {
            return;
        }
        String[] parts = line.split(",", -1);
        boolean first = marks.putIfAbsent(parts[0].strip(), whole) == null;
        if (parts.length != 3 || parts[0].isBlank() || parts[2].isBlank()) {
            faults.add(
                    whole,
                    Titles.SYNTAX,
                    "应为三项：条款号,位置,类别（如 LL-3.1.5,三(一)5,settle-rule）",
                    "three items are needed: id,locator,kind (such as LL-3.1.5,三(一)5,settle-rule)");
            return;
        }
        String id = parts[0].strip();
        if (!first) {
            faults.add(whole, Titles.DOUBLED, id + " 写了两次", id + " is given twice");
            return;
        }
        clauses.add(new Clause(id, parts[1].strip(), parts[2].strip()));
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** A fault where the text of an item is no clause of the document. */
    void check(Item item) {
        String id = item.text();
        if (known && !marks.containsKey(id)) {
            Text hint = Hints.of(id, marks.keySet(), "clauses.csv");
            item.fault(
                    Titles.UNKNOWN_CLAUSE, "clauses.csv 里没有 " + id + hint.zh(), "clauses.csv has no " + id + hint.en());
        }
    }

    /** A fault for every clause that decides something and that the pack does not carry. */
    void checkCarried(Pack pack) {
        for (Clause clause : clauses) {
            String id = clause.id();
            boolean carried = pack.findRoute(id).isPresent()
                    || pack.frames().stream().anyMatch(f -> f.clause().equals(id))
                    || pack.permits().stream().anyMatch(p -> p.clause().equals(id))
                    || pack.statements().stream().anyMatch(s -> s.clause().equals(id));
            Mark mark = marks.get(id);
            if (CARRIED.contains(clause.kind()) && !carried && mark != null) {
                faults.add(
                        mark,
                        Titles.NOT_COVERED,
                        "%s 是 %s，而 policy.yaml 没有落实它；在 routes、frames、permit 或 statements 里写上"
                                .formatted(id, clause.kind()),
                        "%s is a %s and policy.yaml does not carry it; write it under routes, frames, permit or statements"
                                .formatted(id, clause.kind()));
            }
        }
    }
}
