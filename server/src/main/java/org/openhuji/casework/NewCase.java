package org.openhuji.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case is opened with.
 *
 * @param place division code of the place that decides: where they settle, are registered, are born
 * @param otherPlace division code of where those who settle are registered now; {@code null} where nobody comes from elsewhere; of
 *     those who leave, where they go
 * @param filedOn the legal day of the application
 */
public record NewCase(
        CaseId id,
        CaseType type,
        String place,
        @Nullable String otherPlace,
        LocalDate filedOn,
        Application application) {}
