package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhuji.gazetteer.CommitteeKind.COMMUNITY;
import static org.openhuji.gazetteer.CommitteeKind.VILLAGE;
import static org.openhuji.gazetteer.UrbanRural.RURAL;
import static org.openhuji.gazetteer.UrbanRural.URBAN;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;

class PlaceFactsTest {
    private static final LocalDate JUNE_2018 = LocalDate.of(2018, 6, 1);
    private static final LocalDate JULY_2018 = LocalDate.of(2018, 7, 1);

    private static PlaceFacts facts(String code) {
        return facts(code, JUNE_2018);
    }

    private static PlaceFacts facts(String code, LocalDate on) {
        return RealGazetteer.PLACES.facts(PlaceCode.of(code), on);
    }

    private static @Nullable PlaceKind kind(String code, LocalDate on) {
        return facts(code, on).placeKind();
    }

    @Test
    void aCommunityInAStreetOfACountyLevelCityIsUrban() {
        assertThat(facts("430281006001")).isEqualTo(new PlaceFacts(PlaceKind.COUNTY_CITY_URBAN, COMMUNITY, URBAN));
    }

    @Test
    void aCommunityInAStreetOfADistrictIsUrban() {
        assertThat(facts("430202001001")).isEqualTo(new PlaceFacts(PlaceKind.CITY_DISTRICT_URBAN, COMMUNITY, URBAN));
        assertThat(kind("110101001001", JUNE_2018)).isEqualTo(PlaceKind.CITY_DISTRICT_URBAN);
    }

    @Test
    void aVillageInAStreetIsNeitherUrbanNorRural() {
        assertThat(facts("430281006205")).isEqualTo(new PlaceFacts(null, VILLAGE, null));
    }

    @Test
    void aVillageInATownOrTownshipIsRural() {
        assertThat(facts("430281102203")).isEqualTo(new PlaceFacts(PlaceKind.VILLAGE_AREA, VILLAGE, RURAL));
        assertThat(facts("430225200203")).isEqualTo(new PlaceFacts(PlaceKind.VILLAGE_AREA, VILLAGE, RURAL));
    }

    @Test
    void aVillageInTheSeatTownIsStillAVillage() {
        assertThat(facts("430225100202")).isEqualTo(new PlaceFacts(PlaceKind.VILLAGE_AREA, VILLAGE, RURAL));
    }

    @Test
    void aCommunityInATownOfACityIsAnotherTownWhereThePacksAskForIt() {
        assertThat(facts("430281102001")).isEqualTo(new PlaceFacts(PlaceKind.OTHER_TOWN, COMMUNITY, URBAN));
        assertThat(facts("110118100001")).isEqualTo(new PlaceFacts(null, COMMUNITY, URBAN));
    }

    @Test
    void aCommunityInTheSeatTownOfACountyIsInTheSeat() {
        assertThat(facts("430225100001")).isEqualTo(new PlaceFacts(PlaceKind.COUNTY_SEAT_TOWN, COMMUNITY, URBAN));
        assertThat(kind("610324001001", JUNE_2018)).isEqualTo(PlaceKind.COUNTY_SEAT_TOWN);
    }

    @Test
    void aCommunityInAnotherTownOfSuchACountyIsInAnotherTown() {
        assertThat(facts("430225101001")).isEqualTo(new PlaceFacts(PlaceKind.OTHER_TOWN, COMMUNITY, URBAN));
    }

    @Test
    void aCommunityInAStreetOfACountyIsUnknownUnlessTheStreetIsCurated() {
        assertThat(facts("430224002001")).isEqualTo(new PlaceFacts(null, COMMUNITY, URBAN));
        assertThat(kind("430224005001", JUNE_2018)).isEqualTo(PlaceKind.COUNTY_SEAT_TOWN);
    }

    @Test
    void aCommunityInATownOfACountyWithoutACuratedSeatIsUnknown() {
        assertThat(facts("500229102001")).isEqualTo(new PlaceFacts(null, COMMUNITY, URBAN));
    }

    @Test
    void aCommunityInATownshipIsUnknown() {
        assertThat(facts("430225200001")).isEqualTo(new PlaceFacts(null, COMMUNITY, null));
    }

    @Test
    void aSegmentLikeAVillageOrCommunityHasNoKnownCommittee() {
        assertThat(facts("430281102401")).isEqualTo(PlaceFacts.UNKNOWN);
        assertThat(facts("430281102501")).isEqualTo(PlaceFacts.UNKNOWN);
    }

    @Test
    void aPlaceThatIsInNoListIsJudgedByItsShape() {
        assertThat(facts("430281006199").committeeKind()).isEqualTo(COMMUNITY);
        assertThat(facts("430281199399").urbanRural()).isEqualTo(RURAL);
    }

    @Test
    void aPlaceInNoKnownCountyIsUnknown() {
        assertThat(facts("430299001001")).isEqualTo(PlaceFacts.UNKNOWN);
    }

    @Test
    void coarserCodesAreUnknownButForCuratedTowns() {
        assertThat(facts("430281006")).isEqualTo(PlaceFacts.UNKNOWN);
        assertThat(facts("430281")).isEqualTo(PlaceFacts.UNKNOWN);
        assertThat(facts("4302")).isEqualTo(PlaceFacts.UNKNOWN);
        assertThat(facts("430225100")).isEqualTo(new PlaceFacts(PlaceKind.COUNTY_SEAT_TOWN, null, null));
    }

    @Test
    void theSeatOfACountyIsOneOnlyWhileItIsACounty() {
        assertThat(kind("430221100003", JUNE_2018)).isEqualTo(PlaceKind.COUNTY_SEAT_TOWN);
        assertThat(kind("430212100003", JUNE_2018)).isEqualTo(PlaceKind.COUNTY_SEAT_TOWN);
        assertThat(kind("430212100003", JULY_2018)).isEqualTo(PlaceKind.OTHER_TOWN);
        assertThat(kind("430212100", JULY_2018)).isNull();
        assertThat(kind("530328001001", LocalDate.of(2015, 11, 2))).isEqualTo(PlaceKind.COUNTY_SEAT_TOWN);
        assertThat(kind("530303001001", JUNE_2018)).isEqualTo(PlaceKind.CITY_DISTRICT_URBAN);
    }

    @Test
    void everythingInADevelopmentZoneIsInThePark() {
        assertThat(kind("430281400498", JUNE_2018)).isEqualTo(PlaceKind.INDUSTRIAL_PARK);
        assertThat(facts("430281400201")).isEqualTo(new PlaceFacts(PlaceKind.INDUSTRIAL_PARK, VILLAGE, RURAL));
    }

    @Test
    void aStreetWithAMakeshiftCodeIsToldByItsName() {
        assertThat(facts("150421404001")).isEqualTo(new PlaceFacts(PlaceKind.COUNTY_SEAT_TOWN, COMMUNITY, URBAN));
        assertThat(facts("150404400001").placeKind()).isEqualTo(PlaceKind.CITY_DISTRICT_URBAN);
    }

    @Test
    void theInventedCountyBehavesLikeARealOne() {
        assertThat(kind("990121100001", JUNE_2018)).isEqualTo(PlaceKind.COUNTY_SEAT_TOWN);
        assertThat(facts("990121100201")).isEqualTo(new PlaceFacts(PlaceKind.VILLAGE_AREA, VILLAGE, RURAL));
        assertThat(facts("990121200201")).isEqualTo(new PlaceFacts(PlaceKind.VILLAGE_AREA, VILLAGE, RURAL));
    }
}
