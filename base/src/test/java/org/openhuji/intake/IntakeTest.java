package org.openhuji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.RealGazetteer;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PlaceCode;

class IntakeTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final Path CODES = Path.of("../codes");
    private static final String FATHER = number(LocalDate.of(1962, 3, 7), 1);
    private static final String MOTHER = number(LocalDate.of(1964, 11, 2), 2);
    private static final String SON = number(LocalDate.of(1988, 5, 20), 3);
    private static final String HEAD = "户号,户别,区划代码,住址,编号,与户主关系,姓名,公民身份号码,性别,出生日期,父亲,母亲,配偶,婚姻状况,注销日期,注销原因,死亡日期\n";

    private static final Intake INTAKE = new Intake(
            CodeLists.open(CODES), Names.open(CODES), RealGazetteer.PLACES, TODAY, ArtificialNumbers.ACCEPTED);

    @TempDir
    private Path folder;

    private final List<Fault> faults = new ArrayList<>();

    private static String number(LocalDate born, int sequence) {
        return CitizenNumber.of("990281", born, sequence).digits();
    }

    /** A father, a mother and their son in one household, which nothing is wrong with. */
    private static List<String> family() {
        return List.of(
                "A1,家庭户,430281006001,渌江路3号,1,户主,林大山," + FATHER + ",男,1962-03-07,,," + MOTHER + ",已婚,,,",
                "A1,,,,2,妻,周月娥," + MOTHER + ",女,1964-11-02,,,#1,20,,,",
                "A1,,,,3,长子,林水生," + SON + ",1,1988-05-20," + FATHER + ",#2,,10,,,");
    }

    /** The family with one text replaced by another in one row. */
    private Checked changed(int row, String from, String to) throws IOException {
        List<String> rows = new ArrayList<>(family());
        assertThat(rows.get(row)).contains(from);
        rows.set(row, rows.get(row).replace(from, to));
        return check(HEAD + String.join("\n", rows) + "\n");
    }

    private Checked check(String text) throws IOException {
        return check(Files.writeString(folder.resolve("persons.csv"), text));
    }

    private Checked check(Path file) throws IOException {
        faults.clear();
        return INTAKE.check(file, faults::add);
    }

    private List<HouseholdGroup> read(Checked checked) throws IOException {
        List<HouseholdGroup> groups = new ArrayList<>();
        INTAKE.read(folder.resolve("persons.csv"), checked, groups::add);
        return groups;
    }

    @Test
    void aFamilyIsReadWithItsHouseholdAndItsKin() throws IOException {
        Checked checked = check(HEAD + String.join("\n", family()));

        assertThat(faults).isEmpty();
        assertThat(checked.loadable()).isEqualTo(3);
        HouseholdGroup group = read(checked).getFirst();
        assertThat(group.household().place()).isEqualTo(PlaceCode.of("430281006001"));
        assertThat(group.household().collective()).isFalse();
        assertThat(group.persons()).extracting(PersonRow::relation).containsExactly("02", "12", "22");
        PersonRow son = group.persons().get(2);
        assertThat(son.father()).isEqualTo(new PersonReference.ByNumber(new CitizenNumber(FATHER)));
        assertThat(son.mother()).isEqualTo(new PersonReference.ByMark("2"));
        assertThat(son.standing()).isEqualTo(new Standing.Registered());
        assertThat(son.born()).isEqualTo(new PartialDate(1988, 5, 20));
        assertThat(son.toString()).doesNotContain("林");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1988-05-20, 1988-05-21, NUMBER_BIRTH, QUARANTINE",
        "2, ',1,1988', ',2,1988', NUMBER_SEX, QUARANTINE",
        "2, 1988-05-20, 1988-02-30, DATE, ERROR",
        "2, 1988-05-20, 2088-05-20, DATE_FUTURE, ERROR",
        "2, 长子, 长孑, CODE, ERROR",
        "2, 长子, 98, CODE_OLD, WARNING",
        "2, 长子, 长女, RELATION_SEX, WARNING",
        "2, 林水生, 林\uE001生, NAME, ERROR",
        "2, 林水生, '', MISSING, ERROR",
        "2, '#2', '#9', KIN_NOT_FOUND, WARNING",
        "2, '#2', '#3', KIN_SELF, WARNING",
        "2, '#2', '#1', KIN_SEX, WARNING",
        "2, '#2', '2', REFERENCE, WARNING",
        "2, ',10,', ',结过婚,', CODE, ERROR",
        "2, '10,,,', '10,2017-01-01,,', CANCEL_INCOMPLETE, ERROR",
        "2, '10,,,', '10,,,2017-01-01', DEAD_REGISTERED, QUARANTINE",
        "2, '10,,,', '10,1987-01-01,死亡,', DATE_ORDER, ERROR",
        "2, 'A1,,,', 'A1,,,渌江路4号', HOUSEHOLD_DIFFERS, ERROR",
        "0, 渌江路3号, '', NO_ADDRESS, ERROR",
        "0, 渌江路3号, 渌江路\uE001号, PRIVATE_USE, WARNING",
        "0, 430281006001, 430281999999, PLACE, ERROR",
        "0, 430281006001, 430281006, PLACE_COARSE, WARNING",
        "0, 户主, 父亲, NO_HEAD, ERROR",
        "1, '#1', '#3', SPOUSE_OTHER, WARNING",
        "1, '#1', '', SPOUSE_SILENT, WARNING",
        "1, ',2,妻', ',3,妻', MARK_TWICE, ERROR"
    })
    void oneThingWrongIsOneFaultInItsRow(int row, String from, String to, FaultKind kind, Severity severity)
            throws IOException {
        changed(row, from, to);

        assertThat(faults).extracting(Fault::kind).contains(kind);
        assertThat(kind.severity()).isEqualTo(severity);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.wrong().zh()).isNotBlank().doesNotContain(SON, FATHER);
            assertThat(fault.mend().en()).isNotBlank();
        });
    }

    @Test
    void aWrongNumberGoesIntoQuarantineAndIsStillFoundByWhatTheFileHad() throws IOException {
        String wrong = SON.substring(0, 17) + (SON.charAt(17) == '1' ? '2' : '1');
        Checked checked = changed(2, SON, wrong);

        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.NUMBER);
        assertThat(checked.quarantined()).isEqualTo(1);
        PersonRow son = read(checked).getFirst().quarantined().getFirst();
        assertThat(son.number()).isNull();
        assertThat(son.oldNumber()).isEqualTo(wrong);
    }

    @Test
    void twoWithOneNumberAreBothKeptApartAndEachNamesTheOther() throws IOException {
        Checked checked = check(HEAD + String.join("\n", family()) + "\nB1,家庭户,430281006001,渌江路9号,9,户主,张三," + SON
                + ",男,1988-05-20,,,,10,,,");

        assertThat(faults)
                .extracting(fault -> fault.kind() + " " + fault.row())
                .containsExactly("NUMBER_TWICE 4", "NUMBER_TWICE 5");
        assertThat(checked.quarantined()).isEqualTo(2);
        assertThat(checked.loadable()).isEqualTo(2);
    }

    @Test
    void onePersonRegisteredTwiceIsFoundThoughTheNumbersDiffer() throws IOException {
        check(HEAD + String.join("\n", family()) + "\nB1,家庭户,430281006001,渌江路9号,9,户主,林水生,"
                + number(LocalDate.of(1988, 5, 20), 5) + ",男,1988-05-20," + FATHER + ",#2,,10,,,");

        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.SAME_PERSON, FaultKind.SAME_PERSON);
    }

    @Test
    void twinsAreNoDuplicates() throws IOException {
        check(HEAD + String.join("\n", family()) + "\nA1,,,,4,次子,林山生," + number(LocalDate.of(1988, 5, 20), 5)
                + ",男,1988-05-20," + FATHER + ",#2,,10,,,");

        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnAncestor() throws IOException {
        check(HEAD
                + "A1,家庭户,430281006001,渌江路3号,1,户主,林一,,男,1930,#3,,,,,,\n"
                + "A1,,,,2,子,林二,,男,1955,#1,,,,,,\n"
                + "A1,,,,3,孙子,林三,,男,1980,#2,,,,,,\n");

        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.KIN_AGE);
    }

    @Test
    void theHouseholdWaitsForItsHead() throws IOException {
        Checked checked = changed(0, "1962-03-07", "1962-13-07");

        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.DATE, FaultKind.HEAD_HELD);
        assertThat(checked.loadable()).isZero();
    }

    @Test
    void twoHeadsAndAScatteredHouseholdAreNotLoaded() throws IOException {
        Checked twoHeads = changed(1, "妻", "户主");
        assertThat(faults).extracting(Fault::kind).contains(FaultKind.TWO_HEADS);
        assertThat(twoHeads.refused()).isEqualTo(3);

        List<String> rows = new ArrayList<>(family());
        rows.add(2, "B1,家庭户,430281006001,渌江路9号,9,户主,张三,,男,1980-01-02,,,,10,,,");
        rows.set(3, rows.get(3).replace("A1,,,", "A1,家庭户,430281006001,渌江路3号"));
        check(HEAD + String.join("\n", rows));
        assertThat(faults).extracting(Fault::kind).contains(FaultKind.HOUSEHOLD_SCATTERED);
    }

    @Test
    void columnsOfTheAbolishedStatusAreDroppedCountedAndReadByNobody() throws IOException {
        String head = HEAD.replace("户号", "户口性质,户号");
        Checked checked = check(head + "农业," + family().get(0) + "\n," + family().get(1) + "\n非农业," + family().get(2));

        assertThat(checked.dropped()).containsEntry("户口性质", 2L);
        assertThat(checked.loadable()).isEqualTo(3);
        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.DROPPED);
        assertThat(faults).noneSatisfy(fault -> assertThat(fault.wrong().zh()).contains("非农业"));
    }

    @Test
    void aMissingColumnIsNamedAndNothingIsLoaded() throws IOException {
        Checked checked = check("户号,姓名,身高腰围\nA1,林水生,1\n");

        assertThat(checked.whole()).isFalse();
        assertThat(faults).extracting(Fault::kind).contains(FaultKind.HEAD_MISSING, FaultKind.HEAD_UNKNOWN);
    }

    @Test
    void englishHeadsAndOldWaysOfWritingDatesAreRead() throws IOException {
        check("""
                Household,Household kind,PLACE,address,relation,name,number,sex,born
                A1,FAMILY,430281006001,No. 3,head of the household,林大山,,male,1930年3月
                A1,,,,99,林小山,,female,19550000
                """);

        assertThat(faults).isEmpty();
    }

    @Test
    void gb18030IsFoundOutByItself() throws IOException {
        Files.write(
                folder.resolve("persons.csv"),
                (HEAD + String.join("\n", family())).replace("林水生", "邓𠮷安").getBytes(Charset.forName("GB18030")));

        Checked checked = check(folder.resolve("persons.csv"));

        assertThat(faults).isEmpty();
        assertThat(read(checked).getFirst().persons().get(2).name().text()).isEqualTo("邓𠮷安");
    }

    @Test
    void aRowOfAnotherWidthIsAFaultAndTheOthersAreRead() throws IOException {
        List<String> rows = new ArrayList<>(family());
        rows.set(2, rows.get(2) + ",多一列");
        Checked checked = check("\uFEFF" + HEAD + String.join("\n", rows));

        assertThat(faults).extracting(fault -> fault.kind() + " " + fault.row()).containsExactly("WIDTH 4");
        assertThat(checked.loadable()).isEqualTo(2);
    }

    @Test
    void aCollectiveHouseholdHasAKeeperAndNoHead() throws IOException {
        Checked checked = check(HEAD
                + "C1,学校集体户,430281006001,渌江路1号,1,02,王老师,,男,1970-01-02,,,,10,,,\n"
                + "C1,,,,2,子,李学生,,男,1999-01-02,,,,10,,,\n"
                + "C2,社区集体户,430281006001,渌江路2号,3,99,张三,,男,1970-01-02,,,,10,,,\n");

        assertThat(checked.loadable()).isEqualTo(3);
        assertThat(faults)
                .extracting(Fault::kind)
                .containsExactly(FaultKind.COLLECTIVE_UNIT, FaultKind.COLLECTIVE_RELATION, FaultKind.COLLECTIVE_UNIT);
        assertThat(read(checked).getFirst().persons())
                .extracting(PersonRow::relation)
                .containsExactly("02", "99");
    }

    @Test
    void aSheetIsReadAsATextFileIsAndARoundedNumberIsAFault() throws IOException {
        Path file = folder.resolve("persons.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("persons");
            List<String> lines = new ArrayList<>(List.of(HEAD.strip().split(",", -1)));
            for (int i = 0; i < lines.size(); i++) {
                sheet.value(0, i, lines.get(i));
            }
            for (int row = 0; row < 3; row++) {
                String[] fields = family().get(row).split(",", -1);
                for (int i = 0; i < fields.length; i++) {
                    sheet.value(row + 1, i, fields[i]);
                }
            }
            sheet.value(2, 9, LocalDate.of(1964, 11, 2));
            sheet.style(2, 9).format("yyyy-mm-dd").set();
            sheet.value(3, 7, 430281198805200035L);
            book.finish();
        }

        Checked checked = check(file);

        assertThat(faults).extracting(fault -> fault.kind() + " " + fault.row()).containsExactly("NUMBER_ROUNDED 4");
        assertThat(checked.rows()).isEqualTo(3);
    }

    @Test
    void whatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 257; i++) {
                zip.write(zeros);
            }
        }

        assertThat(check(file).whole()).isFalse();
        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.TOO_LARGE);
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws IOException {
        assertThat(check("").whole()).isFalse();
        assertThat(check(Files.write(folder.resolve("x.xlsx"), new byte[] {1, 2, 3}))
                        .whole())
                .isFalse();
        assertThat(check(HEAD + "\"A1" + "x".repeat(70_000)).whole()).isFalse();
        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"faults.csv", "faults.xlsx"})
    void theFaultFileHasOneRowPerFaultInWords(String name) throws IOException {
        changed(2, "长子", "长孑");
        Path file = folder.resolve(name);
        try (FaultFile out = FaultFile.create(file)) {
            faults.forEach(out);
            assertThat(out.written()).isEqualTo(faults.size());
        }

        if (name.endsWith("csv")) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .startsWith("\uFEFF")
                    .contains("4,relation,CODE,")
                    .contains("长子")
                    .hasLineCount(faults.size() + 1);
        } else {
            try (Rows rows = Rows.open(file)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isTrue();
                assertThat(rows.field(3)).isEqualTo("CODE");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static final String ACTS =
            "act,kind,eventDate,person,fromHousehold,fromRelation,household,relation,place,address,reason\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,BIRTH,2010-05-01,#1,,,A1,20,430281006001,渌江路3号,; ''",
                "1,BIRTH,2010-05-01,#1,A1,20,A1,20,430281006001,渌江路3号,; ACT_SHAPE",
                "1,DEATH,2010-05-01,#1,A1,20,,,,,; ACT_SHAPE",
                "1,BIRTH,2010-05,#1,,,A1,20,430281006001,渌江路3号,; DATE",
                "1,BIRTH,,#1,,,A1,20,430281006001,渌江路3号,; MISSING",
                "1,FLIGHT,2010-05-01,#1,,,A1,20,430281006001,渌江路3号,; CODE"
            })
    void anActFillsTheColumnsOfItsKind(String row, String kind) throws IOException {
        Path file = Files.writeString(folder.resolve("acts.csv"), ACTS + row + "\n");
        List<ActRow> acts = new ArrayList<>();

        assertThat(INTAKE.readActs(file, acts::add, faults::add)).isTrue();

        assertThat(faults.stream().map(fault -> fault.kind().name()).toList())
                .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
        assertThat(acts).hasSize(kind.isEmpty() ? 1 : 0);
    }

    @Test
    void theActsOfAPersonAreAChain() throws IOException {
        Path file = Files.writeString(
                folder.resolve("acts.csv"),
                ACTS
                        + "1,BIRTH,2010-05-01,#1,,,A1,20,430281006001,渌江路3号,\n"
                        + "2,MOVE_WITHIN,2011-05-01,#1,A1,20,A2,20,430281006001,渌江路4号,\n"
                        + "3,MOVE_OUT,2012-05-01,#1,A1,20,,,,,迁出\n");

        assertThat(INTAKE.readActs(file, act -> {}, faults::add)).isTrue();

        assertThat(faults).extracting(fault -> fault.kind() + " " + fault.row()).containsExactly("ACT_CHAIN 4");
    }

    @Test
    void kinIsReadByReferenceAndCode() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kin.csv"), "人员,关系,亲属,起始日期\n#1,继父或养父,#2,2001\n#1,57,#1,\n" + FATHER + ",71,#3,\n");
        List<KinRow> kin = new ArrayList<>();

        assertThat(INTAKE.readKin(file, kin::add, faults::add)).isTrue();

        assertThat(kin).extracting(KinRow::relation).containsExactly("57", "71");
        assertThat(kin.getFirst().since()).isEqualTo(new PartialDate(2001, 0, 0));
        assertThat(faults).extracting(fault -> fault.kind() + " " + fault.row()).containsExactly("KIN_SELF 3");
    }
}
