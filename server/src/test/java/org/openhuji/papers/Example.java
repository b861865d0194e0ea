package org.openhuji.papers;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.openhuji.kernel.CitizenNumber;

/** The papers of Lin Shuisheng's family of law/people.yaml; the numbers are of people who are not born yet. */
final class Example {
    static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    static final Office OFFICE = new Office("醴陵市公安局来龙门派出所", "王警官");
    static final CitizenNumber LIN = number("43022420850402001");
    static final HouseholdItems HOUSEHOLD =
            new HouseholdItems(HouseholdItems.Kind.FAMILY, "430281006000042", "林水生", "湖南省醴陵市来龙门街道姜湾社区姜湾路18号2栋301室");
    /** 𠮷 and 𫟼 stand beyond the basic plane. */
    static final String RARE = "林𠮷𫟼";

    private Example() {}

    static CitizenNumber number(String seventeen) {
        return "0123456789X"
                .chars()
                .mapToObj(c -> seventeen + (char) c)
                .filter(CitizenNumber::wellFormed)
                .map(CitizenNumber::new)
                .findFirst()
                .orElseThrow();
    }

    static PersonItems person(String name) {
        return new PersonItems(
                name,
                "户主",
                "林生",
                "男",
                "汉族",
                LocalDate.of(1985, 4, 2),
                LIN,
                "湖南省茶陵县",
                "湖南省茶陵县",
                null,
                null,
                null,
                172,
                "大学专科教育",
                "已婚",
                "未服兵役",
                "装配工",
                "醴陵市某陶瓷厂");
    }

    static ResidentForm form(PersonItems person, List<Change> changes) {
        return new ResidentForm(
                HOUSEHOLD,
                person,
                List.of(new Guardian("林大山", "父亲")),
                new Arrival(Year.of(2017), "湖南省茶陵县界首镇"),
                new Arrival(LocalDate.of(2018, 6, 1), "湖南省茶陵县界首镇"),
                null,
                null,
                changes,
                "凭租赁合同落户。",
                "林水生",
                DAY);
    }

    static ResidentForm form() {
        return form(person("林水生"), List.of(new Change("文化程度", "大学本科教育", LocalDate.of(2018, 5, 30), "王警官")));
    }

    static MemberPage member(PersonItems person) {
        return new MemberPage(person, new Arrival(Year.of(2017), "湖南省茶陵县界首镇"), new Arrival(DAY, "湖南省茶陵县界首镇"), DAY);
    }

    static HouseholdFrontPage front() {
        return new HouseholdFrontPage(HOUSEHOLD, DAY);
    }

    static ChangeLine change(int line) {
        return new ChangeLine("林水生", line, new Change("服务处所", "醴陵市公安局旁某瓷业有限公司", DAY, "王警官"));
    }

    static AddressLine address(int line) {
        return new AddressLine("林水生", line, HOUSEHOLD.address(), DAY, "王警官");
    }

    static Certificate kin() {
        return new Certificate(
                "林水生",
                LIN,
                new Certified.KinOnceInOneHousehold(
                        "林立", "兄弟", "湖南省茶陵县界首镇", LocalDate.of(1994, 11, 5), LocalDate.of(2017, 3, 1)));
    }

    static Mark mark() {
        return new Mark(
                PaperCode.grouped("0123456789ABCDEFGHJKMNPQRS"),
                "https://huji.example/verify/0123456789ABCDEFGHJKMNPQRS",
                "https://huji.example/verify",
                OFFICE,
                DAY,
                true,
                null);
    }

    static Printed print(Sheet sheet) {
        return Renderer.render(setting -> SheetPage.of(sheet, mark(), setting));
    }

    static Printed overprint(BookletPage page, Printer printer) {
        return Renderer.render(setting -> Overprint.onStock(page, OFFICE, printer, setting));
    }

    static Printed sample(BookletPage page) {
        return Renderer.render(setting -> Overprint.onPlain(page, OFFICE, setting));
    }

    /** A person every item of whom is as long as papers allow. */
    static PersonItems longest() {
        String name = "买买提·".repeat(20).substring(0, Words.NAME);
        String text = "新疆维吾尔自治区伊犁哈萨克自治州".repeat(4).substring(0, Words.TEXT);
        String place = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县".repeat(6).substring(0, Words.PLACE);
        return new PersonItems(
                name,
                "其他非直系亲属",
                name,
                "男",
                "维吾尔族",
                DAY,
                LIN,
                text,
                text,
                place,
                "无宗教信仰或者不愿意登记",
                "AB型",
                172,
                "中等职业教育",
                "已婚",
                "未服兵役",
                text,
                text);
    }

    static String longestPlace() {
        return "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县".repeat(6).substring(0, Words.PLACE);
    }
}
