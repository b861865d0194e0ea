package org.openhuji.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ruled table of the permanent resident form; twelve columns, rows grow with what they hold. */
final class ResidentFormBody {
    private static final int HERE = 4;

    private final Setting setting;
    private final StringBuilder out = new StringBuilder(8000);

    private ResidentFormBody(Setting setting) {
        this.setting = setting;
    }

    static String of(ResidentForm form, Mark mark, Setting setting) {
        ResidentFormBody body = new ResidentFormBody(setting);
        body.household(form.household(), form.person());
        body.person(form.person(), form.guardians());
        body.moves(form);
        body.end(form, mark);
        body.changes(form.changes());
        return body.out.toString();
    }

    private void household(HouseholdItems household, PersonItems person) {
        out.append("<table class=\"form\"><colgroup>")
                .append("<col/>".repeat(12))
                .append("</colgroup>");
        row(
                cell("户别", 1, household.kind().word, 2),
                cell("户号", 1, household.number(), 3),
                cell("户主姓名", 1, household.head(), 4));
        row(cell("住址", 1, household.address(), 11));
        row(cell("本市（县）其他住址", 2, Words.orEmpty(person.otherAddress()), 10));
    }

    private void person(PersonItems p, List<Guardian> guardians) {
        row(cell("姓名", 1, p.name(), 5), cell("性别", 1, p.sex(), 1), cell("民族", 1, Words.orEmpty(p.ethnicity()), 3));
        row(cell("曾用名", 1, Words.orEmpty(p.formerNames()), 5), cell("与户主关系", 2, p.relation(), 4));
        row(cell("公民身份证件编号", 2, p.digits(), 4), cell("出生日期", 1, Words.written(p.born()), 5));
        row(cell("出生地", 1, Words.orEmpty(p.birthPlace()), 5), cell("籍贯", 1, Words.orEmpty(p.nativePlace()), 5));
        for (int i = 0; i < 2; i++) {
            @Nullable Guardian guardian = i < guardians.size() ? guardians.get(i) : null;
            row(
                    cell(i == 0 ? "监护人一" : "监护人二", 1, guardian == null ? "" : guardian.name(), 5),
                    cell("监护关系", 1, guardian == null ? "" : guardian.relation(), 5));
        }
        row(
                cell("文化程度", 1, Words.orEmpty(p.education()), 3),
                cell("婚姻状况", 1, Words.orEmpty(p.maritalStatus()), 3),
                cell("兵役状况", 1, Words.orEmpty(p.militaryService()), 3));
        row(
                cell("身高", 1, p.heightText(), 3),
                cell("血型", 1, Words.orEmpty(p.bloodGroup()), 3),
                cell("宗教信仰", 1, Words.orEmpty(p.religion()), 3));
        row(cell("服务处所", 1, Words.orEmpty(p.employer()), 6), cell("职业", 1, Words.orEmpty(p.occupation()), 4));
    }

    private void moves(ResidentForm form) {
        row(cell("何时由何地迁来本市（县）", 3, form.toCity() == null ? "" : form.toCity().written(), 9));
        row(cell(
                "何时由何地迁来本址", 3, form.toAddress() == null ? "" : form.toAddress().written(), 9));
        row(cell("何时何因迁往何地", 3, ending(form.movedAway()), 9));
        row(cell("何时何因注销户口", 3, ending(form.cancelled()), 9));
        out.append("</table>");
    }

    private static String ending(@Nullable Ending ending) {
        return ending == null
                ? ""
                : Words.written(ending.when()) + " " + ending.why()
                        + (ending.whereTo() == null ? "" : "，迁往 " + ending.whereTo());
    }

    private void changes(List<Change> changes) {
        // A few fit below; more stand on a page of their own, as on the back of the paper form.
        out.append(changes.size() > HERE ? "<div class=\"back\"></div>" : "");
        out.append("<table class=\"form changes\"><caption>登记事项变更和更正记载</caption><thead><tr><th scope=\"col\">项目</th>")
                .append("<th scope=\"col\" class=\"wide\">变更、更正后的内容</th><th scope=\"col\">变更、更正日期</th>")
                .append("<th scope=\"col\">承办人</th></tr></thead><tbody>");
        for (Change change : changes) {
            row("<td>" + setting.html(change.item()) + "</td><td>" + setting.html(change.content()) + "</td><td>"
                    + Words.written(change.day()) + "</td><td>" + setting.html(change.officer()) + "</td>");
        }
        for (int blank = changes.size(); blank < HERE; blank++) {
            row("<td>&#160;</td><td></td><td></td><td></td>");
        }
        out.append("</tbody></table>");
    }

    private void end(ResidentForm form, Mark mark) {
        out.append("<table class=\"form\"><colgroup>")
                .append("<col/>".repeat(12))
                .append("</colgroup>");
        row(cell("记事", 1, Words.orEmpty(form.note()), 11));
        row(
                cell("申报人", 1, form.declarant(), 3),
                cell("承办人", 1, mark.office().officer(), 3),
                cell("登记日期", 1, Words.written(form.registered()), 3));
        row(cell("户口登记机关", 2, mark.office().name() + "（盖章）", 6), cell("打印日期", 1, Words.written(mark.day()), 3));
        out.append("</table>");
    }

    private void row(String... cells) {
        out.append("<tr>").append(String.join("", cells)).append("</tr>");
    }

    private String cell(String label, int labelColumns, String value, int columns) {
        return "<th scope=\"row\" colspan=\"%d\">%s</th><td colspan=\"%d\">%s</td>"
                .formatted(labelColumns, label, columns, setting.html(value));
    }
}
