package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.kernel.PlaceCode;

/** Rows with dates, of which the shipped table has none yet. */
class CuratedKindsTest {
    private static final long PLACE = PlaceCode.of("430281006001");

    @TempDir
    Path folder;

    @Test
    void holdFromTheFirstToTheLastDay() throws IOException {
        Path codes = SmallCodes.write(folder, "C02株洲市", "D12渌口区", "D81醴陵市", "T006来龙门街道", "+姜湾b");
        Gazetteer places = Gazetteer.open(codes, folder.resolve("cache"));
        assertThat(places.facts(PLACE, LocalDate.of(2014, 12, 31)).placeKind()).isEqualTo(PlaceKind.COUNTY_CITY_URBAN);
        assertThat(places.facts(PLACE, LocalDate.of(2015, 1, 1)).placeKind()).isEqualTo(PlaceKind.INDUSTRIAL_PARK);
        assertThat(places.facts(PLACE, LocalDate.of(2015, 12, 31)).placeKind()).isEqualTo(PlaceKind.INDUSTRIAL_PARK);
        assertThat(places.facts(PLACE, LocalDate.of(2016, 1, 1)).placeKind()).isEqualTo(PlaceKind.COUNTY_CITY_URBAN);
        assertThat(places.changes(PLACE, LocalDate.of(2010, 1, 1)))
                .containsExactly(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));
        assertThat(places.changes(PLACE, LocalDate.of(2015, 1, 1))).containsExactly(LocalDate.of(2016, 1, 1));
    }
}
