package org.openhuji.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The papers of a case of Lin Shuisheng's, who settles in Liling with wife and son. */
final class CaseExample {
    static final CaseItems LIN = new CaseItems("430281006-2018-01-0001", "落户（迁入）", "林水生", LocalDate.of(2018, 5, 28));
    static final Citation DWELLING = new Citation("醴政发〔2017〕6号 三(一)5，LL-3.1.5", "合法稳定住所落户");
    static final Journey JOURNEY = new Journey(
            List.of(
                    new Traveller("林水生", "男", LocalDate.of(1985, 4, 2), Example.LIN),
                    new Traveller("周秀云", "女", LocalDate.of(1987, 9, 10), Example.number("53030219870910002")),
                    new Traveller("林小舟", "男", LocalDate.of(2012, 1, 15), null)),
            "云南省曲靖市麒麟区南宁街道",
            "湖南省株洲市醴陵市来龙门街道姜湾社区左权路12号");

    private CaseExample() {}

    static Receipt receipt() {
        return new Receipt(
                LIN,
                LocalDate.of(2018, 5, 29),
                List.of("入户申请书（本人签名，未成年人由监护人签名）", "居民户口簿", "居民身份证"),
                List.of(new Receipt.Following("租赁合同", LocalDate.of(2018, 6, 8))),
                List.of("租赁登记备案证明"),
                new Receipt.Limit(10, LocalDate.of(2018, 6, 12), false),
                "https://huji.example/cases",
                "7K2M-Q9XA-BC4D");
    }

    static OneTimeNotice notice() {
        return new OneTimeNotice(
                LIN,
                List.of(
                        new OneTimeNotice.Lack("居民户口簿", "LL-3.2.8（户口身份证件）；其他途径文件未列，按各地通行做法"),
                        new OneTimeNotice.Lack("周秀云本人同意", "成年人的户口由本人决定（民法总则第十八条）"),
                        new OneTimeNotice.Lack("林小舟的监护人同意", "未成年人由监护人代理（民法总则第十九条、第二十条）")),
                "https://huji.example/cases");
    }

    static MovePermission permission() {
        return new MovePermission(
                LIN, "ZQ430281006201800001", JOURNEY, DWELLING, Example.DAY, LocalDate.of(2018, 7, 11));
    }

    static MigrationCertificate certificate(boolean again) {
        return new MigrationCertificate(
                LIN,
                "QY530302001201800001",
                JOURNEY,
                "ZQ430281006201800001",
                Example.DAY,
                LocalDate.of(2018, 7, 1),
                again);
    }

    static Approval approval() {
        return new Approval(
                LIN,
                Example.DAY,
                "县级公安机关",
                List.of("林水生", "周秀云", "林小舟"),
                DWELLING,
                "准予迁入证明签发后由本机关送迁出地；请在迁出地取得户口迁移证，凭证到受理窗口登记落户。");
    }

    static Refusal refusal() {
        return new Refusal(
                LIN,
                Example.DAY,
                "县级公安机关",
                new Citation("醴政发〔2017〕6号 三(一)1，LL-3.1.1", "投靠亲属落户"),
                "登记簿和所交材料中没有在醴陵城镇登记、可以投靠的配偶、父母或者子女。",
                "不服的，可以自知道之日起六十日内向上一级公安机关或同级人民政府申请行政复议，或者六个月内向人民法院起诉。");
    }

    static SuspensionNotice suspension() {
        return new SuspensionNotice(
                LIN, Example.DAY, "芦淞区政府2018年第3号征收公告。", new Citation("株办发〔2014〕53号 九(七)，ZZ-9.7S", null), 4);
    }

    static FilingSlip slip() {
        return new FilingSlip(LIN, List.of("林水生", "周秀云", "林小舟"), "湖南省株洲市醴陵市来龙门街道姜湾社区左权路12号", Example.DAY, "姜湾社区居民委员会");
    }

    static Map<String, CasePaper> all() {
        Map<String, CasePaper> papers = new LinkedHashMap<>();
        papers.put("case-receipt", receipt());
        papers.put("case-notice", notice());
        papers.put("case-permission", permission());
        papers.put("case-certificate", certificate(false));
        papers.put("case-approval", approval());
        papers.put("case-refusal", refusal());
        papers.put("case-suspension", suspension());
        papers.put("case-slip", slip());
        return papers;
    }

    static Map<String, OfficeSheet> sheets() {
        List<Leaf> leaves =
                List.of(new Leaf("入户申请书", 1), new Leaf("居民户口簿", 3), new Leaf("户籍业务受理回执", 1), new Leaf("准予办理决定书", 1));
        Map<String, OfficeSheet> sheets = new LinkedHashMap<>();
        sheets.put("office-cover", new FileCover(LIN, "D430281006-2018-01-0001", Example.DAY, "已登记", leaves));
        sheets.put("office-bars", new BarcodeSheet("D430281006-2018-01-0001", leaves));
        sheets.put(
                "office-day",
                new DaySheet(
                        Example.DAY,
                        "王警官",
                        List.of(new DaySheet.Count("出生登记", 2), new DaySheet.Count("市内移居", 1)),
                        List.of(new DaySheet.BlankLine("户口迁移证", "A0001001—A0001004", 4, 1, 0, 95)),
                        List.of("户口迁移证 A0001003 作废：卡纸"),
                        List.of("430281006-2018-01-0001"),
                        7,
                        "王警官 2018-06-01 17:30",
                        "李警官 2018-06-01 17:40"));
        sheets.put(
                "office-balance",
                new BalanceSheet(
                        "湖南省株洲市醴陵市来龙门街道",
                        LocalDate.of(2018, 5, 1),
                        LocalDate.of(2018, 5, 31),
                        "按事件发生日",
                        1_204,
                        List.of(
                                new BalanceSheet.Flow("出生", 3),
                                new BalanceSheet.Flow("迁入", 5),
                                new BalanceSheet.Flow("死亡", -2),
                                new BalanceSheet.Flow("迁出", -1),
                                new BalanceSheet.Flow("更正", -1)),
                        1_208));
        return sheets;
    }

    static byte[] inside(OfficeSheet sheet) {
        return Renderer.render(setting -> SheetPage.of(sheet, Example.OFFICE, true, setting))
                .pdf();
    }
}
