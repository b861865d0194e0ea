package org.openhuji.population;

import java.time.LocalDate;
import org.openhuji.kernel.CitizenNumber;

/**
 * Gives out numbers of the province 99, each once: the four last digits of the county follow, and among those born on one day
 * sequences count up, odd for men and even for women.
 */
final class NumberBook {
    /** The first day of birth there can be: 1 January 1900. */
    private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    private final String home;
    private final Dice dice;
    private final short[] men;
    private final short[] women;

    /** @param county six digits */
    NumberBook(String county, Dice dice, int today) {
        home = CitizenNumber.ARTIFICIAL_PROVINCE + county.substring(2);
        this.dice = dice;
        men = new short[today - FIRST_DAY + 1];
        women = new short[today - FIRST_DAY + 1];
    }

    /** The next number of somebody born on a day; the area is the county's, or for one in six another's. */
    String next(int born, boolean male) {
        short[] counts = male ? men : women;
        int count = counts[born - FIRST_DAY]++;
        if (count >= 499) {
            throw new IllegalStateException("more people born on one day than there are sequences: ask for fewer");
        }
        int sequence = male ? 2 * count + 1 : 2 * count + 2;
        String area =
                dice.chance(1.0 / 6) ? CitizenNumber.ARTIFICIAL_PROVINCE + (1000 + dice.below(60) * 100 + 21) : home;
        return CitizenNumber.of(area, LocalDate.ofEpochDay(born), sequence).digits();
    }
}
