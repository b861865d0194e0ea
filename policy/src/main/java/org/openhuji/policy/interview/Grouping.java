package org.openhuji.policy.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.interview.Question.About;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * Which missing facts are one question. A list is asked for with what tells its records apart (which kind, where); what is
 * still missing of a record then is asked for together, for it stands in the same papers. A fact that is missing of several
 * persons is one question about all of them.
 */
final class Grouping {
    private final Vocabulary vocabulary;

    Grouping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A pointer taken apart. */
    private record Target(
            About about,
            String subject,
            @Nullable RecordList list,
            int row,
            @Nullable Fact fact) {
        /** Whether two pointers belong to one question. */
        boolean together(Target other) {
            return about == other.about
                    && (about == About.FACT || subject.equals(other.subject))
                    && row == other.row
                    && list == other.list
                    && (about == About.RECORD || about == About.PLACE || fact == other.fact);
        }
    }

    private Target target(String pointer) {
        List<String> parts = Pointers.parts(pointer);
        if (parts.getFirst().equals("kin")) {
            return new Target(About.KIN, "", null, -1, null);
        }
        if (parts.getFirst().equals("places")) {
            return new Target(
                    About.PLACE,
                    parts.get(1),
                    null,
                    -1,
                    vocabulary.findPlaceFact(parts.get(2)).orElseThrow());
        }
        RecordList list = vocabulary.findList(parts.get(2)).orElse(null);
        if (list == null) {
            Fact fact = vocabulary.findPersonFact(parts.get(2)).orElseThrow();
            return new Target(About.FACT, parts.get(1), null, -1, fact);
        }
        if (parts.size() == 3) {
            return new Target(About.LIST, parts.get(1), list, -1, null);
        }
        Fact field = Vocabulary.find(list.fields(), parts.get(4)).orElseThrow();
        return new Target(About.RECORD, parts.get(1), list, Integer.parseInt(parts.get(3)), field);
    }

    /** Whether anybody is asked for it at all. */
    boolean askable(String pointer) {
        Target target = target(pointer);
        return switch (target.about()) {
            case KIN -> true;
            case LIST -> target.list() != null && target.list().ask() != null;
            case FACT, RECORD, PLACE -> target.fact() != null && target.fact().ask() != null;
        };
    }

    /** Whether two pointers are asked for together. */
    boolean together(String one, String other) {
        return target(one).together(target(other));
    }

    /**
     * A question.
     *
     * @param pointers what is asked for together, the most decisive first
     * @param described of a list, what could matter of a record if there were one
     */
    Question question(List<String> pointers, List<String> clauses, List<Fact> described) {
        Target first = target(pointers.getFirst());
        Set<Fact> facts = new LinkedHashSet<>(described);
        Set<String> subjects = new LinkedHashSet<>();
        for (String pointer : pointers) {
            Target target = target(pointer);
            subjects.add(target.subject());
            if (target.fact() != null) {
                facts.add(target.fact());
            }
        }
        List<Fact> ordered =
                facts.stream().sorted(Comparator.comparingInt(Fact::index)).toList();
        return new Question(
                first.about(),
                List.copyOf(subjects),
                first.list(),
                first.row(),
                ordered,
                List.copyOf(pointers),
                clauses);
    }

    /** A list that is missing: whose, and which; {@code null} where a pointer means something else. */
    @Nullable
    Missing missingList(String pointer, Situation situation) {
        Target target = target(pointer);
        return target.about() == About.LIST && target.list() != null
                ? new Missing(situation.labels().indexOf(target.subject()), target.list())
                : null;
    }

    /** A person's list of which nothing is known. */
    record Missing(int person, RecordList list) {
        /** The beginning of the pointers into its first record. */
        String record(Situation situation) {
            return situation.pointer(person) + "/" + list.name() + "/0/";
        }
    }

    /** Of the fields that matter of a record those that say what it is, or where nothing does, all. */
    static List<Fact> describing(Missing missing, String record, Set<String> matter) {
        List<Fact> fields = missing.list().fields().stream()
                .filter(field -> field.ask() != null && matter.contains(record + field.name()))
                .toList();
        List<Fact> kinds =
                fields.stream().filter(field -> tellsApart(field.type())).toList();
        return kinds.isEmpty() ? fields : kinds;
    }

    private static boolean tellsApart(Type type) {
        return switch (type) {
            case CHOICE, CHOICES, TRUTH, PLACE -> true;
            case DATE, COUNT, PERSONS, TEXT, TEXTS -> false;
        };
    }

    /**
     * How many questions may be asked for some pointers at most, if nobody has more than one record of a kind: a list counts
     * twice, for what is missing of its record is asked after it.
     *
     * @param before pointers of an earlier stage; of those that were asked for there, nothing is asked again
     */
    int most(Set<String> pointers, Set<String> before) {
        List<String> questions = new ArrayList<>();
        int count = 0;
        for (String pointer : pointers) {
            if (alone(pointer, before) || questions.stream().anyMatch(other -> together(other, pointer))) {
                continue;
            }
            questions.add(pointer);
            count += target(pointer).about() == About.LIST && !before.contains(pointer) ? 2 : 1;
        }
        return count;
    }

    /** Whether a pointer was a question of its own before: then it is asked for there or here, not twice. */
    private boolean alone(String pointer, Set<String> before) {
        return before.contains(pointer)
                && target(pointer).about() != About.LIST
                && before.stream().filter(other -> together(other, pointer)).count() == 1;
    }
}
