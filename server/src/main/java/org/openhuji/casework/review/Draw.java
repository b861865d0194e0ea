package org.openhuji.casework.review;

import java.time.YearMonth;
import java.util.HexFormat;

/**
 * How the lots of a month were drawn at a station: with these and the decisions of the month anybody gets the same sample.
 *
 * @param station start of the codes of its places
 * @param share of a hundred, rounded up
 * @param seed in hexadecimal
 */
public record Draw(YearMonth month, String station, int share, String seed, int decided, int sampled) {
    static String text(byte[] seed) {
        return HexFormat.of().formatHex(seed);
    }
}
