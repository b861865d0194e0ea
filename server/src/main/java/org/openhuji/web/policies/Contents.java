package org.openhuji.web.policies;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.prose.ClauseProse;
import org.openhuji.policy.prose.PackProse;

/** A document cut into the parts its own numbering makes, for a page and its table of contents. */
record Contents(List<Part> parts) {
    /**
     * A part; several in a row of which the pack carries nothing are one.
     *
     * @param anchor its place on the page
     * @param first its number in the document, or that of the first of several
     * @param last the number of the last of several; the same where it is one
     */
    record Part(String anchor, String first, String last, List<Run> runs) {
        /** Its number, or from which to which. */
        public String name() {
            return first.equals(last) ? first : first + " – " + last;
        }

        /** The clauses of it that the pack carries. */
        public List<ClauseProse> carried() {
            return runs.stream()
                    .map(Run::clause)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }

        /** How many of its clauses no rule carries. */
        public int others() {
            return runs.stream().mapToInt(run -> run.others().size()).sum();
        }
    }

    /** One clause that the pack carries, or several in a row that it does not. */
    record Run(@Nullable ClauseProse clause, List<ClauseProse> others) {}

    static Contents of(PackProse prose) {
        List<Part> parts = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        List<ClauseProse> others = new ArrayList<>();
        String name = "";
        for (ClauseProse clause : prose.clauses()) {
            if (!clause.section().equals(name)) {
                end(parts, name, runs, others);
                runs = new ArrayList<>();
                others = new ArrayList<>();
                name = clause.section();
            }
            if (clause.carried()) {
                endOthers(runs, others);
                others = new ArrayList<>();
                runs.add(new Run(clause, List.of()));
            } else {
                others.add(clause);
            }
        }
        end(parts, name, runs, others);
        return new Contents(parts);
    }

    private static void end(List<Part> parts, String name, List<Run> runs, List<ClauseProse> others) {
        endOthers(runs, others);
        if (runs.isEmpty()) {
            return;
        }
        Part last = parts.isEmpty() ? null : parts.getLast();
        boolean nothing = runs.size() == 1 && runs.getFirst().clause() == null;
        if (nothing && last != null && last.carried().isEmpty()) {
            List<ClauseProse> together = new ArrayList<>(last.runs().getFirst().others());
            together.addAll(runs.getFirst().others());
            parts.set(parts.size() - 1, new Part(last.anchor(), last.first(), name, List.of(new Run(null, together))));
        } else {
            parts.add(new Part("part-" + (parts.size() + 1), name, name, runs));
        }
    }

    private static void endOthers(List<Run> runs, List<ClauseProse> others) {
        if (!others.isEmpty()) {
            runs.add(new Run(null, others));
        }
    }
}
