package org.openhuji.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final NumberAreas ALL_VALID = (area, from, until) -> NumberAreas.State.VALID;

    private final NumberReader city = new NumberReader(ALL_VALID, TODAY, NumberReader.ArtificialNumbers.REFUSED);
    private final NumberReader demo = new NumberReader(ALL_VALID, TODAY, NumberReader.ArtificialNumbers.ACCEPTED);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theExamplesOfTheStandardAreRead(String text) {
        assertThat(city.read(text))
                .isEqualTo(new NumberReading.Read(
                        new CitizenNumber(text), NumberReading.Form.EIGHTEEN, java.util.List.of()));
    }

    @Test
    void aNumberTellsDivisionBirthSexAndSequence() {
        CitizenNumber number = new CitizenNumber("11010519491231002X");

        assertThat(PlaceCode.format(number.division())).isEqualTo("110105");
        assertThat(number.bornOn()).contains(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.sequence()).isEqualTo(2);
        assertThat(CitizenNumber.of("110105", LocalDate.of(1949, 12, 31), 2)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, SHAPE",
        "11010519491231A02X, SHAPE",
        "11010519491231002Y, SHAPE",
        "110105194912310021, CHECK_CHARACTER",
        "990281199003070017, ARTIFICIAL",
        "430281209906151232, ARTIFICIAL",
    })
    void whatIsNoNumberOfARealPersonIsRefusedWithItsReason(String text, NumberFault fault) {
        String given = text.startsWith("990281") ? text.substring(0, 17) + CitizenNumber.checkCharacter(text) : text;

        assertThat(city.read(given)).isEqualTo(new NumberReading.Refused(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519490231002, BIRTH_DATE",
        "43028118591231002, BIRTH_TOO_EARLY",
        "43028120180602002, BIRTH_IN_FUTURE",
        "43028119900307000, SEQUENCE",
        "10028119900307001, PROVINCE",
        "99028120180602002, BIRTH_IN_FUTURE"
    })
    void whatCannotBeIsRefusedThoughTheCheckCharacterAgrees(String front, NumberFault fault) {
        assertThat(demo.read(front + CitizenNumber.checkCharacter(front))).isEqualTo(new NumberReading.Refused(fault));
    }

    @Test
    void anArtificialNumberIsTakenByADemonstrationOnly() {
        CitizenNumber number = CitizenNumber.of("990281", LocalDate.of(1990, 3, 7), 1);

        assertThat(number.artificial()).isTrue();
        assertThat(demo.read(number.digits())).isInstanceOf(NumberReading.Read.class);
        assertThat(demo.read("430281209906151232")).isInstanceOf(NumberReading.Read.class);
        assertThat(new CitizenNumber("11010519491231002X").artificial()).isFalse();
    }

    @Test
    void anOldNumberIsCompleted() {
        assertThat(city.read("110105491231002"))
                .isEqualTo(new NumberReading.Read(
                        new CitizenNumber("11010519491231002X"), NumberReading.Form.FIFTEEN, java.util.List.of()));
    }

    @Test
    void anOldNumberKeptForThoseBornInThe1800sGoesToAPerson() {
        assertThat(city.read("440524801231996"))
                .isInstanceOfSatisfying(
                        NumberReading.ToPerson.class,
                        toPerson -> assertThat(toPerson.candidates())
                                .extracting(
                                        number -> number.bornOn().orElseThrow().getYear())
                                .containsExactly(1880, 1980));
        assertThat(city.read("440524801231995")).isInstanceOf(NumberReading.Read.class);
        assertThat(city.read("440524201301997")).isEqualTo(new NumberReading.Refused(NumberFault.BIRTH_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "81000019900307001, HONG_KONG",
        "82000019900307001, MACAO",
        "83000019900307001, TAIWAN",
        "94356819900307001, FOREIGN",
    })
    void residentsWhoAreNotRegisteredAreRecognised(String front, NumberReading.ResidentKind kind) {
        assertThat(city.read(front + CitizenNumber.checkCharacter(front))).isEqualTo(new NumberReading.Resident(kind));
    }

    @Test
    void anUnknownAreaIsAWarningNeverAnError() {
        for (NumberAreas.State state : NumberAreas.State.values()) {
            NumberReader reader =
                    new NumberReader((area, from, until) -> state, TODAY, NumberReader.ArtificialNumbers.REFUSED);

            assertThat(reader.read("11010519491231002X"))
                    .isInstanceOfSatisfying(
                            NumberReading.Read.class,
                            read -> assertThat(read.concerns()).hasSize(state == NumberAreas.State.VALID ? 0 : 1));
        }
    }

    @Test
    void theAreaIsLookedAtInTheDaysWhenTheNumberCanHaveBeenFirstGiven() {
        NumberReader reader = new NumberReader(
                (area, from, until) -> {
                    assertThat(from).isEqualTo(LocalDate.of(1984, 4, 6));
                    assertThat(until).isEqualTo(TODAY);
                    return NumberAreas.State.VALID;
                },
                TODAY,
                NumberReader.ArtificialNumbers.REFUSED);

        assertThat(reader.read("11010519491231002X")).isInstanceOf(NumberReading.Read.class);
    }

    @Test
    void fullWidthDigitsASmallXAndSpacesAreTakenAsMeant() {
        assertThat(city.read(" １１０１０５１９４９１２３１００２x ")).isEqualTo(city.read("11010519491231002X"));
    }

    @Test
    void aNumberNeverShowsItselfUnasked() {
        NumberReading read = city.read("11010519491231002X");
        NumberReading toPerson = city.read("440524801231996");

        assertThat(read.toString()).contains("1101*************X").doesNotContain("19491231");
        assertThat(toPerson.toString()).doesNotContain("801231");
        assertThatThrownBy(() -> new CitizenNumber("110105194912310021"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1949");
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        for (NumberFault fault : NumberFault.values()) {
            assertThat(fault.words().zh()).isNotBlank();
            assertThat(fault.words().en()).isNotBlank();
        }
        for (NumberConcern concern : NumberConcern.values()) {
            assertThat(concern.words().zh()).isNotBlank();
            assertThat(concern.words().en()).isNotBlank();
        }
    }
}
