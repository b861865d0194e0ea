package org.openhuji.web.policies;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.proof.Comparer;
import org.openhuji.policy.prose.ComparisonProse;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.situation.Nearest;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;
import org.springframework.stereotype.Component;

/** Every version of every policy in words. Each is told once, when it is first wanted, and so is each comparison. */
@Component
class Shelf {
    private final Policies policies;
    private final Places places;
    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private final Map<List<String>, ComparisonProse> comparisons = new ConcurrentHashMap<>();

    Shelf(Policies policies, Places places) {
        this.policies = policies;
        this.places = places;
    }

    /** The legal date. */
    LocalDate today() {
        return places.today();
    }

    /** Every version, by policy and then by date. */
    List<Version> all() {
        return policies.law().packs().stream().map(this::told).toList();
    }

    /** Of each policy the version that counts on a day, or would be looked at first. */
    List<Version> current(LocalDate day) {
        return all().stream()
                .map(Version::id)
                .distinct()
                .map(id -> version(id, day))
                .toList();
    }

    /** All versions of a policy by date; a problem with the nearest right name where there is no such policy. */
    List<Version> versions(String id) {
        List<Version> found =
                all().stream().filter(version -> version.id().equals(id)).toList();
        if (found.isEmpty()) {
            throw unknown(
                    ProblemKind.NO_SUCH_POLICY,
                    "没有这份政策。",
                    "There is no such policy. ",
                    Nearest.of(id, all().stream().map(Version::id).distinct().toList()));
        }
        return found;
    }

    /** The version in force on a day; else the last one that began before it, else the first. */
    Version version(String id, LocalDate day) {
        List<Version> versions = versions(id);
        return versions.stream()
                .filter(version -> !version.prose().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.getFirst());
    }

    /** The version of a policy that has a clause: the one of the day, else the newest that has it. */
    Version versionWith(String id, String clause, LocalDate day) {
        Version ofDay = version(id, day);
        if (ofDay.prose().findClause(clause).isPresent()) {
            return ofDay;
        }
        return versions(id).reversed().stream()
                .filter(version -> version.prose().findClause(clause).isPresent())
                .findFirst()
                .orElseThrow(() -> noSuchClause(clause, List.of(ofDay)));
    }

    /** Every version that has a clause, by date. */
    List<Version> with(String clause) {
        List<Version> found = all().stream()
                .filter(version -> version.prose().findClause(clause).isPresent())
                .toList();
        if (found.isEmpty()) {
            throw noSuchClause(clause, all());
        }
        return found;
    }

    /** Every id of a clause of any policy. */
    Collection<String> clauses() {
        return policies.law().packs().stream()
                .flatMap(pack -> pack.clauses().stream())
                .map(Clause::id)
                .distinct()
                .toList();
    }

    /** How a version stands on a day, and what holds where it does not. */
    Standing standing(Version version, LocalDate day) {
        Pack pack = version.pack();
        List<Version> others = policies.law().over(pack.place(), day.toEpochDay()).stream()
                .filter(other -> !other.equals(pack))
                .map(this::told)
                .toList();
        return Standing.of(version, day, others);
    }

    /** A version by the name addresses have for it: {@code liling}, or {@code liling@2018-06-01}, in force on that day. */
    Version comparable(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return versions(name).getLast();
        }
        LocalDate day = day(name.substring(at + 1));
        Version version = version(name.substring(0, at), day);
        if (version.state(day) != Standing.State.IN_FORCE) {
            throw notComparable("它在那一天没有施行的版本。", "It has no version in force on that day.");
        }
        return version;
    }

    /** Leaves with a problem where two versions cannot be set beside each other. */
    void refuseToCompare(Version first, Version second) {
        if (first.equals(second)) {
            throw notComparable("两边是同一个版本，请换一份。", "Both sides name the same version: choose another.");
        }
        if (!first.settles() || !second.settles()) {
            throw notComparable("没有落户途径的文件不能比较。", "A policy without ways to settle cannot be compared.");
        }
    }

    private static Problem.Refused notComparable(String zh, String en) {
        return Problem.of(ProblemKind.NOT_COMPARABLE, zh, en).refused();
    }

    /** Two versions beside each other; neither may be without routes, and they are not the same. */
    ComparisonProse compare(Version left, Version right) {
        List<String> names = List.of(left.key(), right.key());
        return Objects.requireNonNull(comparisons.computeIfAbsent(
                names,
                pair -> ComparisonProse.of(
                        new Comparer(policies.assessor(), policies.gazetteer()).compare(left.pack(), right.pack()),
                        policies.law().vocabulary(),
                        policies.gazetteer())));
    }

    /** A day of an address; the legal date where it is left out. */
    LocalDate day(@Nullable String on) {
        if (on == null || on.isEmpty()) {
            return today();
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw Problem.of(ProblemKind.PARAMETER_WRONG, "日期应写成 2018-06-01 的样子。", "A day is written like 2018-06-01.")
                    .refused();
        }
    }

    private Version told(Pack pack) {
        return Objects.requireNonNull(versions.computeIfAbsent(pack.folder(), folder -> {
            boolean several = policies.law().packs().stream()
                            .filter(other -> other.id().equals(pack.id()))
                            .count()
                    > 1;
            PackProse prose = PackProse.of(policies.law(), pack, policies.gazetteer());
            return new Version(pack, prose, several ? "?on=" + prose.from() : "");
        }));
    }

    private static Problem.Refused noSuchClause(String clause, List<Version> among) {
        List<String> ids = among.stream()
                .flatMap(version -> version.prose().clauses().stream())
                .map(one -> one.id())
                .distinct()
                .toList();
        return unknown(
                ProblemKind.NO_SUCH_CLAUSE,
                "政策里没有这个编号的条款。",
                "No policy has a clause of this number. ",
                Nearest.of(clause, ids));
    }

    private static Problem.Refused unknown(ProblemKind kind, String zh, String en, @Nullable String nearest) {
        return nearest == null
                ? Problem.of(kind, zh + "全部政策见 /policies。", en + "All policies are listed at /policies.")
                        .refused()
                : Problem.of(kind, zh + "最接近的是 " + nearest + "。", en + "The nearest is " + nearest + ".")
                        .refused();
    }
}
