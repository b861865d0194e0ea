package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.CompiledPack.CompiledRoute;
import org.openhuji.policy.engine.Determination.Answer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.situation.Situation;

/**
 * What to ask about the date from which time alone would do. A ground that is closed today, whatever is missing, may be open
 * on a later day if what is missing is right: then that date is known only once it is asked for. Belongs to one thread.
 */
public final class Waiting {
    /** So many later days of a ground are looked at closely; one that could only be met after them is left alone. */
    private static final int MOST_DAYS = 16;

    private final CompiledLaw compiled;
    private final Situation situation;
    private final Determination determination;
    private final Days days;

    Waiting(CompiledLaw compiled, Situation situation, Determination determination) {
        this.compiled = compiled;
        this.situation = situation;
        this.determination = determination;
        this.days = new Days(situation, compiled);
    }

    /**
     * A ground that is closed today and that time alone might open.
     *
     * @param clause the route
     * @param day the first later day on which it is met in some completion
     * @param missing pointers of the facts that decide whether it is met on that day, the most decisive first; for each there
     *     are two completions that differ in it alone, of which only one has this day as its earliest
     */
    public record Wait(String clause, LocalDate day, List<String> missing) {}

    /** A ground of a pack, whatever version of it will be in force. */
    private record Ground(CompiledPack pack, CompiledRoute route) {}

    /**
     * The grounds whose date hangs on missing facts, the nearest first. None where a ground is open already, or the date of
     * one is known.
     */
    public List<Wait> next() {
        List<Wait> waits = new ArrayList<>();
        if (idle()) {
            return waits;
        }
        for (RouteAnswer answer : determination.routes()) {
            Ground ground = answer.outcome() == Outcome.NOT_MET ? ground(answer) : null;
            Wait wait = ground == null ? null : first(ground);
            if (wait != null) {
                waits.add(wait);
            }
        }
        waits.sort(Comparator.comparing(Wait::day)
                .thenComparingInt(wait -> wait.missing().size()));
        return waits;
    }

    /**
     * Every missing fact that may still be asked for in this way, now or after whatever is answered: what grounds read that
     * are closed or may yet be. It only shrinks as answers come in, but for what then is missing of a record.
     */
    public Set<String> mayMatter() {
        Set<String> pointers = new LinkedHashSet<>();
        if (idle()) {
            return pointers;
        }
        for (RouteAnswer answer : determination.routes()) {
            boolean may = answer.outcome() == Outcome.NOT_MET || answer.outcome() == Outcome.UNKNOWN;
            Ground ground = may ? ground(answer) : null;
            if (ground != null) {
                for (CompiledPack version : versions(ground)) {
                    CompiledRoute then = version.find(ground.route().route().clause());
                    if (then != null) {
                        Scene scene = compiled.scene(situation, situation.on());
                        pointers.addAll(new Exact(scene).read(whole(version, then), situation.applicant()));
                    }
                }
            }
        }
        return pointers;
    }

    private boolean idle() {
        return determination.outcome() == Answer.ELIGIBLE
                || determination.routes().stream().anyMatch(answer -> answer.earliest() != null);
    }

    /** The ground of an answer; {@code null} where nothing of it is for time alone to open. */
    private @Nullable Ground ground(RouteAnswer answer) {
        if (answer.route().open() != null) {
            return null;
        }
        for (CompiledPack pack : compiled.over(situation.destination(), situation.on())) {
            CompiledRoute route =
                    pack.pack() == answer.pack() ? pack.find(answer.route().clause()) : null;
            if (route != null) {
                Ground ground = new Ground(pack, route);
                return days.mayEverBeMet(versions(ground), route) ? ground : null;
            }
        }
        return null;
    }

    private List<CompiledPack> versions(Ground ground) {
        return compiled.versions(ground.pack().pack().id(), situation.on());
    }

    private @Nullable Wait first(Ground ground) {
        List<CompiledPack> versions = versions(ground);
        SortedSet<Long> changes = days.changes(ground.route());
        int looked = 0;
        for (long day : changes) {
            CompiledPack version = Days.inForce(versions, day);
            CompiledRoute then =
                    version == null ? null : version.find(ground.route().route().clause());
            if (version == null || then == null || !open(version, then, day)) {
                continue;
            }
            if (++looked > MOST_DAYS) {
                return null;
            }
            Scene scene = compiled.scene(situation, day);
            List<String> missing = new Exact(scene).decideMet(whole(version, then), situation.applicant());
            if (!missing.isEmpty()) {
                return new Wait(then.route().clause(), LocalDate.ofEpochDay(day), missing);
            }
        }
        return null;
    }

    /** Whether three-valued logic leaves a route open on a day. */
    private boolean open(CompiledPack version, CompiledRoute route, long day) {
        Scene scene = days.scene(day);
        int applicant = situation.applicant();
        Outcome scope = version.scopes().get(route.scope()).rule().apply(scene, applicant, Scene.NO_RECORD);
        return scope != Outcome.NOT_MET
                && Outcome.all(scope, route.when().apply(scene, applicant, Scene.NO_RECORD)) == Outcome.UNKNOWN;
    }

    private static Condition whole(CompiledPack version, CompiledRoute route) {
        return new Condition.All(
                Said.NOTHING,
                List.of(
                        version.scopes().get(route.scope()).condition(),
                        route.route().when()));
    }
}
