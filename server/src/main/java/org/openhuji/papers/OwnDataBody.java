package org.openhuji.papers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person's own extract says. */
final class OwnDataBody {
    private OwnDataBody() {}

    static String of(OwnData data, Mark mark, Setting setting) {
        return "<div class=\"case\">"
                + table(
                        "登记的内容",
                        List.of("项目", "内容"),
                        data.items().stream().map(one -> List.of(one.label(), one.value())),
                        setting)
                + table(
                        "办理过的登记事项",
                        List.of("日期", "事项", "办理单位"),
                        data.acts().stream().map(one -> List.of(one.day().toString(), one.what(), one.office())),
                        setting)
                + table(
                        "谁查看过（" + Words.written(data.from()) + "至" + Words.written(data.until()) + "）",
                        List.of("日期", "单位", "目的", "查看的内容"),
                        data.looks().stream()
                                .map(one -> List.of(one.day().toString(), one.office(), one.purpose(), one.what())),
                        setting)
                + "<p class=\"plain\">本单只供本人了解登记簿中关于本人的内容和查看情况，不作证明使用；其他人的号码和住址不在其中。"
                + "内容有误的，可以申请更正；对查看有疑问的，可以向本单位查询。</p><p>"
                + setting.html(mark.office().name()) + "　"
                + Words.written(mark.day()) + "</p></div>";
    }

    private static String table(String heading, List<String> heads, Stream<List<String>> rows, Setting setting) {
        List<List<String>> all = rows.toList();
        if (all.isEmpty()) {
            return "<h2>" + heading + "</h2><p>没有。</p>";
        }
        String head =
                heads.stream().map(one -> "<th scope=\"col\">" + one + "</th>").collect(Collectors.joining());
        String body = all.stream()
                .map(row -> "<tr>"
                        + row.stream()
                                .map(cell -> "<td class=\"word\">" + setting.html(cell) + "</td>")
                                .collect(Collectors.joining())
                        + "</tr>")
                .collect(Collectors.joining());
        return "<h2>" + heading + "</h2><table class=\"form figures\"><thead><tr>" + head + "</tr></thead><tbody>"
                + body + "</tbody></table>";
    }
}
