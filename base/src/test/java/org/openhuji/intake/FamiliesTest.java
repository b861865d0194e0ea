package org.openhuji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
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

/** Lists of requisition bodies: a family is whole, or stays out. */
class FamiliesTest {
    private static final Path CODES = Path.of("../codes");
    private static final String HUSBAND =
            CitizenNumber.of("990281", LocalDate.of(1985, 4, 2), 61).digits();
    private static final String WIFE =
            CitizenNumber.of("990281", LocalDate.of(1987, 9, 10), 62).digits();
    private static final String HEAD = "户序号,姓名,公民身份号码,与户主关系,迁入地,迁入地址,同意日期\n";
    private static final String FIRST = "1,林水生," + HUSBAND + ",02,430281006001,安置小区1号,2018-05-20\n";
    private static final String SECOND = "1,林秀兰," + WIFE + ",妻,430281006001,安置小区1号,\n";

    private static final Intake INTAKE = new Intake(
            CodeLists.open(CODES),
            Names.open(CODES),
            RealGazetteer.PLACES,
            LocalDate.of(2018, 6, 1),
            ArtificialNumbers.ACCEPTED);

    @TempDir
    private Path folder;

    private final List<Fault> faults = new ArrayList<>();

    private Families read(byte[] bytes) throws IOException {
        faults.clear();
        return INTAKE.readFamilies(Files.write(folder.resolve("list.sent"), bytes), 5, faults::add);
    }

    private Families read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<FaultKind> kinds() {
        return faults.stream().map(Fault::kind).toList();
    }

    @Test
    void aFamilyIsReadFromEitherTextWithItsHeadFirst() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Families read = read((HEAD + SECOND + FIRST).getBytes(charset));
            assertThat(faults).isEmpty();
            assertThat(read.whole()).isTrue();
            assertThat(read.good()).hasSize(1);
            List<FamilyRow> family = read.good().getFirst();
            assertThat(family).extracting(row -> row.name().text()).containsExactly("林水生", "林秀兰");
            assertThat(family).extracting(FamilyRow::line).containsExactly(3L, 2L);
            assertThat(family.getFirst().agreedOn()).isEqualTo(LocalDate.of(2018, 5, 20));
            assertThat(family.getLast().agreedOn()).isNull();
        }
    }

    @Test
    void aSheetIsKnownByWhatItIsAndNotByItsName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", null)) {
            Worksheet sheet = book.newWorksheet("list");
            String[] rows = (HEAD + FIRST).split("\n");
            for (int row = 0; row < rows.length; row++) {
                String[] fields = rows[row].split(",");
                for (int column = 0; column < fields.length; column++) {
                    sheet.value(row, column, fields[column]);
                }
            }
        }
        assertThat(read(bytes.toByteArray()).good()).hasSize(1);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "02,10,NO_HEAD",
        "妻,02,TWO_HEADS",
        "妻,前妻甲,CODE",
        "林秀兰,林秀兰9,NAME",
        "林秀兰,'',MISSING",
        "安置小区1号,安置小区2号,HOUSEHOLD_DIFFERS",
        "430281006001,430281006,PLACE_TOO_COARSE",
        "430281006001,430281999999,PLACE",
        "2018-05-20,2018-05,DATE",
        "2018-05-20,2018-06-02,DATE_FUTURE",
    })
    void oneFaultKeepsTheWholeFamilyOutAndNobodyElse(String from, String to, FaultKind kind) throws IOException {
        String other = "2,林小舟,"
                + CitizenNumber.of("990281", LocalDate.of(1990, 1, 15), 63).digits()
                + ",02,430281006001,安置小区9号,\n";
        String changed = from.startsWith("2018") || from.equals("02")
                ? FIRST.replace("," + from, "," + to) + SECOND
                : FIRST + SECOND.replace(from, to);
        Families read = read(HEAD + changed + other);
        assertThat(kinds()).contains(kind);
        assertThat(read.whole()).isTrue();
        assertThat(read.refused()).isEqualTo(1);
        assertThat(read.good())
                .extracting(List::getFirst)
                .extracting(FamilyRow::family)
                .containsExactly("2");
    }

    @Test
    void aNumberIsTakenOnceAndFromNoSheetThatRoundedIt() throws IOException {
        read(HEAD + FIRST + SECOND.replace(WIFE, HUSBAND));
        assertThat(kinds()).containsExactly(FaultKind.NUMBER_TWICE);
        read(HEAD + FIRST.replace(HUSBAND, "9.90281E+17"));
        assertThat(kinds()).containsExactly(FaultKind.NUMBER_ROUNDED);
        read(HEAD + FIRST.replace(HUSBAND, HUSBAND.substring(0, 17) + (HUSBAND.endsWith("0") ? "1" : "0")));
        assertThat(kinds()).containsExactly(FaultKind.NUMBER);
        assertThat(faults).noneMatch(fault -> fault.wrong().zh().contains(HUSBAND.substring(0, 17)));
    }

    @Test
    void rowsOfAFamilyStandTogether() throws IOException {
        String other = FIRST.replace("1,林水生", "2,林小舟").replace(HUSBAND, WIFE);
        Families read = read(HEAD + FIRST + other + FIRST.replace(HUSBAND, WIFE));
        assertThat(kinds()).contains(FaultKind.HOUSEHOLD_SCATTERED);
        assertThat(read.refused()).isPositive();
    }

    @Test
    void whetherSomebodyWasAgriculturalIsDroppedAndCounted() throws IOException {
        Families read = read(HEAD.replace("户序号", "户口性质,户序号") + "农业," + FIRST + ",1" + SECOND.substring(1));
        assertThat(read.good()).hasSize(1);
        assertThat(kinds()).containsExactly(FaultKind.DROPPED);
        assertThat(faults.getFirst().wrong().en()).contains("1 values");
    }

    @Test
    void whatIsNoListIsToldAndNothingOfItIsRead() throws IOException {
        for (byte[] bytes : List.of(
                new byte[0],
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "PK nothing".getBytes(StandardCharsets.UTF_8),
                "户序号,姓名\n1,林水生\n".getBytes(StandardCharsets.UTF_8),
                (HEAD + ",,,,,,\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(read(bytes).whole()).isFalse();
            assertThat(faults).isNotEmpty();
        }
    }

    @Test
    void aFileThatUnpacksToMoreThanItMayIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(read(bytes.toByteArray()).whole()).isFalse();
        assertThat(kinds()).containsExactly(FaultKind.TOO_LARGE);
    }

    @Test
    void aListIsNoLongerThanOneFileMayBe() throws IOException {
        assertThat(read(HEAD + FIRST.repeat(6)).whole()).isFalse();
        assertThat(kinds()).contains(FaultKind.TOO_MANY);
    }

    @Test
    void noFieldOfAFaultFileIsAFormula() throws IOException {
        read(HEAD.replace("同意日期", "同意日期,\"=HYPERLINK(\"\"http://x\"\")\",@sum") + FIRST.strip() + ",,\n");
        assertThat(kinds()).containsOnly(FaultKind.HEAD_UNKNOWN);
        StringWriter text = new StringWriter();
        FaultFile.write(faults, text);
        assertThat(text.toString()).contains("'=HYPERLINK").contains("'@sum").doesNotContain(",=", ",\"=", ",@");
    }

    @Test
    void theEmptyFormHasTheHeadsThatAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FamilyTemplate.csv(bytes);
        bytes.write(FIRST.replace("02,4302", "02,,4302").getBytes(StandardCharsets.UTF_8));
        assertThat(read(bytes.toByteArray()).good()).hasSize(1);
        bytes.reset();
        FamilyTemplate.sheet(bytes);
        assertThat(read(bytes.toByteArray()).whole()).isFalse();
        assertThat(faults)
                .hasSize(1)
                .first()
                .extracting(fault -> fault.wrong().zh())
                .asString()
                .contains("名单里没有人");
    }

    @Test
    void noFaultRepeatsWhatStoodInTheFieldWhereColumnsWereMixedUp() throws IOException {
        String mixed = "1," + HUSBAND + ",林水生,林水生," + HUSBAND + "," + HUSBAND + ",林水生\n";
        assertThat(read(HEAD + mixed).good()).isEmpty();
        assertThat(kinds()).contains(FaultKind.CODE, FaultKind.PLACE, FaultKind.NUMBER, FaultKind.NAME);
        StringWriter text = new StringWriter();
        FaultFile.write(faults, text);
        assertThat(text.toString()).doesNotContain("水生").doesNotContain(HUSBAND.substring(0, 10));
    }

    @Test
    void whatCannotBePrintedIsNoMarkAndNoAddress() throws IOException {
        read(HEAD + FIRST.replace("1,林", "1\u00072,林"));
        assertThat(kinds()).contains(FaultKind.CHARACTERS);
        read(HEAD + "9".repeat(600) + FIRST + FIRST.replace("小区", "小\u0000区").replace("1,林", "2,林"));
        assertThat(kinds()).contains(FaultKind.TOO_LONG, FaultKind.CHARACTERS);
    }
}
