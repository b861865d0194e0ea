package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.Shows;

/** What the papers of a case say, and what they never say. */
class CasePapersTest {
    private static List<CasePaper> papers() {
        return List.copyOf(CaseExample.all().values());
    }

    private static String text(CasePaper paper) throws Exception {
        return Reading.text(Example.print(paper).pdf());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyOneStandsOnOnePageWithItsCaseItsCodeAndItsTypefaces(CasePaper paper) throws Exception {
        byte[] pdf = Example.print(paper).pdf();
        assertThat(Reading.text(pdf))
                .contains(paper.kind().title(), "430281006-2018-01-0001", "醴陵市公安局来龙门派出所（盖章）", "没有任何法律效力", "不是电子证照");
        assertThat(Reading.squareCode(pdf)).isEqualTo("https://huji.example/verify/0123456789ABCDEFGHJKMNPQRS");
        assertThat(Reading.fonts(pdf)).hasSizeGreaterThanOrEqualTo(2).allMatch(PDFont::isEmbedded);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    @Shows({"ZZ-10b", "LL-4.1b", "QJ-10d"})
    void noneNamesAFeeTheFormerNatureOfHukouOrBirthPlanning(CasePaper paper) throws Exception {
        assertThat(text(paper)).doesNotContain("费", "农业", "计划生育", "土地");
    }

    @Test
    void theReceiptSaysWhatCameWhatFollowsByWhenAndHowToAskAndNothingOfChecks() throws Exception {
        assertThat(text(CaseExample.receipt()))
                .contains(
                        "入户申请书",
                        "居民户口簿",
                        "租赁合同，请于2018年6月8日前交到窗口",
                        "不用提交的1.租赁登记备案证明",
                        "自受理次日起10个工作日，即2018年6月12日前作出决定",
                        "https://huji.example/cases",
                        "查询码：7K2M-Q9XA-BC4D")
                .doesNotContain("核查", "比对", "在逃", Example.LIN.digits());
        Receipt known = CaseExample.receipt();
        assertThat(text(new Receipt(
                        known.of(),
                        known.accepted(),
                        known.handedIn(),
                        List.of(),
                        List.of(),
                        new Receipt.Limit(0, Example.DAY, true),
                        known.track(),
                        null)))
                .contains("当场办理", "申请时得到的那一个", "日期可能顺延")
                .doesNotContain("容缺");
    }

    @Test
    void theNoticeSaysEverythingWithItsBasisAndThatNothingElseIsAsked() throws Exception {
        assertThat(text(CaseExample.notice()))
                .contains("一次性告知", "LL-3.2.8", "周秀云本人同意", "民法总则第十八条", "林小舟的监护人同意", "不再要求其他材料", "申请日期不变");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneTimeNotice(CaseExample.LIN, List.of(), "https://huji.example/cases"));
    }

    @Test
    void permissionAndCertificateNameWhoMovesFromWhereToWhereAndHowLongTheyAreGood() throws Exception {
        assertThat(text(CaseExample.permission()))
                .contains(
                        "ZQ430281006201800001",
                        "3人",
                        "云南省曲靖市麒麟区南宁街道",
                        "左权路12号",
                        "醴政发〔2017〕6号三(一)5",
                        Example.LIN.digits(),
                        "有效期至2018年7月11日");
        assertThat(text(CaseExample.certificate(false)))
                .contains("QY530302001201800001", "迁出地址", "迁往地址", "周秀云", "有效期至2018年7月1日", "不用提交未落户证明")
                .doesNotContain("补发，内容与原证相同");
        assertThat(text(CaseExample.certificate(true))).contains("本证为补发，内容与原证相同，原证号作废");
    }

    @Test
    void theDecisionNamesThePeopleAndTheClauseAndNobodysNumber() throws Exception {
        assertThat(text(CaseExample.approval()))
                .contains("林水生：", "决定准予办理", "林水生、周秀云、林小舟", "LL-3.1.5", "决定机关：县级公安机关", "2018年6月1日")
                .doesNotContain(Example.LIN.digits(), "王警官");
    }

    @Test
    void theRefusalNamesClauseFactsAndRemedyAndLeavesRoomForItsService() throws Exception {
        assertThat(text(CaseExample.refusal()))
                .contains("决定不予办理", "醴政发〔2017〕6号三(一)1", "没有在醴陵城镇登记、可以投靠的配偶", "六十日内", "六个月内向人民法院起诉", "居住证暂行条例", "送达日期")
                .doesNotContain(Example.LIN.digits(), "周秀云", "王警官");
    }

    @Test
    void theSuspensionKeepsTheDayOfTheApplication() throws Exception {
        assertThat(text(CaseExample.suspension()))
                .contains("芦淞区政府2018年第3号征收公告，自2018年6月1日起中止办理", "您的申请日期2018年5月28日保留不变", "还余4个工作日", "不用重新申请");
    }

    @Test
    @Shows("QJ-14c")
    void theFilingSlipHasItsAnswer() throws Exception {
        assertThat(text(CaseExample.slip())).contains("姜湾社区居民委员会：", "请予备案", "本人不用跑", "备案回执", "备案单位（盖章）");
    }

    @Test
    void theLongestPapersLoseNoCharacter() throws Exception {
        String facts = "甲乙丙丁戊己庚辛壬癸".repeat(100);
        Refusal refusal = CaseExample.refusal();
        String said = text(new Refusal(
                refusal.of(), refusal.decided(), refusal.level(), refusal.basis(), facts, refusal.remedy()));
        assertThat(said.split("壬癸", -1)).hasSize(101);
        List<Traveller> many =
                Collections.nCopies(30, CaseExample.JOURNEY.travellers().getFirst());
        MovePermission permission = CaseExample.permission();
        assertThat(text(new MovePermission(
                                permission.of(),
                                permission.serial(),
                                new Journey(many, Example.longestPlace(), Example.longestPlace()),
                                permission.basis(),
                                permission.issued(),
                                permission.until()))
                        .split(Example.LIN.digits(), -1))
                .hasSize(31);
    }

    @Test
    void theCoverCountsItsPagesThroughTheFile() throws Exception {
        OfficeSheet cover = CaseExample.sheets().get("office-cover");
        assertThat(Reading.text(CaseExample.inside(java.util.Objects.requireNonNull(cover))))
                .contains("D430281006-2018-01-0001", "1入户申请书1", "2居民户口簿2—4", "3户籍业务受理回执5", "4准予办理决定书6", "卷内页数6页");
    }

    @Test
    void everyBarCodeSaysFileAndPaper() throws Exception {
        OfficeSheet bars = CaseExample.sheets().get("office-bars");
        byte[] pdf = CaseExample.inside(java.util.Objects.requireNonNull(bars));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)));
            assertThat(Arrays.stream(new GenericMultipleBarcodeReader(new Code128Reader())
                                    .decodeMultiple(seen, Map.of(DecodeHintType.TRY_HARDER, true)))
                            .map(com.google.zxing.Result::getText)
                            .distinct())
                    .containsExactlyInAnyOrder(
                            "D430281006-2018-01-0001/01",
                            "D430281006-2018-01-0001/02",
                            "D430281006-2018-01-0001/03",
                            "D430281006-2018-01-0001/04");
        }
    }

    @Test
    void theDayIsHandedOverWithTwoNames() throws Exception {
        assertThat(Reading.text(CaseExample.inside(
                        java.util.Objects.requireNonNull(CaseExample.sheets().get("office-day")))))
                .contains("日清交接表", "出生登记2", "A0001001—A0001004", "A0001003作废：卡纸", "待打印的案件", "移交人王警官", "接收人李警官");
    }

    @Test
    void aBalanceThatDoesNotBalanceIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BalanceSheet(
                        "来龙门街道",
                        LocalDate.of(2018, 5, 1),
                        LocalDate.of(2018, 5, 31),
                        "按登记日",
                        10,
                        List.of(new BalanceSheet.Flow("出生", 1)),
                        12));
    }

    @Test
    void severalPapersAreOneFileInTheirOrder() throws Exception {
        byte[] bound = Bound.of(List.of(
                Example.print(CaseExample.approval()).pdf(),
                Example.print(CaseExample.permission()).pdf(),
                Example.print(CaseExample.slip()).pdf()));
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("bound.pdf"), bound);
        String text = Reading.text(bound);
        assertThat(text.indexOf("准予办理决定书")).isLessThan(text.indexOf("准予迁入证明"));
        assertThat(text).contains("备案回执");
        try (PDDocument document = Loader.loadPDF(bound)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        assertThat(Reading.fonts(bound)).allMatch(PDFont::isEmbedded);
    }
}
