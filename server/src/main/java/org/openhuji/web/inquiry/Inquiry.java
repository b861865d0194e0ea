package org.openhuji.web.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.situation.Pointers;

/**
 * What somebody has said so far. Never changed: every answer gives a new one.
 *
 * @param family the applicant first
 * @param situation what is known, in the shape of the assessment contract; nobody changes it
 * @param unsure pointers of facts of which was said that they are not known
 * @param asked the questions answered, in their order
 * @param all whether every ground is to be decided, even where one is open already
 */
record Inquiry(
        List<Member> family,
        Map<String, @Nullable Object> situation,
        Set<String> unsure,
        List<Question> asked,
        boolean all) {
    /** More people than this nobody brings along; the engine takes sixty. */
    static final int MOST_MEMBERS = 20;

    /** More answers than this no law here asks for. */
    static final int MOST_ASKED = 200;

    /** Somebody who has only said where to. */
    static Inquiry to(String destination, LocalDate on, String applicant) {
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        situation.put("on", on.toString());
        situation.put("destination", destination);
        situation.put("applicant", applicant);
        situation.put("persons", new LinkedHashMap<>(Map.of(applicant, new LinkedHashMap<>())));
        situation.put("kin", new ArrayList<>());
        return new Inquiry(List.of(new Member(applicant, null, null, true)), situation, Set.of(), List.of(), false);
    }

    /** The code of the place they want to live in. */
    String destination() {
        return String.valueOf(situation.get("destination"));
    }

    /** The day for which is asked. */
    LocalDate on() {
        return LocalDate.parse(String.valueOf(situation.get("on")));
    }

    /** The label of the applicant. */
    String applicant() {
        return family.getFirst().label();
    }

    Optional<Member> findMember(String label) {
        return family.stream().filter(member -> member.label().equals(label)).findFirst();
    }

    /** What is known at a pointer: {@code null} where it is known that there is none, empty where nothing is known. */
    Optional<Optional<Object>> find(String pointer) {
        return Pointers.find(situation, pointer);
    }

    /**
     * How the subject of a question is called in it.
     *
     * @return {@code null} where it is the applicant, or a place
     */
    @Nullable
    String called(Question question, String subject, Locale language) {
        return question.about() == Question.About.PLACE || subject.equals(applicant())
                ? null
                : Callings.of(findMember(subject).orElseThrow(), language);
    }

    /** The same for another place. */
    Inquiry elsewhere(String destination) {
        Map<String, @Nullable Object> copy = copy();
        copy.put("destination", destination);
        return new Inquiry(family, copy, unsure, asked, all);
    }

    /** With everybody's grounds to be decided. */
    Inquiry whole() {
        return new Inquiry(family, situation, unsure, asked, true);
    }

    Inquiry with(Member member) {
        List<Member> more = new ArrayList<>(family);
        more.add(member);
        Map<String, @Nullable Object> copy = copy();
        if (find("/persons/" + token(member.label())).isEmpty()) {
            Pointers.set(copy, "/persons/" + token(member.label()), new LinkedHashMap<>());
        }
        Pointers.set(copy, "/kin/-", List.of(applicant(), Objects.requireNonNull(member.relation()), member.label()));
        return new Inquiry(List.copyOf(more), copy, unsure, asked, all).forgetting("/coResidents");
    }

    /** Without somebody, and without everything that was said of them. */
    Inquiry without(Member member) {
        Map<String, @Nullable Object> copy = copy();
        String person = "/persons/" + token(member.label());
        Pointers.remove(copy, person);
        copy.put(
                "kin",
                ((List<?>) Objects.requireNonNull(copy.get("kin")))
                        .stream()
                                .filter(row -> !((List<?>) row).contains(member.label()))
                                .toList());
        return new Inquiry(
                        family.stream().filter(other -> !other.equals(member)).toList(),
                        copy,
                        without(unsure, person + "/"),
                        asked.stream()
                                .filter(question -> !question.subjects().contains(member.label()))
                                .toList(),
                        all)
                .forgetting("/coResidents");
    }

    /** Who lives together is asked anew when the family changes. */
    private Inquiry forgetting(String ending) {
        Map<String, @Nullable Object> copy = copy();
        for (Member member : family) {
            Pointers.remove(copy, "/persons/" + token(member.label()) + ending);
        }
        Set<String> left = new LinkedHashSet<>(unsure);
        left.removeIf(pointer -> pointer.endsWith(ending));
        List<Question> others = asked.stream()
                .filter(question -> question.pointers().stream().noneMatch(pointer -> pointer.endsWith(ending)))
                .toList();
        return new Inquiry(family, copy, left, others, all);
    }

    /**
     * With a question answered.
     *
     * @param known the new values by pointer; {@code null} where there is none
     * @param notKnown pointers of what they do not know
     */
    Inquiry answered(Question question, Map<String, @Nullable Object> known, Set<String> notKnown) {
        return answered(question, known, notKnown, row -> true);
    }

    /**
     * The same for a list.
     *
     * @param gone the records of which what was asked beyond their description holds no more
     */
    Inquiry answered(Question question, Map<String, @Nullable Object> known, Set<String> notKnown, IntPredicate gone) {
        Map<String, @Nullable Object> copy = copy();
        Set<String> left = new LinkedHashSet<>(unsure);
        for (String pointer : question.pointers()) {
            left = new LinkedHashSet<>(without(left, pointer));
            Pointers.remove(copy, pointer);
        }
        known.forEach((pointer, value) -> Pointers.set(copy, pointer, value));
        left.addAll(notKnown);
        List<Question> more = new ArrayList<>(asked);
        int before = position(question);
        if (before < 0) {
            more.add(question);
        } else {
            more.set(before, question);
            if (question.about() == Question.About.LIST) {
                more.removeIf(other -> other.about() == Question.About.RECORD
                        && other.subject().equals(question.subject())
                        && other.list() == question.list()
                        && gone.test(other.row()));
            }
        }
        return new Inquiry(family, copy, left, List.copyOf(more), all);
    }

    /** Where among the answered a question about the same thing stands, or -1. */
    int position(Question question) {
        for (int i = 0; i < asked.size(); i++) {
            Question other = asked.get(i);
            if (other.about() == question.about()
                    && other.subjects().equals(question.subjects())
                    && other.list() == question.list()
                    && other.row() == question.row()
                    && (question.list() != null || other.facts().equals(question.facts()))) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> without(Set<String> pointers, String beginning) {
        Set<String> left = new LinkedHashSet<>(pointers);
        left.removeIf(pointer -> pointer.equals(beginning) || pointer.startsWith(beginning + "/"));
        return left;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> copy() {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Pointers.copy(situation));
    }

    /** A label as a part of a pointer. */
    static String token(String label) {
        return label.replace("~", "~0").replace("/", "~1");
    }
}
