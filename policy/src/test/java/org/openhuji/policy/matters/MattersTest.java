package org.openhuji.policy.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.Matter.Level;
import org.openhuji.policy.form.Matter.Move;
import org.openhuji.policy.form.Matter.SetBy;
import org.openhuji.policy.vocabulary.Text;

class MattersTest {
    private static final long LILING = PlaceCode.of("430281");
    private static final long YOUXIAN = PlaceCode.of("430223");
    private static final long QUJING = PlaceCode.of("530302");
    private static final long CHIFENG = PlaceCode.of("150402");
    private static final long XIAN = PlaceCode.of("610102");
    private static final long BEIJING = PlaceCode.of("110101");
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 1);

    private static final Matters MATTERS = load();

    private static Matters load() {
        try {
            return Matters.load(ShippedPolicies.LAW, ShippedPolicies.get().law());
        } catch (Policies.CannotLoad e) {
            StringBuilder shown = new StringBuilder();
            e.faults().forEach(fault -> shown.append(fault.show(java.util.Locale.ENGLISH)));
            throw new AssertionError(shown.toString(), e);
        }
    }

    private Matter get(String id, long place, LocalDate day) {
        return MATTERS.find(id, place, day).orElseThrow();
    }

    @Test
    void everyActOfTheRegisterEndsAMatterAndNoMatterEndsInAnotherThing() throws IOException {
        Set<String> known = new TreeSet<>();
        Matcher act = Pattern.compile("(?m)^\\| [^|]*`([A-Z_]+)` \\|")
                .matcher(Files.readString(Path.of("..", "docs", "generated", "acts.md")));
        while (act.find()) {
            known.add(act.group(1));
        }
        known.remove("BATCH_LOADED"); // a file that is loaded is nobody's application
        Set<String> ended = new TreeSet<>();
        MATTERS.in(BEIJING, JUNE).forEach(m -> ended.addAll(m.acts()));
        assertThat(ended).isEqualTo(known).hasSizeGreaterThan(20);
    }

    @Test
    void theTenDaysOfHunanCountInLilingWithWhatPracticeDividesThemInto() {
        Matter.Course course = get("settle-in", LILING, JUNE).course();
        assertThat(course.limit().days()).isEqualTo(10);
        assertThat(course.limit().basis().set()).isEqualTo(SetBy.DOCUMENT);
        assertThat(course.limit().basis().source().zh()).contains("湘政办发〔2016〕12号", "待核");
        assertThat(course.steps()).extracting(Matter.Step::level).containsExactly(Level.STATION, Level.COUNTY);
        assertThat(course.steps()).extracting(s -> s.limit().days()).containsExactly(4, 6);
        assertThat(course.steps()).allMatch(s -> s.limit().basis().set() == SetBy.PRACTICE);
        assertThat(course.decides()).isEqualTo(Level.COUNTY);
        assertThat(get("sex-change", YOUXIAN, JUNE).course().limit().days()).isEqualTo(15);
        assertThat(get("sex-change", YOUXIAN, JUNE).course().decides()).isEqualTo(Level.CITY);
    }

    @Test
    void beforeADocumentIsInForceAndWhereNoneIsTheDefaultCountsAndSaysSo() {
        for (Matter matter : List.of(
                get("settle-in", LILING, LocalDate.of(2017, 7, 27)),
                get("settle-in", XIAN, JUNE),
                get("settle-in", BEIJING, JUNE),
                get("settle-in", BEIJING, LocalDate.of(1990, 1, 1)))) {
            assertThat(matter.course().limit().days()).isEqualTo(10);
            assertThat(matter.course().limit().basis().set()).isEqualTo(SetBy.PRACTICE);
            assertThat(matter.course().limit().basis().source().zh()).startsWith("文件未定");
        }
        assertThat(get("settle-in", LILING, LocalDate.of(2017, 7, 28))
                        .course()
                        .limit()
                        .basis()
                        .set())
                .isEqualTo(SetBy.DOCUMENT);
    }

    @Test
    void lilingHasZhuzhousLimitsAlsoAfterItsOwnDocumentIsOver() {
        assertThat(get("settle-in", LILING, LocalDate.of(2026, 11, 28))
                        .course()
                        .limit()
                        .basis()
                        .source()
                        .zh())
                .contains("湘政办发〔2016〕12号");
    }

    @Test
    void aNameOfACitysSourcesIsItsOwnAndDoesNotChangeTheDefaults() {
        assertThat(get("birth", LILING, JUNE)).isEqualTo(get("birth", BEIJING, JUNE));
    }

    @Test
    void chifengsStationCountyAndAnswerAreItsOwn() {
        Matter.Course course = get("join-relatives", CHIFENG, JUNE).course();
        assertThat(course.steps()).extracting(s -> s.limit().days()).containsExactly(5, 3);
        assertThat(course.limit().days()).as("two days to answer").isEqualTo(10);
        assertThat(course.limit().basis().set()).isEqualTo(SetBy.DOCUMENT);
        Matter.Course inside = get("join-relatives", CHIFENG, JUNE).course(Move.INSIDE_CITY);
        assertThat(inside.steps()).singleElement().satisfies(s -> {
            assertThat(s.level()).isEqualTo(Level.STATION);
            assertThat(s.limit().days()).isEqualTo(5);
        });
        assertThat(get("birth", CHIFENG, JUNE).course().limit().basis().set()).isEqualTo(SetBy.PRACTICE);
    }

    @Test
    void qujingProcessesDirectlyByItsDocument() {
        assertThat(get("return-rural", QUJING, JUNE).course().onTheSpot())
                .isEqualTo(new Matter.Basis(
                        SetBy.DOCUMENT,
                        new Text(
                                "QJ-14b：符合条件、手续齐全的直接办理",
                                "QJ-14b: processed directly where conditions are met and papers complete")));
        assertThat(get("return-rural", XIAN, JUNE).course().onTheSpot())
                .as("no document says so there")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "settle-in, 430223, 430281, INSIDE_CITY, Youxian to Liling",
        "settle-in, 530302, 430281, PERMISSION_AND_CERTIFICATE, Qujing to Liling",
        "settle-in, 429004, 429005, PERMISSION_AND_CERTIFICATE, two counties straight under their province",
        "settle-in, 110101, 110105, INSIDE_CITY, two districts of Beijing",
        "student-in, 430281, 530302, CERTIFICATE_ONLY, to a school elsewhere",
        "student-in, 530381, 530302, INSIDE_CITY, to a school of the same city",
        "move-out, 530302, 430281, PERMISSION_AND_CERTIFICATE, leaving",
        "birth, 530302, 530302, NONE, nobody moves"
    })
    void aMoveHasTheShapeOfItsMatterAndOfWhereItBegins(String id, String from, String to, Move shape, String why) {
        long destination = PlaceCode.of(to);
        assertThat(get(id, destination, JUNE).shape(PlaceCode.of(from), destination))
                .as(why)
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "LL-3.1.5, settle-in, 430281",
        "LL-3.1.1, join-relatives, 430281",
        "LL-3.2.8, return-rural, 430281",
        "ZZ-9.7, return-rural, 430223",
        "QJ-8a, return-rural, 530302",
        "ZZ-9.3, student-return, 430223",
        "QJ-6a, student-in, 530302",
        "QJ-7b, soldier-family, 530302",
        "LL-3.2.2, discharge-return, 430281",
        "ZZ-9.4, release-return, 430223",
        "LL-3.2.1, newborn-rural, 430281",
        "CF-2.1.1.2, settle-in, 150402",
        "QS-2, settle-in, 990121"
    })
    void aRouteLeadsToTheMatterToApplyFor(String clause, String id, String place) {
        assertThat(MATTERS.ofRoute(clause, PlaceCode.of(place), JUNE).id()).isEqualTo(id);
    }

    @Test
    void theReturnAfterDivorceCanBeSuspendedByNoticeAndNothingElseCan() {
        assertThat(MATTERS.in(YOUXIAN, JUNE).stream()
                        .filter(m -> m.suspendedBy() != null)
                        .map(Matter::id))
                .containsExactly("return-rural");
        assertThat(get("return-rural", YOUXIAN, JUNE).suspendedBy()).isEqualTo("ZZ-9.7S");
    }

    @Test
    void whatTheRegisterProvesIsNotAskedFor() {
        Matter birth = get("birth", LILING, JUNE);
        assertThat(birth.papers().proved()).isEqualTo(Map.of("identity", Matter.ProvedBy.REGISTER));
        assertThat(birth.papers().asked()).containsExactly("birth-certificate", "booklet", "parentage-test");
    }

    @Test
    void whereverPeopleMoveEveryAdultAndTheGuardianOfEveryMinorMustAgree() {
        assertThat(MATTERS.in(BEIJING, JUNE).stream()
                        .filter(m -> m.acts().contains("MOVE_IN")
                                || m.acts().contains("MOVE_WITHIN")
                                || m.acts().contains("MOVE_OUT")))
                .hasSizeGreaterThan(8)
                .allSatisfy(m -> assertThat(m.consents()).contains(Matter.Consent.ADULTS_MOVED))
                .filteredOn(m -> !m.id().equals("release-return"))
                .allSatisfy(m -> assertThat(m.consents()).contains(Matter.Consent.GUARDIAN_OF_MINORS));
    }

    @Test
    void papersOfAMoveAreValidAsLongAsTheLawSaysAndOthersHaveNone() {
        assertThat(get("settle-in", LILING, JUNE).validity()).isEqualTo(new Matter.Validity(40, 30));
        assertThat(get("student-in", QUJING, JUNE).validity()).isEqualTo(new Matter.Validity(0, 30));
        assertThat(get("move-within", LILING, JUNE).validity()).isEqualTo(new Matter.Validity(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-04-30, three months, police",
        "2015-05-01, six months, police",
        "2023-12-31, six months, police",
        "2024-01-01, six months, government of the same level for review"
    })
    void whoeverIsRefusedIsToldTheRemedyOfThatDay(LocalDate day, String suit, String review) {
        assertThat(MATTERS.remedy(get("settle-in", LILING, day), day).en()).contains(suit, review);
    }
}
