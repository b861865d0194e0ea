package org.openhuji.policy.matters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.MatterTable;
import org.openhuji.policy.form.Remedy;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.language.MattersReader;
import org.openhuji.policy.vocabulary.Text;

/**
 * The matters of a law folder. Places are packed codes ({@link org.openhuji.kernel.PlaceCode}), those of the place where the
 * application is made. Safe for use by many threads.
 */
public final class Matters {
    private final MatterTable table;

    private Matters(MatterTable table) {
        this.table = table;
    }

    /**
     * Reads a law folder with its matters.
     *
     * @throws Policies.CannotLoad where the folder has mistakes
     * @throws java.io.UncheckedIOException where a file cannot be read
     */
    public static Matters load(Path folder) throws Policies.CannotLoad {
        LawReader.Reading reading = LawReader.read(folder);
        if (reading.law() == null) {
            throw new Policies.CannotLoad(reading.faults());
        }
        return load(folder, reading.law());
    }

    /** As {@link #load(Path)}, where the packs of the folder have been read already. */
    public static Matters load(Path folder, Law law) throws Policies.CannotLoad {
        MattersReader.Reading reading = MattersReader.read(folder, law);
        if (reading.table() == null) {
            throw new Policies.CannotLoad(reading.faults());
        }
        return new Matters(reading.table());
    }

    /** The matters at a place on a day; those people ask for most come first. */
    public List<Matter> in(long place, LocalDate day) {
        return table.at(place, day.toEpochDay());
    }

    /** A matter by id, as it is handled at a place on a day. */
    public Optional<Matter> find(String id, long place, LocalDate day) {
        return in(place, day).stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /**
     * The matter to apply for where a route decides.
     *
     * @param clause the route's clause ({@code LL-3.1.5})
     * @return the matter that names the clause, or the first that settles
     * @throws IllegalStateException where no matter settles
     */
    public Matter ofRoute(String clause, long place, LocalDate day) {
        List<Matter> settling = in(place, day).stream().filter(Matter::settles).toList();
        return settling.stream()
                .filter(m -> m.clauses().contains(clause))
                .findFirst()
                .or(() -> settling.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("no matter settles"));
    }

    /** What somebody whose application was refused on a day is told of the ways to object. */
    public Text remedy(Matter matter, LocalDate day) {
        return table.findRemedy(matter.remedy())
                .flatMap((Remedy remedy) -> remedy.on(day.toEpochDay()))
                .orElseThrow();
    }
}
