package org.openhuji.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.springframework.stereotype.Component;

/** What matters ask where and when. */
@Component
class TermsBook {
    Terms terms(CaseType type, String place, LocalDate on, @Nullable String clause) {
        Words w = new Words("x", "x");
        boolean leaving = type.ending() == CaseType.Ending.LEAVING;
        return new Terms(
                w,
                leaving
                        ? List.of(new Terms.Stage(Level.STATION, 0, w, false))
                        : List.of(
                                new Terms.Stage(Level.STATION, 4, w, false), new Terms.Stage(Level.COUNTY, 6, w, false)),
                List.of(new Terms.Asked("application", w, false), new Terms.Asked("identity", w, false)),
                leaving,
                false,
                null,
                30,
                40);
    }
}
