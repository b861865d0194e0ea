package org.openhuji.gazetteer;

import org.openhuji.kernel.PlaceCode;

/** The five levels of divisions by number: 0 provinces, 1 prefectures, 2 counties, 3 towns, 4 villages. */
final class Level {
    static final int COUNTY = 2;
    static final int VILLAGE = 4;
    static final int COUNT = 5;

    private Level() {}

    /** The number of the level of a packed code that is not the country's. */
    static int numberOf(long code) {
        return switch (PlaceCode.digits(code)) {
            case 2 -> 0;
            case 4 -> 1;
            case 6 -> COUNTY;
            case 9 -> 3;
            default -> VILLAGE;
        };
    }
}
