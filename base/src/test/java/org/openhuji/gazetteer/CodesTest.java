package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;

/** The hand-made tables under {@code codes/} against the imported list. */
class CodesTest {
    private static final Gazetteer PLACES = RealGazetteer.PLACES;

    @Test
    void theListIsWhole() throws IOException {
        assertThat(DivisionSource.read(RealGazetteer.CODES.resolve("divisions.txt.gz"))
                        .rows())
                .hasSize(31 + 342 + 2978 - 3 + 41_352 + 620_573);
    }

    @Test
    void everyStepOfTheHistoryLeadsToAPresentCountyOfThatName() throws IOException {
        CsvFile history = CsvFile.read(RealGazetteer.CODES.resolve("county-history.csv"));
        assertThat(history.rows()).isNotEmpty();
        for (String[] row : history.rows()) {
            long old = PlaceCode.of(history.get(row, "old_code"));
            LocalDate from = LocalDate.parse(history.get(row, "from"));
            Division today = PLACES.find(PLACES.canonical(old)).orElseThrow();
            assertThat(today.until()).as(today.name()).isNull();
            assertThat(PLACES.find(PlaceCode.of(history.get(row, "new_code")))
                            .orElseThrow()
                            .name())
                    .isEqualTo(history.get(row, "new_name"));
            assertThat(PLACES.on(old, from)).isEqualTo(PlaceCode.of(history.get(row, "new_code")));
            assertThat(PLACES.on(old, from.minusDays(1))).isEqualTo(old);
            assertThat(history.get(row, "source")).isNotBlank();
        }
    }

    @Test
    void everyCuratedTownIsInTheListAndNamedInItsNoteAsThere() throws IOException {
        CsvFile kinds = CsvFile.read(RealGazetteer.CODES.resolve("place-kinds.csv"));
        assertThat(kinds.rows()).isNotEmpty();
        for (String[] row : kinds.rows()) {
            Division town = PLACES.find(PlaceCode.of(kinds.get(row, "code"))).orElseThrow();
            String note = kinds.get(row, "note");
            int end = note.indexOf(':') < 0 ? note.length() : note.indexOf(':');
            assertThat(town.name()).endsWith(note.substring(0, end).replaceFirst(";.*", ""));
            assertThat(kinds.get(row, "certainty")).isIn("sourced", "reference", "inferred", "decided", "invented");
        }
    }

    @Test
    void everyCountyOfTheFiveJurisdictionsHasACuratedSeat() {
        for (String prefix : new String[] {"4302", "5303", "1504", "61"}) {
            for (Division division : PLACES.search(prefix, 200)) {
                if (PlaceCode.digits(division.code()) == 6 && division.until() == null) {
                    LocalDate on = LocalDate.of(2023, 6, 30);
                    boolean county = PLACES.countyClass(division.code(), on) == CountyClass.COUNTY;
                    assertThat(seatOf(division.code(), on)).as(division.name()).isEqualTo(county);
                }
            }
        }
    }

    private static boolean seatOf(long county, LocalDate on) {
        return PLACES.search(PlaceCode.format(county), 60).stream()
                .anyMatch(town -> PLACES.facts(town.code(), on).placeKind() == PlaceKind.COUNTY_SEAT_TOWN);
    }
}
