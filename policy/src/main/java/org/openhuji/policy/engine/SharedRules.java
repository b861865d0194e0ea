package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.CompiledPack.CompiledRoute;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;

/**
 * All routes of a pack for deciding them together: what several of them ask of the applicant is decided once and
 * remembered in the scene. Conditions are the same where they ask the same, whatever is said about them.
 */
final class SharedRules {
    static final Outcome[] OUTCOMES = Outcome.values();

    private final CompiledRoute[] routes;
    private final int scopes;
    private final Rule[] rules;
    private final Map<Condition, Integer> asked = new HashMap<>();
    private final Map<Condition, Integer> remembered = new HashMap<>();
    private int slots;

    SharedRules(List<CompiledPack.Scope> scopes, List<CompiledRoute> routes) {
        this.routes = routes.toArray(CompiledRoute[]::new);
        this.scopes = scopes.size();
        this.slots = this.scopes;
        List<Condition> bare =
                routes.stream().map(route -> bare(route.route().when())).toList();
        List<Condition> common = common(bare);
        List<Condition> grouped = bare.stream().map(when -> group(when, common)).toList();
        grouped.forEach(this::count);
        List<Condition> woven = new ArrayList<>(
                scopes.stream().map(CompiledPack.Scope::condition).toList());
        woven.addAll(grouped);
        this.rules = WovenRules.weave(woven, this::slot);
        asked.clear();
        remembered.clear();
    }

    /** Decides every route whose scope covers the destination. */
    void decide(Scene scene, Outcomes out) {
        int applicant = scene.situation.applicant();
        byte[] memo = new byte[slots];
        scene.memo = memo;
        for (int i = 0; i < routes.length; i++) {
            CompiledRoute route = routes[i];
            int slot = route.scope();
            if (memo[slot] == 0) {
                memo[slot] = (byte) (1
                        + rules[slot].apply(scene, applicant, Scene.NO_RECORD).ordinal());
            }
            Outcome scope = OUTCOMES[memo[slot] - 1];
            if (scope == Outcome.MET) {
                Outcome now = rules[scopes + i].apply(scene, applicant, Scene.NO_RECORD);
                // What is missing beside a suspension is nobody's question here.
                out.add(
                        route.route(),
                        now == Outcome.UNKNOWN
                                ? new Exact(scene).outcome(route.route().when(), applicant)
                                : now);
            } else if (scope != Outcome.NOT_MET) {
                Exact.Open open = Assessor.decide(scene, route, scope);
                if (open != null) {
                    out.add(route.route(), open.outcome());
                }
            }
        }
    }

    /** What most routes ask first: the preconditions of the law. */
    private static List<Condition> common(List<Condition> whens) {
        Map<Condition, Integer> often = new java.util.LinkedHashMap<>();
        for (Condition when : whens) {
            if (when instanceof Condition.All all) {
                all.parts().stream().distinct().forEach(part -> often.merge(part, 1, Integer::sum));
            }
        }
        return often.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && 2 * entry.getValue() >= whens.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The common parts as one part, where a route has them all. Joining by "all" knows no order. */
    private static Condition group(Condition when, List<Condition> common) {
        if (!(when instanceof Condition.All all)
                || common.size() < 2
                || !all.parts().containsAll(common)) {
            return when;
        }
        List<Condition> parts = new ArrayList<>();
        parts.add(new Condition.All(Said.NOTHING, common));
        all.parts().stream().filter(part -> !common.contains(part)).forEach(parts::add);
        return new Condition.All(Said.NOTHING, parts);
    }

    /** The same without sentences, clauses and names. */
    private static Condition bare(Condition condition) {
        return switch (condition) {
            case Condition.All all -> new Condition.All(Said.NOTHING, bare(all.parts()));
            case Condition.Any any -> new Condition.Any(Said.NOTHING, bare(any.parts()));
            case Condition.AtLeast some -> new Condition.AtLeast(Said.NOTHING, some.count(), bare(some.parts()));
            case Condition.Not not -> new Condition.Not(Said.NOTHING, bare(not.part()));
            case Condition.ExistsRecord exists ->
                new Condition.ExistsRecord(Said.NOTHING, exists.list(), bare(exists.body()));
            case Condition.EveryRecord every ->
                new Condition.EveryRecord(Said.NOTHING, every.list(), bare(every.body()));
            case Condition.ExistsRelative exists ->
                new Condition.ExistsRelative(Said.NOTHING, exists.classes(), exists.host(), bare(exists.body()));
            case Condition.EveryRelative every ->
                new Condition.EveryRelative(Said.NOTHING, every.classes(), bare(every.body()));
            case Condition.OfApplicant asked -> new Condition.OfApplicant(Said.NOTHING, bare(asked.body()));
            case Condition.Is is -> new Condition.Is(Said.NOTHING, is.test());
            case Condition.Fixed fixed -> new Condition.Fixed(Said.NOTHING, fixed.outcome(), fixed.reason());
            case Condition.Guard guard ->
                new Condition.Guard(Said.NOTHING, bare(guard.when()), guard.outcome(), guard.reason());
            case Condition.Points points -> new Condition.Points(Said.NOTHING, points.table(), points.selection());
            case Condition.Ref ref -> bare(ref.body());
        };
    }

    private static List<Condition> bare(List<Condition> parts) {
        return parts.stream().map(SharedRules::bare).toList();
    }

    /** The parts of a condition that are asked of the same person, of no record. */
    private static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
            case Condition.AtLeast some -> some.parts();
            case Condition.Not not -> List.of(not.part());
            case Condition.Guard guard -> List.of(guard.when());
            case Condition.OfApplicant asked -> List.of(asked.body());
            default -> List.of();
        };
    }

    private void count(Condition condition) {
        if (asked.merge(condition, 1, Integer::sum) == 1) {
            parts(condition).forEach(this::count);
        }
    }

    /** Where the answer of a condition is remembered: of whatever is asked again and costs more than looking it up. */
    private int slot(Condition condition) {
        if (condition instanceof Condition.Is
                || condition instanceof Condition.Fixed
                || asked.getOrDefault(condition, 0) < 2) {
            return WovenRules.NO_SLOT;
        }
        return remembered.computeIfAbsent(condition, c -> slots++);
    }
}
