package org.openhuji.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case is opened with.
 *
 * @param place division code of the place that decides: where they settle, are registered, are born
 * @param origin division code of where those who settle are registered now; {@code null} where nobody comes from elsewhere
 * @param filedOn the legal day of the application
 */
public record NewCase(
        CaseId id, CaseType type, String place, @Nullable String origin, LocalDate filedOn, Application application) {}
