package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Waiting;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.interview.Progress.Stage;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;

/**
 * Shows that a question could change the answer: two whole families that agree with all that was said, differ in nothing but
 * what is asked, and are answered differently. How such a pair is found proves nothing; that both are assessed does.
 */
final class Witnesses {
    private static final int VALUES = 3;
    /** So many families are tried before a question counts as asked in vain. */
    static final int TRIES = 6_000;

    /** What a question asks for: a pointer, or a field of the records of a list. */
    private record Spot(String pointer, Fact field) {}

    private final Policies policies;
    private final LawSituations situations;
    private final Chance chance;
    private final int tries;
    /** How many pairs were looked at. */
    long looked;

    Witnesses(Policies policies, long seed, int tries) {
        this.policies = policies;
        this.situations = new LawSituations(policies, seed, 0, (pack, route) -> true);
        this.chance = new Chance(seed + 1);
        this.tries = tries;
    }

    /** What of a question no witness was found for. */
    List<String> useless(Conversation.Step step) {
        Question question = Objects.requireNonNull(step.progress().question());
        Set<Spot> open = new LinkedHashSet<>();
        question.pointers().forEach(pointer -> open.add(new Spot(pointer, null)));
        if (question.about() == Question.About.LIST) {
            question.facts()
                    .forEach(field -> open.add(new Spot(question.pointers().getFirst(), field)));
        }
        for (int i = 0; i < tries && !open.isEmpty(); i++) {
            Spot meant = chance.one(List.copyOf(open));
            Map<String, Object> whole = step.progress().stage() == Stage.WAITING
                    ? later(step, meant.pointer())
                    : situations.completion(step.said(), goals(step, meant.pointer()), chance.percent(70));
            open.removeIf(spot -> changes(step, whole, spot));
        }
        return open.stream()
                .map(spot -> spot.field() == null
                        ? spot.pointer()
                        : spot.pointer() + " " + spot.field().name())
                .toList();
    }

    /** A family that is likely to meet, on the day time might bring it, a ground that is closed today. */
    private Map<String, Object> later(Conversation.Step step, String pointer) {
        Determination determination = step.progress().determination();
        List<Waiting.Wait> waits =
                policies.assessor().waiting(HiddenFamily.read(step.said(), policies), determination).next().stream()
                        .filter(wait -> wait.missing().contains(pointer))
                        .toList();
        Waiting.Wait wait = chance.one(waits);
        Map<String, Object> said = HiddenFamily.copy(step.said());
        said.put("on", wait.day().toString());
        if (!HiddenFamily.readable(said, policies)) {
            return situations.completion(step.said(), Map.of(), false);
        }
        String applicant = (String) said.get("applicant");
        Map<String, Condition> goals = new LinkedHashMap<>();
        goals.put(applicant, route(determination, List.of(wait.clause())));
        Map<String, Object> whole = situations.completion(said, goals, chance.percent(70));
        whole.put("on", step.said().get("on"));
        return HiddenFamily.readable(whole, policies) ? whole : situations.completion(step.said(), Map.of(), false);
    }

    /** What is likely to bring a family to the point where a fact decides: the clauses that still miss it. */
    private Map<String, Condition> goals(Conversation.Step step, String pointer) {
        Determination determination = step.progress().determination();
        List<String> readers = determination.routes().stream()
                .filter(answer -> answer.missing().contains(pointer))
                .map(answer -> answer.route().clause())
                .toList();
        List<String> asked = Objects.requireNonNull(step.progress().question()).clauses();
        Stage stage = step.progress().stage();
        List<String> clauses =
                stage == Stage.COMPANIONS || stage == Stage.PERMIT || readers.isEmpty() ? asked : readers;
        Map<String, Condition> goals = new LinkedHashMap<>();
        String applicant = (String) step.said().get("applicant");
        switch (step.progress().stage()) {
            case OUTCOME -> goals.put(applicant, route(determination, clauses));
            case COMPANIONS -> companion(step, clauses, goals);
            case PERMIT -> goals.put(applicant, permit(determination));
            case REST -> {
                goals.put(applicant, route(determination, clauses));
                companion(step, clauses, goals);
            }
            case WAITING, DONE -> {}
        }
        return goals;
    }

    private Condition route(Determination determination, List<String> clauses) {
        String clause = chance.one(clauses);
        for (Determination.RouteAnswer answer : determination.routes()) {
            if (answer.route().clause().equals(clause)) {
                Route route = answer.route();
                return new Condition.All(Said.NOTHING, List.of(route.scope(), route.when()));
            }
        }
        throw new IllegalStateException("asked for " + clause + ", which does not answer");
    }

    private void companion(Conversation.Step step, List<String> clauses, Map<String, Condition> goals) {
        String clause = chance.one(clauses);
        Map<?, ?> persons = (Map<?, ?>) step.said().get("persons");
        for (Determination.RouteAnswer answer : step.progress().determination().routes()) {
            Condition companion = answer.route().companion();
            if (answer.route().clause().equals(clause) && companion != null) {
                persons.keySet().stream()
                        .filter(label -> !label.equals(step.said().get("applicant")))
                        .forEach(label -> goals.put((String) label, companion));
            }
        }
    }

    private static Condition permit(Determination determination) {
        List<Condition> all = new ArrayList<>();
        for (Pack pack : determination.policies()) {
            for (PermitRule rule : pack.permits()) {
                boolean decides = rule.equals(
                        Objects.requireNonNull(determination.permit()).rule());
                if (decides || rule.adds()) {
                    all.add(rule.when());
                }
            }
        }
        return new Condition.All(Said.NOTHING, all);
    }

    private boolean changes(Conversation.Step step, Map<String, Object> whole, Spot spot) {
        Set<Object> answers = new LinkedHashSet<>();
        answers.add(answer(step, whole));
        for (Object value : values(whole, spot)) {
            Map<String, Object> other = HiddenFamily.copy(whole);
            Pointers.set(other, spot.pointer(), value);
            if (!HiddenFamily.readable(other, policies)) {
                continue; // a county that had another code on that day
            }
            new PlacesSaid(policies, chance).fill(other);
            answers.add(answer(step, other));
            looked++;
            if (answers.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** What else could stand at a spot. */
    private List<Object> values(Map<String, Object> whole, Spot spot) {
        List<String> parts = Pointers.parts(spot.pointer());
        String name = parts.getLast();
        if (spot.field() != null) {
            return fields(whole, spot);
        }
        RecordList list = parts.size() == 3 && parts.getFirst().equals("persons")
                ? policies.law().vocabulary().findList(name).orElse(null)
                : null;
        if (list != null) {
            List<Object> rows = new ArrayList<>();
            rows.add(List.of());
            rows.add(List.of(situations.other(list)));
            return rows;
        }
        if (name.equals("coResidents")) {
            List<Object> others = new ArrayList<>(((Map<?, ?>) whole.get("persons")).keySet());
            others.remove(whole.get("applicant"));
            return List.of(
                    List.of(),
                    others,
                    others.stream().filter(o -> chance.percent(50)).toList());
        }
        Fact fact = switch (parts.getFirst()) {
            case "places" -> policies.law().vocabulary().getPlaceFact(name);
            default ->
                parts.size() == 3
                        ? policies.law().vocabulary().getPersonFact(name)
                        : policies.law().vocabulary().findList(parts.get(2)).orElseThrow().fields().stream()
                                .filter(field -> field.name().equals(name))
                                .findFirst()
                                .orElseThrow();
        };
        return values(fact);
    }

    private List<Object> values(Fact fact) {
        List<Object> values = new ArrayList<>();
        if (fact.of() != Fact.Owner.PLACE || fact.type() == Type.DATE) {
            values.add(
                    fact.type() == Type.CHOICES || fact.type() == Type.PERSONS || fact.type() == Type.TEXTS
                            ? List.of()
                            : null);
        }
        if (fact.type() == Type.TRUTH) {
            values.add(true);
            values.add(false);
        } else if (fact.type() == Type.CHOICE) {
            fact.values().forEach(choice -> values.add(choice.code()));
        } else {
            for (int i = 0; i < VALUES; i++) {
                values.add(situations.other(fact));
            }
        }
        return values;
    }

    /** The list with one record changed in one field. */
    private List<Object> fields(Map<String, Object> whole, Spot spot) {
        List<?> rows =
                (List<?>) Pointers.find(whole, spot.pointer()).orElseThrow().orElseThrow();
        List<Object> lists = new ArrayList<>();
        for (Object value : rows.isEmpty() ? List.of() : values(spot.field())) {
            List<?> copy = (List<?>) Objects.requireNonNull(Pointers.copy(rows));
            Pointers.set(copy.get(chance.below(copy.size())), "/" + spot.field().name(), value);
            lists.add(copy);
        }
        return lists;
    }

    private Object answer(Conversation.Step step, Map<String, Object> whole) {
        Determination determination = policies.assess(HiddenFamily.read(whole, policies));
        List<String> clauses =
                Objects.requireNonNull(step.progress().question()).clauses();
        Stage stage = step.progress().stage();
        return switch (stage) {
            case OUTCOME -> determination.outcome();
            case PERMIT ->
                determination.permit() == null ? "none" : determination.permit().outcome();
            case WAITING ->
                determination.routes().stream()
                        .filter(answer -> answer.earliest() != null)
                        .map(answer -> answer.route().clause() + answer.earliest())
                        .toList();
            case COMPANIONS, REST, DONE -> {
                List<Object> answers = new ArrayList<>();
                for (Determination.RouteAnswer answer : determination.routes()) {
                    if (stage == Stage.REST || clauses.contains(answer.route().clause())) {
                        answers.add(List.of(
                                stage == Stage.REST ? answer.outcome() : "", new LinkedHashMap<>(answer.companions())));
                    }
                }
                yield answers;
            }
        };
    }
}
