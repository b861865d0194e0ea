package org.openhuji.gate;

import org.jspecify.annotations.Nullable;
import org.openhuji.papers.Comparison;
import org.openhuji.papers.Imprint;
import org.openhuji.papers.Verification;

/** Whether a paper somebody holds is genuine, for whoever has its code: asked of the register at once, or through the gate. */
public interface PaperChecks {
    /**
     * What is known of a paper.
     *
     * @param code as somebody typed it
     * @param imprint what is compared beside; {@code null} where nothing is
     */
    Checked check(String code, @Nullable Imprint imprint);

    /** What came of asking. */
    sealed interface Checked {
        /**
         * It is known.
         *
         * @param comparison {@code null} where nothing was compared
         */
        record Known(Verification paper, @Nullable Comparison comparison) implements Checked {}

        /** The register has not been asked yet. */
        record Later() implements Checked {}
    }
}
