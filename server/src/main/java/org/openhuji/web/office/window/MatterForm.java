package org.openhuji.web.office.window;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;

/** The form of a matter, or of several that ask alike. */
interface MatterForm {
    /** The matters it is for. */
    Set<CaseType> types();

    /** Papers of the matter's list that are asked for only where the register says so. */
    default Set<String> without() {
        return Set.of();
    }

    /**
     * Asks a sheet for its fields, and says where the case belongs ({@link Sheet#at}).
     *
     * @return what is applied for; {@code null} while something it cannot do without is not there
     */
    @Nullable
    Application fill(Sheet sheet);
}
