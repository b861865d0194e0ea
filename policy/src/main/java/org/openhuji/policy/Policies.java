package org.openhuji.policy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.language.LawCache;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.SituationReader;

/** An opened law folder with its gazetteer. Safe for use by many threads. */
public final class Policies {
    private final Gazetteer gazetteer;
    private final Assessor assessor;
    private final SituationReader.Names names;

    private Policies(Law law, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.assessor = new Assessor(law, gazetteer);
        this.names = new SituationReader.Names(law.vocabulary());
    }

    /** The law folder has mistakes; nothing was loaded. */
    public static final class CannotLoad extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<LawFault> faults;

        /** With every mistake. */
        public CannotLoad(List<LawFault> faults) {
            super(faults.size() + " faults in the law folder, nothing loaded");
            this.faults = faults;
        }

        /** Every mistake, by file, line and column. */
        public List<LawFault> faults() {
            return faults;
        }
    }

    /**
     * Opens a law folder.
     *
     * @param law the folder with {@code vocabulary.yaml} and the packs
     * @param codes the folder with the divisions
     * @param cache where compiled forms are kept, named by the hash of their sources
     * @throws CannotLoad where the folder has mistakes
     * @throws java.io.UncheckedIOException where a file cannot be read or the cache not written
     */
    public static Policies open(Path law, Path codes, Path cache) throws CannotLoad {
        Law compiled = LawCache.find(law, cache);
        if (compiled == null) {
            LawReader.Reading reading = LawReader.read(law);
            if (reading.law() == null) {
                throw new CannotLoad(reading.faults());
            }
            compiled = reading.law();
            LawCache.keep(compiled, law, cache);
        }
        return new Policies(compiled, Gazetteer.open(codes, cache));
    }

    /** A law that has been read already. */
    public static Policies of(Law law, Gazetteer gazetteer) {
        return new Policies(law, gazetteer);
    }

    /** The law. */
    public Law law() {
        return assessor.law();
    }

    /** The divisions of China. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The engine. */
    public Assessor assessor() {
        return assessor;
    }

    /**
     * Reads a situation.
     *
     * @param value as {@link org.openhuji.policy.situation.Json} gives it
     * @param pointer where it stands in the text: "" or "/0"
     * @param faults receives every fault
     * @return {@code null} where there are faults
     */
    public @Nullable Situation read(@Nullable Object value, String pointer, List<Fault> faults) {
        return SituationReader.read(value, pointer, names, gazetteer, faults);
    }

    /** Assesses a situation. */
    public Determination assess(Situation situation) {
        return assessor.assess(situation);
    }
}
