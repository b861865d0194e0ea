package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.situation.Situation;

/** The rules of a law as closures, compiled once. */
final class CompiledLaw {
    final Law law;
    final Territories territories;
    final Gazetteer gazetteer;
    /** The first days of all packs: days on which versions and territories change. */
    final List<Long> starts;

    /** Every version of every pack, those of smaller places first. */
    private final CompiledPack[] packs;

    private final PacksOver over = new PacksOver();

    CompiledLaw(Law law, Gazetteer gazetteer) {
        this.law = law;
        this.gazetteer = gazetteer;
        this.territories = new Territories(law, gazetteer);
        this.starts = law.packs().stream().map(Pack::from).distinct().toList();
        this.packs = law.packs().stream()
                .map(CompiledPack::of)
                .sorted(Comparator.comparingInt((CompiledPack one) ->
                                PlaceCode.digits(one.pack().place()))
                        .reversed())
                .toArray(CompiledPack[]::new);
    }

    /** The packs in force over a place on a day: as {@link Law#over}. */
    CompiledPack[] over(long code, long day) {
        return over.get(packs, code, day);
    }

    /** The packs that are or come into force over a place on a day or later, in every version. */
    List<CompiledPack> comingOver(long code, long day) {
        List<CompiledPack> found = new ArrayList<>(4);
        for (CompiledPack one : packs) {
            if (one.pack().until() >= day && one.pack().governs(code)) {
                found.add(one);
            }
        }
        return found;
    }

    /** The versions of a pack that are or come into force on a day or later. */
    List<CompiledPack> versions(String id, long day) {
        List<CompiledPack> found = new ArrayList<>(2);
        for (CompiledPack one : packs) {
            if (one.pack().until() >= day && one.pack().id().equals(id)) {
                found.add(one);
            }
        }
        return found;
    }

    /** A scene that only reads; {@link Exact} takes one of its own for its trials. */
    Scene toRead(Situation situation, long on) {
        return Scene.toRead(situation, on, territories);
    }

    Scene scene(Situation situation, long on) {
        return new Scene(situation, on, territories, gazetteer);
    }
}
