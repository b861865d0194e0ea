package org.openhuji.policy.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.interview.Question.About;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * Which missing facts are one question. A list is asked for with what tells its records apart (which kind, where); what is
 * still missing of a record then is asked for together, for it stands in the same papers.
 */
final class Grouping {
    private final Policies policies;
    private final Vocabulary vocabulary;

    Grouping(Policies policies) {
        this.policies = policies;
        this.vocabulary = policies.law().vocabulary();
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
                    && subject.equals(other.subject)
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

    /** The question that begins with a pointer; others of the pointers that belong to it come with it. */
    Question question(
            String first,
            Set<String> pointers,
            List<String> clauses,
            Situation situation,
            Determination determination) {
        Target target = target(first);
        List<String> together = new ArrayList<>();
        Set<Fact> facts = new LinkedHashSet<>();
        for (String pointer : pointers) {
            Target other = target(pointer);
            if (target.together(other)) {
                together.add(pointer);
                if (other.fact() != null) {
                    facts.add(other.fact());
                }
            }
        }
        if (target.list() != null && target.about() == About.LIST) {
            facts.addAll(describing(target.subject(), target.list(), situation));
        }
        List<Fact> ordered = facts.stream()
                .sorted(java.util.Comparator.comparingInt(Fact::index))
                .toList();
        return new Question(
                target.about(), target.subject(), target.list(), target.row(), ordered, List.copyOf(together), clauses);
    }

    /** What of a record could matter if there were one: the fields that say what it is, or where nothing does, all. */
    private List<Fact> describing(String label, RecordList list, Situation situation) {
        int person = situation.labels().indexOf(label);
        Situation imagined = situation.withBlankRecord(person, list);
        Determination with = policies.assess(imagined);
        Set<String> missing = new HashSet<>();
        with.routes().forEach(answer -> {
            missing.addAll(answer.missing());
            answer.companionsMissing().values().forEach(missing::addAll);
        });
        if (with.permit() != null) {
            missing.addAll(with.permit().missing());
        }
        String record = situation.pointer(person) + "/" + list.name() + "/0/";
        List<Fact> matter = list.fields().stream()
                .filter(field -> field.ask() != null && missing.contains(record + field.name()))
                .toList();
        List<Fact> kinds =
                matter.stream().filter(field -> tellsApart(field.type())).toList();
        return kinds.isEmpty() ? matter : kinds;
    }

    private static boolean tellsApart(Type type) {
        return switch (type) {
            case CHOICE, CHOICES, TRUTH, PLACE -> true;
            case DATE, COUNT, PERSONS, TEXT, TEXTS -> false;
        };
    }

    /** How many questions some pointers make; a list counts twice, for what is missing of its record is asked after it. */
    int count(Set<String> pointers) {
        List<Target> questions = new ArrayList<>();
        int count = 0;
        for (String pointer : pointers) {
            Target target = target(pointer);
            if (questions.stream().noneMatch(target::together)) {
                questions.add(target);
                count += target.about() == About.LIST ? 2 : 1;
            }
        }
        return count;
    }
}
