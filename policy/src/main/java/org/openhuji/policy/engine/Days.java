package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.CompiledPack.CompiledRoute;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/**
 * A situation on later days: what time alone would do. Answers change only on the days their tests, parameters, notices,
 * places or versions change; those days are looked at one by one.
 */
final class Days {
    private final Situation situation;
    private final CompiledLaw compiled;
    private final Map<Long, Scene> scenes = new HashMap<>();
    private @Nullable SortedSet<Long> general;

    Days(Situation situation, CompiledLaw compiled) {
        this.situation = situation;
        this.compiled = compiled;
    }

    Scene scene(long day) {
        Scene known = scenes.get(day);
        if (known == null) {
            known = compiled.toRead(situation, day);
            scenes.put(day, known);
        }
        return known;
    }

    /** The days after the scene's on which a condition may change its answer. */
    SortedSet<Long> changes(Scene scene, Condition condition) {
        SortedSet<Long> days = new TreeSet<>(general());
        Changes changes = new Changes(scene, day -> {
            if (day > scene.on) {
                days.add(day);
            }
        });
        changes.of(condition, situation.applicant(), Scene.NO_RECORD);
        return days;
    }

    /** The later days on which the place or the law itself changes, whatever the condition. */
    private SortedSet<Long> general() {
        SortedSet<Long> known = general;
        if (known == null) {
            known = new TreeSet<>();
            LocalDate today = LocalDate.ofEpochDay(situation.on());
            for (LocalDate change : compiled.gazetteer.changes(situation.destination(), today)) {
                known.add(change.toEpochDay());
            }
            for (long day : compiled.starts) {
                if (day > situation.on()) {
                    known.add(day);
                }
            }
            general = known;
        }
        return known;
    }

    /** The first of some days, up to and including a last one, on which something holds. */
    @Nullable
    LocalDate first(SortedSet<Long> days, long last, LongFunction<Boolean> holds) {
        for (long day : days) {
            if (day > last) {
                return null;
            }
            if (holds.apply(day)) {
                return LocalDate.ofEpochDay(day);
            }
        }
        return null;
    }

    /** The first later day within the pack's force, and its later versions', on which a route would be met. */
    @Nullable
    LocalDate earliest(CompiledPack pack, CompiledRoute route) {
        List<CompiledPack> versions = compiled.versions(pack.pack().id(), situation.on());
        return mayEverBeMet(versions, route)
                ? first(changes(route), Long.MAX_VALUE, day -> metOn(versions, route, day))
                : null;
    }

    /** The later days on which the answer of a route may change, its scope included. */
    SortedSet<Long> changes(CompiledRoute route) {
        Scene now = scene(situation.on());
        SortedSet<Long> days = changes(now, route.route().when());
        Changes scope = new Changes(now, day -> {
            if (day > now.on) {
                days.add(day);
            }
        });
        scope.of(route.route().scope(), situation.applicant(), Scene.NO_RECORD);
        return days;
    }

    /** Whether time alone could ever meet a route as some version has it, or could if missing facts are right. */
    boolean mayEverBeMet(List<CompiledPack> versions, CompiledRoute route) {
        Scene now = scene(situation.on());
        for (CompiledPack version : versions) {
            if (mayBeMet(version, route, now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether time alone could ever meet a route as a version has it. */
    private boolean mayBeMet(CompiledPack version, CompiledRoute route, Scene now) {
        CompiledRoute then = version.find(route.route().clause());
        if (then == null) {
            return false;
        }
        int applicant = situation.applicant();
        int scope = version.scopes().get(then.scope()).prospect().of(now, applicant, Scene.NO_RECORD);
        if ((scope & Prospect.bit(Outcome.MET)) == 0) {
            return false;
        }
        int when = then.prospect().of(now, applicant, Scene.NO_RECORD);
        return (when & (Prospect.bit(Outcome.MET) | Prospect.bit(Outcome.UNKNOWN))) != 0;
    }

    private boolean metOn(List<CompiledPack> versions, CompiledRoute route, long day) {
        CompiledPack version = inForce(versions, day);
        CompiledRoute then = version == null ? null : version.find(route.route().clause());
        return version != null && then != null && metOn(version, then, scene(day));
    }

    /** The version that is in force on a day. */
    static @Nullable CompiledPack inForce(List<CompiledPack> versions, long day) {
        for (CompiledPack version : versions) {
            if (version.pack().inForce(day)) {
                return version;
            }
        }
        return null;
    }

    private boolean metOn(CompiledPack version, CompiledRoute route, Scene scene) {
        int applicant = situation.applicant();
        Rule scope = version.scopes().get(route.scope()).rule();
        if (scope.apply(scene, applicant, Scene.NO_RECORD) != Outcome.MET) {
            return false;
        }
        Outcome answer = route.when().apply(scene, applicant, Scene.NO_RECORD);
        return answer == Outcome.MET
                || answer == Outcome.UNKNOWN
                        && new Exact(scene).outcome(route.route().when(), applicant) == Outcome.MET;
    }
}
