package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.openhuji.Shows;

class SheetsTest {
    @Test
    void theResidentFormSaysWhatTheFamilyIs() throws Exception {
        assertThat(Reading.text(Example.print(Example.form()).pdf()))
                .contains(
                        "常住人口登记表",
                        "户别家庭户户号430281006000042户主姓名林水生",
                        "住址湖南省醴陵市来龙门街道姜湾社区姜湾路18号2栋301室",
                        "姓名林水生性别男民族汉族",
                        "曾用名林生与户主关系户主",
                        "公民身份证件编号" + Example.LIN.digits() + "出生日期1985年4月2日",
                        "身高172厘米血型宗教信仰",
                        "监护人一林大山监护关系父亲",
                        "何时由何地迁来本市（县）2017年由湖南省茶陵县界首镇迁来",
                        "文化程度大学本科教育2018年5月30日王警官",
                        "申报人林水生承办人王警官登记日期2018年6月1日");
    }

    @Test
    @Shows({"ZZ-2b", "LL-2c", "QJ-10b"})
    void theFormHasNoWordForANatureOfHouseholds() throws Exception {
        assertThat(Reading.text(Example.print(Example.form()).pdf())).doesNotContain("农业", "户口性质", "计划生育");
    }

    @Test
    void aCertificateSaysOneFact() throws Exception {
        assertThat(Reading.text(Example.print(Example.kin()).pdf()))
                .contains(
                        "亲属关系证明",
                        "兹证明：林水生（公民身份号码" + Example.LIN.digits() + "）与林立系兄弟关系，二人自1994年11月5日至2017年3月1日在湖南省茶陵县界首镇同户登记。",
                        "醴陵市公安局来龙门派出所（盖章）");
    }

    @Test
    void everyFactThatIsStillCertifiedHasItsSentence() throws Exception {
        assertThat(certified(new Certified.ItemChanged("姓名", "林生", "林水生", Example.DAY)))
                .contains("户口登记项目内容变更更正证明", "的户口登记项目“姓名”于2018年6月1日由“林生”变更（更正）为“林水生”。");
        assertThat(certified(new Certified.RegistrationCancelled("死亡", Example.DAY, "茶陵县界首镇")))
                .contains("注销户口证明", "原户口登记在茶陵县界首镇，因死亡，已于2018年6月1日注销户口。");
        assertThat(certified(new Certified.FoundlingReported(Example.DAY, "姜湾社区", "女")))
                .contains("捡拾弃婴（儿童）报案证明", "于2018年6月1日在姜湾社区捡拾女婴（儿童）一名，并已向本所报案。");
        assertThat(certified(new Certified.UnnaturalDeath(Example.DAY, "姜湾社区")))
                .contains("非正常死亡证明", "于2018年6月1日在姜湾社区非正常死亡。");
    }

    @Test
    void whatCardOrBookletProveIsRefusedInOneLineThatCitesTheNotice() throws Exception {
        Sheet none = new NoCertificate("林秀兰", null, NoCertificate.Asked.SAME_HOUSEHOLD);
        assertThat(Reading.text(Example.print(none).pdf()))
                .contains("不予开具证明告知单", "该事项由居民户口簿证明", "公通字〔2016〕21号", "公安派出所不再开具证明");
    }

    @Test
    void aDemonstrationSaysThatItIsWorthNothing() throws Exception {
        assertThat(Reading.text(Example.print(Example.kin()).pdf())).contains("没有任何法律效力", "二维码仅供核验，不是电子证照");
    }

    @Test
    void theSquareCodeLeadsToItsPage() throws Exception {
        assertThat(Reading.squareCode(Example.print(Example.kin()).pdf()))
                .isEqualTo("https://huji.example/verify/0123456789ABCDEFGHJKMNPQRS");
        assertThat(Reading.squareCode(Example.print(Example.form()).pdf()))
                .isEqualTo("https://huji.example/verify/0123456789ABCDEFGHJKMNPQRS");
    }

    @Test
    void theContentOfTheBookletLeavesTheOfficeWithACodeAndStandsForNoBooklet() throws Exception {
        Printed copy = Example.print(new BookletCopy(Example.front(), Example.member(Example.person("林水生"))));
        assertThat(Reading.text(copy.pdf()))
                .contains("居民户口簿内容打印件", "户主姓名", "何时由何地迁来本址", Example.LIN.digits(), "不能代替居民户口簿", "没有任何法律效力");
        assertThat(Reading.squareCode(copy.pdf())).isEqualTo("https://huji.example/verify/0123456789ABCDEFGHJKMNPQRS");
        assertThat(pages(copy)).isEqualTo(1);
    }

    @Test
    void theFormAndTheLetterStandOnOnePage() throws Exception {
        assertThat(pages(Example.print(Example.form()))).isEqualTo(1);
        assertThat(pages(Example.print(Example.kin()))).isEqualTo(1);
    }

    @Test
    void theLongestFormLosesNoCharacter() throws Exception {
        List<Change> changes =
                Collections.nCopies(40, new Change("住址", Example.longestPlace(), LocalDate.of(2018, 5, 30), "王警官"));
        PersonItems person = Example.longest();
        String text = Reading.text(Example.print(Example.form(person, changes)).pdf());
        // Cells beside each other are read line by line, so that a text over several lines is counted, not matched.
        assertThat(count(text, "·")).isEqualTo(count(person.name(), "·") * 2);
        assertThat(count(text, "察布查尔")).isGreaterThan(0);
        assertThat(count(text, "2018年5月30日")).isEqualTo(40);
        assertThat(count(text, "锡")).isEqualTo(41 * count(Example.longestPlace(), "锡"));
    }

    @Test
    void everyTypefaceIsEmbeddedWithTheGlyphsItUsesAlone() throws Exception {
        byte[] pdf = Example.print(Example.form(Example.person(Example.RARE), List.of()))
                .pdf();
        assertThat(Reading.fonts(pdf))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(PDFont::isEmbedded)
                .allMatch(font -> font.getName().matches("[A-Z]{6}\\+.+"));
        assertThat(pdf.length).isLessThan(200_000);
    }

    @Test
    void itIsTaggedForThoseWhoHaveItReadToThem() throws Exception {
        try (PDDocument document = Loader.loadPDF(Example.print(Example.form()).pdf())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("常住人口登记表");
        }
    }

    private static String certified(Certified fact) throws Exception {
        return Reading.text(Example.print(new Certificate("林水生", null, fact)).pdf());
    }

    private static int pages(Printed printed) throws Exception {
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            return document.getNumberOfPages();
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
