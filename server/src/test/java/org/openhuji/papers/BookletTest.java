package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class BookletTest {
    private static final float POINTS_PER_MM = 72 / 25.4f;

    @Test
    void theMembersPageSaysWhoItIs() throws Exception {
        assertThat(Reading.text(Example.overprint(Example.member(Example.person("林水生")), Printer.EXACT)
                        .pdf()))
                .contains("林水生户主", "林生男", "湖南省茶陵县汉族", "湖南省茶陵县1985年4月2日", Example.LIN.digits() + "172厘米")
                .doesNotContain("姓名", "户主或与户主关系");
    }

    @Test
    void theFirstPageSaysWhichHouseholdItIs() throws Exception {
        assertThat(Reading.text(
                        Example.overprint(Example.front(), Printer.EXACT).pdf()))
                .contains("家庭户林水生", "430281006000042", "湖南省醴陵市来龙门街道姜湾社区姜湾路18号2栋301室");
    }

    @Test
    void aLineIsPrintedWhereItIsFreeAndNothingElse() throws Exception {
        List<TextPosition> third =
                places(Example.overprint(Example.change(3), Printer.EXACT).pdf());
        List<TextPosition> fourth =
                places(Example.overprint(Example.change(4), Printer.EXACT).pdf());
        assertThat(fourth.getFirst().getY() - third.getFirst().getY()).isCloseTo(9.5f * POINTS_PER_MM, within());
        assertThat(Reading.text(
                        Example.overprint(Example.change(3), Printer.EXACT).pdf()))
                .isEqualTo("服务处所醴陵市公安局旁某瓷业有限公司2018年6月1日王警官");
        assertThat(Reading.text(
                        Example.overprint(Example.address(2), Printer.EXACT).pdf()))
                .isEqualTo("湖南省醴陵市来龙门街道姜湾社区姜湾路18号2栋301室2018年6月1日王警官");
    }

    @Test
    void theNextFreeLineComesAfterTheLastPrintedOne() {
        assertThat(BookletLines.freeForChange(Set.of())).hasValue(1);
        assertThat(BookletLines.freeForChange(Set.of(1, 2, 4))).hasValue(5);
        assertThat(BookletLines.freeForChange(Set.of(8))).isEmpty();
        assertThat(BookletLines.freeForAddress(Set.of(1, 2, 3, 4, 5))).hasValue(6);
        assertThatThrownBy(() -> Example.change(9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePrintersOffsetMovesEveryCharacterAlike() throws Exception {
        List<TextPosition> exact =
                places(Example.overprint(Example.front(), Printer.EXACT).pdf());
        List<TextPosition> moved =
                places(Example.overprint(Example.front(), new Printer(2.5, -1)).pdf());
        assertThat(moved).hasSameSizeAs(exact);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(moved.get(i).getX() - exact.get(i).getX()).isCloseTo(2.5f * POINTS_PER_MM, within());
            assertThat(moved.get(i).getY() - exact.get(i).getY()).isCloseTo(-1 * POINTS_PER_MM, within());
        }
    }

    @Test
    void itIsThePageOfABookletAndNotA4() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(Example.overprint(Example.front(), Printer.EXACT).pdf())) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(143 * POINTS_PER_MM, within());
            assertThat(page.getHeight()).isCloseTo(105 * POINTS_PER_MM, within());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theLongestValuesStayInsideTheirBoxesAndLoseNothing() throws Exception {
        PersonItems person = Example.longest();
        MemberPage page = new MemberPage(
                person,
                new Arrival(Example.DAY, Example.longestPlace()),
                new Arrival(Example.DAY, Example.longestPlace()),
                Example.DAY);
        try (Faces faces = Faces.borrow()) {
            Setting setting = new Setting(faces);
            List<String> values = BookletValues.of(page, Example.OFFICE);
            for (int i = 0; i < values.size(); i++) {
                Box box = Stock.MEMBER.slots().get(i).box();
                Fitted fitted = Fitted.into(box, values.get(i), setting);
                assertThat(String.join("", fitted.lines())).isEqualTo(values.get(i));
                assertThat(fitted.lines())
                        .allMatch(line -> setting.width(line) * fitted.points() / POINTS_PER_MM <= box.width());
                assertThat(fitted.lines().size() * fitted.points() * Fitted.LEADING / POINTS_PER_MM)
                        .isLessThan(box.height());
            }
        }
        assertThat(places(Example.overprint(page, Printer.EXACT).pdf()))
                .allMatch(at -> at.getX() >= 0 && at.getX() + at.getWidth() <= 143 * POINTS_PER_MM);
    }

    @Test
    void theTestSheetNamesPrinterAndOffsets() throws Exception {
        byte[] pdf = Renderer.render(setting -> TestSheet.of("window", new Printer(1.5, -0.5), setting))
                .pdf();
        assertThat(Reading.text(pdf)).contains("套打测试页", "打印机window右移1.5毫米下移-0.5毫米");
    }

    @Test
    void aSampleSaysThatItIsNoPage() throws Exception {
        assertThat(Reading.text(Example.sample(Example.front()).pdf())).contains("非户口簿页，没有法律效力", "户主姓名");
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(0.3f);
    }

    private static List<TextPosition> places(byte[] pdf) throws IOException {
        List<TextPosition> places = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.add(text);
                }
            }.getText(document);
        }
        return places;
    }
}
