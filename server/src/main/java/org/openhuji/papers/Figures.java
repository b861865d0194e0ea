package org.openhuji.papers;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * What somebody reads from a paper and types in, to learn whether it says what was issued.
 *
 * @param bearer the name on it; spaces around it and the shape of its middle dot do not count
 * @param lastFour the last four characters of the number on it; empty where it shows none
 * @param day the day of issue on it
 */
public record Figures(String bearer, String lastFour, LocalDate day) {
    private static final int LONGEST = 200;

    public Figures {
        if (bearer.length() > LONGEST || lastFour.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any paper has it");
        }
        bearer = bearer.strip().replaceAll("[•‧∙・･．•●]", "·");
        lastFour = lastFour.strip().toUpperCase(Locale.ROOT);
    }

    static Figures of(Paper paper, LocalDate day) {
        @Nullable CitizenNumber number = paper.number();
        return new Figures(paper.bearer(), number == null ? "" : number.digits().substring(14), day);
    }
}
