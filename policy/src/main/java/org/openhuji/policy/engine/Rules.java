package org.openhuji.policy.engine;

import java.util.List;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** The reading "decide": a condition as closures. Kleene logic over unknown facts; no trace, nothing allocated. */
final class Rules {
    private Rules() {}

    static Rule compile(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all(compile(all.parts()));
            case Condition.Any any -> any(compile(any.parts()));
            case Condition.AtLeast some -> atLeast(some.count(), compile(some.parts()));
            case Condition.Not not -> not(compile(not.part()));
            case Condition.ExistsRecord exists -> existsRecord(exists.list().index(), compile(exists.body()));
            case Condition.EveryRecord every -> everyRecord(every.list().index(), compile(every.body()));
            case Condition.ExistsRelative exists -> existsRelative(exists.classes(), compile(exists.body()));
            case Condition.EveryRelative every -> everyRelative(every.classes(), compile(every.body()));
            case Condition.OfApplicant asked -> ofApplicant(compile(asked.body()));
            case Condition.Is is -> TestRules.compile(is.test());
            case Condition.Fixed fixed -> constant(fixed.outcome());
            case Condition.Guard guard -> guard(compile(guard.when()), guard.outcome());
            case Condition.Points points -> PointsRule.of(points);
            case Condition.Ref ref -> compile(ref.body());
        };
    }

    private static Rule[] compile(List<Condition> parts) {
        return parts.stream().map(Rules::compile).toArray(Rule[]::new);
    }

    private static Rule constant(Outcome outcome) {
        return (scene, person, record) -> outcome;
    }

    static Rule all(Rule[] parts) {
        return (scene, person, record) -> {
            Outcome result = Outcome.MET;
            for (Rule part : parts) {
                Outcome answer = part.apply(scene, person, record);
                if (answer == Outcome.NOT_MET) {
                    return answer;
                }
                if (answer != Outcome.MET) {
                    result = Outcome.all(result, answer);
                }
            }
            return result;
        };
    }

    static Rule any(Rule[] parts) {
        return (scene, person, record) -> {
            Outcome result = Outcome.NOT_MET;
            for (Rule part : parts) {
                Outcome answer = part.apply(scene, person, record);
                if (answer == Outcome.MET) {
                    return answer;
                }
                if (answer != Outcome.NOT_MET) {
                    result = Outcome.any(result, answer);
                }
            }
            return result;
        };
    }

    static Rule atLeast(int count, Rule[] parts) {
        return (scene, person, record) -> {
            int[] tally = new int[Outcome.values().length];
            for (Rule part : parts) {
                tally[part.apply(scene, person, record).ordinal()]++;
            }
            return Outcome.atLeast(count, tally);
        };
    }

    static Rule not(Rule part) {
        return (scene, person, record) -> part.apply(scene, person, record).not();
    }

    static Rule guard(Rule when, Outcome outcome) {
        return (scene, person, record) -> guarded(when.apply(scene, person, record), outcome);
    }

    /** What a guard answers: its outcome where the condition holds, met where it does not. */
    static Outcome guarded(Outcome when, Outcome outcome) {
        return switch (when) {
            case MET -> outcome;
            case NOT_MET -> Outcome.MET;
            default -> when;
        };
    }

    private static Rule existsRecord(int list, Rule body) {
        return (scene, person, record) -> {
            long[][] rows = scene.situation.records(person, list);
            if (rows == null) {
                return Outcome.UNKNOWN;
            }
            Outcome result = Outcome.NOT_MET;
            for (long[] row : rows) {
                result = Outcome.any(result, body.apply(scene, person, row));
                if (result == Outcome.MET) {
                    return result;
                }
            }
            return result;
        };
    }

    private static Rule everyRecord(int list, Rule body) {
        return (scene, person, record) -> {
            long[][] rows = scene.situation.records(person, list);
            if (rows == null) {
                return Outcome.UNKNOWN;
            }
            Outcome result = Outcome.MET;
            for (long[] row : rows) {
                result = Outcome.all(result, body.apply(scene, person, row));
                if (result == Outcome.NOT_MET) {
                    return result;
                }
            }
            return result;
        };
    }

    private static Rule existsRelative(int classes, Rule body) {
        return (scene, person, record) -> {
            Situation situation = scene.situation;
            Outcome result = Outcome.NOT_MET;
            for (int other = 0; other < situation.size(); other++) {
                if (other == person) {
                    continue;
                }
                Outcome kin = kin(situation, person, other, classes);
                if (kin != Outcome.NOT_MET) {
                    result = Outcome.any(result, Outcome.all(kin, body.apply(scene, other, Scene.NO_RECORD)));
                    if (result == Outcome.MET) {
                        return result;
                    }
                }
            }
            return result;
        };
    }

    private static Rule everyRelative(int classes, Rule body) {
        return (scene, person, record) -> {
            Situation situation = scene.situation;
            Outcome result = Outcome.MET;
            for (int other = 0; other < situation.size(); other++) {
                if (other == person) {
                    continue;
                }
                Outcome kin = kin(situation, person, other, classes);
                if (kin != Outcome.NOT_MET) {
                    result = Outcome.all(result, Outcome.any(kin.not(), body.apply(scene, other, Scene.NO_RECORD)));
                }
            }
            return result;
        };
    }

    static Rule ofApplicant(Rule body) {
        return (scene, person, record) -> body.apply(scene, scene.situation.applicant(), Scene.NO_RECORD);
    }

    /** Whether {@code other} is kin of {@code person} in one of the classes. */
    static Outcome kin(Situation situation, int person, int other, int classes) {
        if ((situation.sure()[person][other] & classes) != 0) {
            return Outcome.MET;
        }
        if ((situation.maybe()[person][other] & classes) != 0) {
            return Outcome.REVIEW;
        }
        return situation.kinKnown() || (situation.sure()[person][other] & DECIDED) != 0
                ? Outcome.NOT_MET
                : Outcome.UNKNOWN;
    }

    /** Set in a pair of persons while a trial value says how they are related. */
    static final int DECIDED = 1 << 30;
}
