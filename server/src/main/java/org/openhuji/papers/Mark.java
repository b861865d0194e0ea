package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every sheet carries beside its content.
 *
 * @param code in the groups in which it is printed
 * @param link the page that says whether the sheet is genuine; in the square code
 * @param address where the code can be typed in
 * @param demonstration whether the sheet comes from an installation whose people are invented
 */
record Mark(
        String code,
        String link,
        String address,
        Office office,
        LocalDate day,
        boolean demonstration,
        @Nullable String again) {}
