package org.openhuji.policy.interview;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openhuji.policy.engine.Asking;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * What somebody does not know stays open, and with it much that the engine then cannot look at closely. So each value it could
 * have is looked at: what matters with none of them need not be asked for.
 */
final class Unsure {
    private final Assessor assessor;
    private final Situation situation;
    private final Vocabulary vocabulary;

    Unsure(Assessor assessor, Situation situation) {
        this.assessor = assessor;
        this.situation = situation;
        this.vocabulary = assessor.law().vocabulary();
    }

    /** Those of some facts that can matter whatever the facts are of which somebody is unsure. */
    Set<String> matter(Set<String> pointers, Set<String> unsure) {
        Set<String> left = new LinkedHashSet<>(pointers);
        if (unsure.isEmpty()) {
            return left;
        }
        Asking asking = assessor.ask(situation);
        for (String pointer : unsure) {
            long[] values = left.isEmpty() ? new long[0] : asking.values(pointer);
            Set<String> some = new HashSet<>();
            for (long value : values) {
                for (Asking.Question question :
                        assessor.ask(with(pointer, value)).questions(left::contains)) {
                    some.add(question.pointer());
                }
            }
            if (values.length > 0) {
                left.retainAll(some);
            }
        }
        return left;
    }

    /** The situation with a value in a single fact of a person or a record. */
    private Situation with(String pointer, long value) {
        List<String> parts = Pointers.parts(pointer);
        Situation copy = situation.copy();
        int person = copy.labels().indexOf(parts.get(1));
        if (parts.size() == 3) {
            copy.facts(person)[vocabulary.getPersonFact(parts.get(2)).index()] = value;
        } else {
            RecordList list = vocabulary.findList(parts.get(2)).orElseThrow();
            Fact field = Vocabulary.find(list.fields(), parts.get(4)).orElseThrow();
            long[][] rows = Objects.requireNonNull(copy.records(person, list.index()));
            rows[Integer.parseInt(parts.get(3))][field.index()] = value;
        }
        return copy;
    }
}
