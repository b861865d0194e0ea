package org.openhuji.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;

/** The villages and communities of a place, with how many of the people live in each. */
final class Villages {
    private final List<Village> villages = new ArrayList<>();
    /** How many people live in the villages up to and with each. */
    private final long[] upTo;

    Villages(Gazetteer gazetteer, long place, long size, Dice dice) {
        collect(gazetteer, place, "", "");
        if (villages.isEmpty()) {
            throw new IllegalArgumentException("no villages or communities are known below this place");
        }
        double[] weights = new double[villages.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (villages.get(i).urban() ? 2 : 1) * (0.5 + dice.unit());
            sum += weights[i];
        }
        upTo = new long[weights.length];
        double at = 0;
        for (int i = 0; i < weights.length; i++) {
            at += weights[i];
            upTo[i] = Math.round(size * at / sum);
        }
    }

    private void collect(Gazetteer gazetteer, long code, String town, String station) {
        for (Division part : gazetteer.parts(code)) {
            String text = PlaceCode.format(part.code());
            switch (PlaceCode.digits(part.code())) {
                case 12 -> villages.add(new Village(text, town, station, PlaceCode.village(part.code()) < 200));
                case 9 -> collect(gazetteer, part.code(), text, part.name().replaceAll("(街道办事处|街道|镇|乡)$", "") + "派出所");
                default -> collect(gazetteer, part.code(), town, station);
            }
        }
    }

    /** In which village those come who follow so many people. */
    Village after(long people) {
        int at = Arrays.binarySearch(upTo, people);
        int found = at < 0 ? -at - 1 : at + 1;
        return villages.get(Math.min(found, villages.size() - 1));
    }
}
