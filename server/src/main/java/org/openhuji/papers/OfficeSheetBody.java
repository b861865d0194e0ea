package org.openhuji.papers;

import java.util.List;
import java.util.stream.Collectors;

/** What the office's own sheets say. */
final class OfficeSheetBody {
    private static final String HALVES =
            "<colgroup><col style=\"width:17%\"/><col style=\"width:33%\"/><col style=\"width:17%\"/>"
                    + "<col style=\"width:33%\"/></colgroup>";
    private static final String ITEMS = "<table class=\"form items\">" + HALVES;
    private static final String SIGNS = "<table class=\"form signs\">" + HALVES;

    private final Setting setting;

    private OfficeSheetBody(Setting setting) {
        this.setting = setting;
    }

    static String of(OfficeSheet sheet, Office office, Setting setting) {
        OfficeSheetBody body = new OfficeSheetBody(setting);
        return "<div class=\"case\">"
                + switch (sheet) {
                    case FileCover cover -> body.cover(cover, office);
                    case BarcodeSheet bars -> body.bars(bars);
                    case DaySheet day -> body.day(day);
                    case BalanceSheet balance -> body.balance(balance);
                }
                + "</div>";
    }

    private String cover(FileCover cover, Office office) {
        CaseItems of = cover.of();
        StringBuilder contents = new StringBuilder();
        int page = 1;
        for (int at = 0; at < cover.leaves().size(); at++) {
            Leaf leaf = cover.leaves().get(at);
            int last = page + leaf.pages() - 1;
            contents.append(line(
                    cell(Integer.toString(at + 1), ""),
                    cell(leaf.title(), "word"),
                    cell(page == last ? Integer.toString(page) : page + "—" + last, "")));
            page = last + 1;
        }
        return "<p class=\"number\">档案号 <span class=\"code\">" + setting.html(cover.archive()) + "</span></p>"
                + ITEMS
                + row("事项", of.matter(), "受理编号", of.reference())
                + row("申请人", of.applicant(), "办理结果", cover.outcome())
                + row("申请日期", Words.written(of.filed()), "办结日期", Words.written(cover.ended()))
                + row("卷内件数", cover.leaves().size() + "件", "卷内页数", cover.pages() + "页")
                + row("立卷人", office.officer(), "保管期限", "登记表永久") + "</table>"
                + "<h2>卷内目录</h2>" + table("序号", "文件", "页号", contents.toString());
    }

    private String bars(BarcodeSheet bars) {
        StringBuilder out = new StringBuilder("<p class=\"plain\">沿虚线裁开，放在每件材料首页之前，一次扫描。</p>");
        for (int at = 0; at < bars.leaves().size(); at++) {
            String code = bars.code(at + 1);
            out.append(
                    "<div class=\"bars\"><img alt=\"条码 %s\" src=\"%s\"/><p><span class=\"code\">%s</span>　%d　%s</p></div>"
                            .formatted(
                                    Setting.escaped(code),
                                    BarImage.dataUri(code),
                                    setting.html(code),
                                    at + 1,
                                    setting.html(bars.leaves().get(at).title())));
        }
        return out.toString();
    }

    private String day(DaySheet day) {
        return ITEMS + row("日期", Words.written(day.day()), "民警", day.officer()) + "</table>"
                + "<h2>登记事项</h2>"
                + (day.acts().isEmpty()
                        ? "<p>当日没有登记。</p>"
                        : table(
                                "事项",
                                "件数",
                                day.acts().stream()
                                        .map(one ->
                                                line(cell(one.what(), "word"), cell(Integer.toString(one.many()), "")))
                                        .collect(Collectors.joining())))
                + "<h2>有编号的空白证件</h2>"
                + (day.blanks().isEmpty()
                        ? "<p>名下没有空白证件。</p>"
                        : "<table class=\"form figures\"><colgroup><col style=\"width:22%\"/><col style=\"width:42%\"/><col/><col/><col/><col/></colgroup><thead><tr>"
                                + heads("种类", "当日用号", "用", "废", "失", "余") + "</tr></thead><tbody>"
                                + day.blanks().stream()
                                        .map(one -> line(
                                                cell(one.kind(), "word"),
                                                cell(one.used(), "word"),
                                                cell(Integer.toString(one.issued()), ""),
                                                cell(Integer.toString(one.spoiled()), ""),
                                                cell(Integer.toString(one.lost()), ""),
                                                cell(Integer.toString(one.left()), "")))
                                        .collect(Collectors.joining())
                                + "</tbody></table>")
                + lines("作废和遗失的空白证件", day.spoiled())
                + lines("待打印的案件", day.unprinted())
                + "<h2>在办案件</h2><p>" + day.open() + "件。</p>"
                + SIGNS + "<tr><th scope=\"row\">移交人</th><td>"
                + setting.html(Words.orEmpty(day.closed()))
                + "</td><th scope=\"row\">接收人</th><td>" + setting.html(Words.orEmpty(day.confirmed()))
                + "</td></tr></table>";
    }

    private String lines(String heading, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "<h2>" + heading + "</h2><ol>"
                        + lines.stream()
                                .map(one -> "<li>" + setting.html(one) + "</li>")
                                .collect(Collectors.joining())
                        + "</ol>";
    }

    private String balance(BalanceSheet balance) {
        String flows = balance.flows().stream()
                .map(flow -> line(
                        cell(flow.what(), "word"),
                        cell(flow.people() > 0 ? "+" + flow.people() : Long.toString(flow.people()), "")))
                .collect(Collectors.joining());
        return ITEMS
                + row("区域", balance.place(), "口径", balance.basis())
                + row("起", Words.written(balance.from()), "止", Words.written(balance.until())) + "</table>"
                + table(
                        "项目",
                        "人数",
                        line(cell("期初登记人数", "word"), cell(Long.toString(balance.start()), ""))
                                + flows
                                + line(cell("期末登记人数", "word"), cell(Long.toString(balance.end()), "")))
                + "<p class=\"plain\">期初＋出生＋迁入＋其他增加－死亡－迁出－其他减少±更正＝期末，由登记簿逐人算出。</p>";
    }

    private static String table(String first, String second, String rows) {
        return "<table class=\"form figures\"><thead><tr>" + heads(first, second) + "</tr></thead><tbody>" + rows
                + "</tbody></table>";
    }

    private static String table(String first, String second, String third, String rows) {
        return "<table class=\"form figures\"><colgroup><col style=\"width:12%\"/><col style=\"width:70%\"/><col style=\"width:18%\"/>"
                + "</colgroup><thead><tr>" + heads(first, second, third) + "</tr></thead><tbody>" + rows
                + "</tbody></table>";
    }

    private static String heads(String... heads) {
        StringBuilder out = new StringBuilder();
        for (String head : heads) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        return out.toString();
    }

    private static String line(String... cells) {
        return "<tr>" + String.join("", cells) + "</tr>";
    }

    private String cell(String value, String style) {
        return "<td" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + setting.html(value) + "</td>";
    }

    private String row(String label, String value, String other, String otherValue) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><th scope=\"row\">%s</th><td>%s</td></tr>"
                .formatted(label, setting.html(value), other, setting.html(otherValue));
    }
}
