package org.openhuji.policy.cli;

import java.time.LocalDate;
import java.util.List;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.situation.Nearest;

/** Packs and clauses by the names people type. */
final class PackNames {
    private PackNames() {}

    static List<Pack> chosen(Law law, List<String> names) {
        for (String name : names) {
            version(law, name, Long.MAX_VALUE);
        }
        return law.packs().stream()
                .filter(pack -> names.isEmpty() || names.contains(pack.id()))
                .toList();
    }

    /** The version in force on a day; the newest for {@link Long#MAX_VALUE}. */
    static Pack version(Law law, String name, long day) {
        Pack newest = null;
        for (Pack pack : law.packs()) {
            if (pack.id().equals(name)) {
                if (pack.inForce(day)) {
                    return pack;
                }
                newest = pack;
            }
        }
        if (newest != null && day == Long.MAX_VALUE) {
            return newest;
        }
        if (newest != null) {
            String versions = String.join(
                    ", ",
                    law.packs().stream()
                            .filter(pack -> pack.id().equals(name))
                            .map(PackNames::force)
                            .toList());
            throw new Main.Refused(
                    name + " 在那一天没有施行的版本；有 / has no version in force on that day; there are: " + versions);
        }
        List<String> ids = law.packs().stream().map(Pack::id).distinct().toList();
        String nearest = Nearest.of(name, ids);
        throw new Main.Refused("没有 " + name + " / no such pack: "
                + (nearest == null ? String.join(", ", ids) : "是不是 / did you mean " + nearest + "?"));
    }

    /** First and last day in force. */
    private static String force(Pack pack) {
        String until = pack.until() == Long.MAX_VALUE
                ? ""
                : LocalDate.ofEpochDay(pack.until()).toString();
        return LocalDate.ofEpochDay(pack.from()) + " – " + until;
    }

    static String nearestClause(Law law, String clause) {
        String nearest = Nearest.of(
                clause,
                law.packs().stream()
                        .flatMap(pack -> pack.clauses().stream())
                        .map(Clause::id)
                        .toList());
        return nearest == null ? "" : "；是不是 / did you mean " + nearest + "?";
    }
}
