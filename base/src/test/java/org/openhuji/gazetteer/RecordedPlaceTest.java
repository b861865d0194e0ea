package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;

/** What was recorded of a place is said again, and of other places nothing changes. */
class RecordedPlaceTest {
    private static final LocalDate BEFORE = LocalDate.of(2018, 6, 1);
    private static final LocalDate AFTER = LocalDate.of(2018, 6, 19);
    private final Gazetteer gazetteer = RealGazetteer.PLACES;

    @Test
    void aCountyThatBecomesADistrictHasOneSpanBeforeAndOneAfter() {
        RecordedPlace place = gazetteer.record(PlaceCode.of("430221"), BEFORE);
        assertThat(PlaceCode.format(place.today())).isEqualTo("430212");
        assertThat(place.spans().stream().map(RecordedPlace.Span::from)).containsExactly(BEFORE, AFTER);
        assertThat(place.spans().stream().map(span -> PlaceCode.format(span.city())))
                .containsExactly("430221", "430200");
    }

    @Test
    void whatWasRecordedIsSaidAgainFromItsFirstDay() {
        long code = PlaceCode.of("430281006001");
        PlaceFacts village = new PlaceFacts(PlaceKind.VILLAGE_AREA, CommitteeKind.VILLAGE, UrbanRural.RURAL);
        PlaceFacts community = new PlaceFacts(PlaceKind.OTHER_TOWN, CommitteeKind.COMMUNITY, UrbanRural.URBAN);
        RecordedPlace recorded = new RecordedPlace(
                code, List.of(new RecordedPlace.Span(BEFORE, village, 1), new RecordedPlace.Span(AFTER, community, 2)));
        Gazetteer again = gazetteer.with(Map.of(code, recorded));
        assertThat(again.facts(code, BEFORE)).isEqualTo(village);
        assertThat(again.facts(code, AFTER.minusDays(1))).isEqualTo(village);
        assertThat(again.facts(code, AFTER)).isEqualTo(community);
        assertThat(again.cityOf(code, AFTER)).isEqualTo(2);
        assertThat(again.changes(code, BEFORE)).containsExactly(AFTER);
        long other = PlaceCode.of("430281006013");
        assertThat(again.facts(other, BEFORE)).isEqualTo(gazetteer.facts(other, BEFORE));
    }

    @Test
    void aCodeTheTablesNoLongerHaveIsStillKnownWhereItWasRecorded() {
        long gone = PlaceCode.of("430299001001");
        assertThat(gazetteer.knownBy(gone, BEFORE)).isFalse();
        RecordedPlace recorded =
                new RecordedPlace(gone, List.of(new RecordedPlace.Span(BEFORE, PlaceFacts.UNKNOWN, -1)));
        Gazetteer again = gazetteer.with(Map.of(gone, recorded));
        assertThat(again.knownBy(gone, BEFORE)).isTrue();
        assertThat(again.valid(gone, BEFORE)).isTrue();
        assertThat(again.canonical(gone)).isEqualTo(gone);
    }
}
