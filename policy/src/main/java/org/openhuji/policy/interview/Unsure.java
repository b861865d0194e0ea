package org.openhuji.policy.interview;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.openhuji.policy.engine.Asking;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
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
        for (String pointer : unsure) {
            if (!left.isEmpty()) {
                Set<String> some = new HashSet<>();
                if (eachValue(pointer, some, left)) {
                    left.retainAll(some);
                }
            }
        }
        return left;
    }

    /** Puts into {@code some} what matters with any value; nothing is done with facts whose values cannot be listed. */
    private boolean eachValue(String pointer, Set<String> some, Set<String> left) {
        List<String> parts = Pointers.parts(pointer);
        Fact fact = parts.size() == 3 && parts.getFirst().equals("persons")
                ? vocabulary.findPersonFact(parts.get(2)).orElse(null)
                : null;
        if (fact == null) {
            return false;
        }
        int values = switch (fact.type()) {
            case TRUTH -> 2;
            case CHOICE -> fact.values().size();
            case DATE, PLACE, COUNT, CHOICES, PERSONS, TEXT, TEXTS -> 0;
        };
        Situation copy = situation.copy();
        int person = copy.labels().indexOf(parts.get(1));
        LongConsumer look = value -> {
            copy.facts(person)[fact.index()] = value;
            for (Asking.Question question : assessor.ask(copy).questions(left::contains)) {
                some.add(question.pointer());
            }
        };
        for (int value = 0; value < values; value++) {
            look.accept(value);
        }
        if (values > 0) {
            look.accept(Situation.NONE);
        }
        return values > 0;
    }
}
