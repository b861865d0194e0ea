package org.openhuji.papers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the papers of a case say, each as one body of HTML. */
final class CasePaperBody {
    private final Mark mark;
    private final Setting setting;

    private CasePaperBody(Mark mark, Setting setting) {
        this.mark = mark;
        this.setting = setting;
    }

    static String of(CasePaper paper, Mark mark, Setting setting) {
        CasePaperBody body = new CasePaperBody(mark, setting);
        return "<div class=\"case\">"
                + switch (paper) {
                    case Receipt receipt -> body.receipt(receipt);
                    case OneTimeNotice notice -> body.notice(notice);
                    case MovePermission permission -> body.permission(permission);
                    case MigrationCertificate certificate -> body.certificate(certificate);
                    case Approval approval -> body.approval(approval);
                    case Refusal refusal -> body.refusal(refusal);
                    case SuspensionNotice suspension -> body.suspension(suspension);
                    case FilingSlip slip -> body.slip(slip);
                }
                + "</div>";
    }

    private String receipt(Receipt receipt) {
        CaseItems of = receipt.of();
        Receipt.Limit limit = receipt.limit();
        return items(
                        row("受理编号", of.reference(), "事项", of.matter()),
                        row("申请人", of.applicant(), "申请日期", Words.written(of.filed())),
                        row(
                                "受理日期",
                                Words.written(receipt.accepted()),
                                "受理机关",
                                mark.office().name()))
                + part("已收材料", receipt.handedIn().isEmpty() ? "<p>未收材料原件。</p>" : list(receipt.handedIn()))
                + (receipt.following().isEmpty()
                        ? ""
                        : part(
                                "容缺后补的材料",
                                list(receipt.following().stream()
                                        .map(one -> one.paper() + "，请于" + Words.written(one.by()) + "前交到窗口")
                                        .toList())))
                + (receipt.proved().isEmpty() ? "" : part("由登记簿或部门数据核实、不用提交的", list(receipt.proved())))
                + part(
                        "什么时候有结果",
                        "<p>"
                                + (limit.days() == 0
                                        ? "材料齐全，当场办理。"
                                        : "自受理次日起" + limit.days() + "个工作日，即<strong>" + Words.written(limit.due())
                                                + "前</strong>作出决定；休息日和法定节假日不计。")
                                + (limit.provisional() ? "该年放假安排公布后，日期可能顺延。" : "") + "</p>")
                + part(
                        "怎样查询",
                        "<p>打开 <span class=\"code\">" + setting.html(receipt.track()) + "</span> ，输入受理编号和查询码；"
                                + (receipt.code() == null
                                        ? "查询码用申请时得到的那一个。"
                                        : "查询码：<span class=\"code strong\">" + setting.html(receipt.code())
                                                + "</span>。")
                                + "也可以向受理窗口询问。有结果时另行通知。</p>")
                + signed("承办人：" + mark.office().officer());
    }

    private String notice(OneTimeNotice notice) {
        CaseItems of = notice.of();
        return addressed(of)
                + say("您于" + Words.written(of.filed()) + "申请办理“" + of.matter() + "”（受理编号 " + of.reference()
                        + "）。经核对，还缺下列各项，现一次性告知。补齐后即予受理，申请日期不变；除下列各项外，不再要求其他材料。")
                + table(
                        List.of("序号", "还缺什么", "依据"),
                        "lacks",
                        IntStream.range(0, notice.missing().size())
                                .mapToObj(at -> List.of(
                                        Integer.toString(at + 1),
                                        notice.missing().get(at).what(),
                                        notice.missing().get(at).basis()))
                                .toList())
                + say("补齐后交到受理窗口，或者打开 " + notice.track() + " 告知已经补齐。登记簿和部门数据能够证明的，不用提交。")
                + signed("承办人：" + mark.office().officer());
    }

    private String permission(MovePermission permission) {
        return framed(
                permission.serial(),
                say("以下" + permission.journey().travellers().size() + "人申请从"
                                + permission.journey().from() + "迁入"
                                + permission.journey().to() + "，符合"
                                + permission.basis().written() + "的规定，准予迁入。请迁出地公安机关凭本证明办理迁出手续。")
                        + travellers(permission.journey())
                        + items(
                                row(
                                        "迁入事项",
                                        permission.of().matter(),
                                        "受理编号",
                                        permission.of().reference()),
                                row(
                                        "签发日期",
                                        Words.written(permission.issued()),
                                        "有效期至",
                                        Words.written(permission.until()))),
                "遗失或者过期的，向签发机关申请补发，内容不变。",
                "承办人：" + mark.office().officer());
    }

    private String certificate(MigrationCertificate certificate) {
        Journey journey = certificate.journey();
        return framed(
                certificate.serial(),
                items(
                                wide("迁出地址", journey.from()),
                                wide("迁往地址", journey.to()),
                                row(
                                        "受理编号",
                                        certificate.of().reference(),
                                        "迁移人数",
                                        journey.travellers().size() + "人"),
                                row(
                                        "迁移原因",
                                        certificate.of().matter(),
                                        "准迁证明编号",
                                        Words.orEmpty(certificate.permission())))
                        + travellers(journey)
                        + items(row(
                                "签发日期",
                                Words.written(certificate.issued()),
                                "有效期至",
                                Words.written(certificate.until())))
                        + (certificate.again() ? say("本证为补发，内容与原证相同，原证号作废。") : ""),
                "持证人应在有效期内向迁往地户口登记机关申报迁入。遗失或者过期的，由本机关按原内容补发，不用提交未落户证明。",
                "承办人：" + mark.office().officer());
    }

    private String approval(Approval approval) {
        CaseItems of = approval.of();
        return addressed(of)
                + say("您于" + Words.written(of.filed()) + "申请办理“" + of.matter() + "”（受理编号 " + of.reference() + "）。经审查，符合"
                        + approval.basis().written() + "的规定，决定准予办理。")
                + (approval.people().size() > 1
                        ? say("准予办理的人员（" + approval.people().size() + "人）：" + String.join("、", approval.people()) + "。")
                        : "")
                + say(approval.next())
                + decided(approval.level(), Words.written(approval.decided()));
    }

    private String refusal(Refusal refusal) {
        CaseItems of = refusal.of();
        return addressed(of)
                + say("您于" + Words.written(of.filed()) + "申请办理“" + of.matter() + "”（受理编号 " + of.reference()
                        + "）。经审查，决定不予办理。")
                + part("依据的条款", say(refusal.basis().written()))
                + part("认定的事实", say(refusal.facts()))
                + part("不服怎么办", say(refusal.remedy() + "也可以凭受理编号和查询码向本机关提出异议，由另一人员重新审查。"))
                + part("还可以做什么", say("符合条件的，可以依《居住证暂行条例》（国务院令第663号）申领居住证；情况变化后可以再次申请。"))
                + decided(refusal.level(), Words.written(refusal.decided()))
                + "<table class=\"form served\"><tr><th scope=\"row\">送达方式</th><td></td><th scope=\"row\">收件人签名</th><td></td>"
                + "<th scope=\"row\">送达日期</th><td></td></tr></table>";
    }

    private String suspension(SuspensionNotice notice) {
        CaseItems of = notice.of();
        return addressed(of)
                + say("您于" + Words.written(of.filed()) + "申请办理“" + of.matter() + "”（受理编号 " + of.reference() + "）。因"
                        + stripped(notice.notice()) + "，自" + Words.written(notice.suspended()) + "起中止办理"
                        + (notice.basis() == null ? "" : "（依据：" + notice.basis().written() + "）") + "。")
                + "<p class=\"kept\">您的申请日期<strong>" + Words.written(of.filed()) + "</strong>保留不变。</p>"
                + say((notice.left() == null ? "" : "办理时限自中止之日起停止计算，还余" + notice.left() + "个工作日。")
                        + "公告的情形结束后恢复办理，不用重新申请，已经提交的材料继续有效。")
                + signed("承办人：" + mark.office().officer());
    }

    private String slip(FilingSlip slip) {
        String with = slip.with() == null ? "所在单位、社区（村）" : slip.with();
        return say(with + "：")
                + say("下列人员已在本所登记落户，请予备案（曲政发〔2015〕82号第十四条）。备案由登记机关送达，本人不用跑。")
                + items(
                        wide("落户人员", String.join("、", slip.people())),
                        wide("落户地址", slip.address()),
                        row(
                                "落户日期",
                                Words.written(slip.registered()),
                                "受理编号",
                                slip.of().reference()))
                + signed("承办人：" + mark.office().officer())
                + "<div class=\"reply\"><h2>备案回执</h2>"
                + say(mark.office().name() + "：受理编号 " + slip.of().reference() + " 的落户信息已经收到并备案。")
                + "<p class=\"blank\">备案单位（盖章）：＿＿＿＿＿＿＿＿＿＿　经办人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿</p></div>";
    }

    /** A certificate inside its frame: number above, what it asks of its bearer below. */
    private String framed(String serial, String content, String remark, String officer) {
        return "<div class=\"frame\"><p class=\"serial\">编号：<span class=\"code\">" + setting.html(serial)
                + "</span></p>" + content + signed(officer) + "<p class=\"remark\">" + setting.html(remark)
                + "</p></div>";
    }

    private String travellers(Journey journey) {
        return table(
                List.of("姓名", "性别", "出生日期", "公民身份号码"),
                "people",
                journey.travellers().stream()
                        .map(one -> List.of(
                                one.name(),
                                one.sex(),
                                Words.written(one.born()),
                                one.number() == null ? "" : one.number().digits()))
                        .toList());
    }

    private String addressed(CaseItems of) {
        return "<p class=\"to\">" + setting.html(of.applicant()) + "：</p>";
    }

    private String say(String sentence) {
        return "<p>" + setting.html(sentence) + "</p>";
    }

    private String part(String heading, String content) {
        return "<h2>" + setting.html(heading) + "</h2>" + content;
    }

    private String list(List<String> lines) {
        return "<ol>"
                + lines.stream()
                        .map(line -> "<li>" + setting.html(line) + "</li>")
                        .collect(Collectors.joining())
                + "</ol>";
    }

    private String table(List<String> heads, String style, List<List<String>> rows) {
        return "<table class=\"form " + style + "\"><colgroup>"
                + heads.stream().map(head -> "<col/>").collect(Collectors.joining()) + "</colgroup><thead><tr>"
                + heads.stream()
                        .map(head -> "<th scope=\"col\">" + head + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + rows.stream()
                        .map(cells -> "<tr>"
                                + cells.stream()
                                        .map(cell -> "<td>" + setting.html(cell) + "</td>")
                                        .collect(Collectors.joining())
                                + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String items(String... rows) {
        return "<table class=\"form items\"><colgroup><col style=\"width:17%\"/><col style=\"width:33%\"/><col style=\"width:17%\"/>"
                + "<col style=\"width:33%\"/></colgroup>" + String.join("", rows) + "</table>";
    }

    private String row(String label, String value, String other, String otherValue) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><th scope=\"row\">%s</th><td>%s</td></tr>"
                .formatted(label, setting.html(value), other, setting.html(otherValue));
    }

    private String wide(String label, String value) {
        return "<tr><th scope=\"row\">%s</th><td colspan=\"3\">%s</td></tr>".formatted(label, setting.html(value));
    }

    /** Decisions are the office's: no officer signs them by name. */
    private String decided(String level, String day) {
        return seal(null, "决定机关：" + level, day);
    }

    private String signed(String officer) {
        return seal(officer, null, Words.written(mark.day()));
    }

    private String seal(@Nullable String officer, @Nullable String level, String day) {
        return "<div class=\"seal\">" + (officer == null ? "" : "<p>" + setting.html(officer) + "</p>")
                + (level == null ? "" : "<p>" + setting.html(level) + "</p>") + "<p>"
                + setting.html(mark.office().name()) + "（盖章）</p><p>" + day + "</p></div>";
    }

    private static String stripped(String notice) {
        return notice.strip().replaceAll("[。，；;,.]+$", "");
    }
}
