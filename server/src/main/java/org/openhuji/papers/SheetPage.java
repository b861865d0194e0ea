package org.openhuji.papers;

/** A sheet as a page of HTML: its content between head and foot. */
final class SheetPage {
    private static final String STYLE = Face.text("/papers/sheet.css");
    private static final String CASE_STYLE = Face.text("/papers/case.css");

    private SheetPage() {}

    static String of(Sheet sheet, Mark mark, Setting setting) {
        String body = switch (sheet) {
            case ResidentForm form -> ResidentFormBody.of(form, mark, setting);
            case BookletCopy copy -> BookletCopyBody.of(copy, mark, setting);
            case Certificate certificate -> CertificateBody.of(certificate, mark, setting);
            case NoCertificate none -> CertificateBody.of(none, mark, setting);
            case OwnData data -> OwnDataBody.of(data, mark, setting);
            case CasePaper paper -> CasePaperBody.of(paper, mark, setting);
        };
        boolean ofCase = sheet instanceof CasePaper || sheet instanceof OwnData;
        String head =
                ofCase ? "<p class=\"office\">" + setting.html(mark.office().name()) + "</p>" : "";
        return document(
                sheet.kind().title(),
                ofCase ? STYLE + CASE_STYLE : STYLE,
                mark.demonstration(),
                head + "<h1>" + sheet.kind().title() + "</h1>" + body + foot(mark, setting) + missing(setting));
    }

    /** A paper of the office's own: it stays there, and carries no code. */
    static String of(OfficeSheet sheet, Office office, boolean demonstration, Setting setting) {
        return document(
                sheet.title(),
                STYLE + CASE_STYLE,
                demonstration,
                "<p class=\"office\">" + setting.html(office.name()) + "</p><h1>" + setting.html(sheet.title())
                        + "</h1>" + OfficeSheetBody.of(sheet, office, setting) + missing(setting));
    }

    private static String document(String title, String style, boolean demonstration, String body) {
        return """
                <html lang="zh-CN"><head><title>%1$s</title><meta name="description" content="%1$s"/>
                <style>%2$s</style></head>
                <body>%3$s</body></html>""".formatted(title, style.replace("@DEMONSTRATION", demonstration ? "演示样张 人物均为虚构 无法律效力" : ""), body);
    }

    private static String foot(Mark mark, Setting setting) {
        String again = mark.again() == null ? "" : "<p>补发：" + setting.html(mark.again()) + "，原件作废。</p>";
        String demonstration =
                mark.demonstration() ? "<p class=\"demonstration\">本件为演示系统打印的样张，所载人物均为虚构，没有任何法律效力。</p>" : "";
        return """
                <div class="foot"><img src="%s" alt="核验二维码"/>
                <div class="check"><p>核验编号：<span class="code">%s</span></p>
                <p>扫描二维码，或者在 %s 输入编号，可以核验本件是否由本机关签发、是否被改动、是否已作废。</p>
                <p>二维码仅供核验，不是电子证照。</p>%s%s</div></div>""".formatted(
                        QrImage.dataUri(mark.link()), mark.code(), setting.html(mark.address()), again, demonstration);
    }

    private static String missing(Setting setting) {
        MissingGlyphs missing = setting.missing();
        return missing.none()
                ? ""
                : "<p class=\"note\">注：〔U+…〕处的字本系统字体未收，由承办人手工填写并盖章；共 "
                        + missing.codePoints().size() + " 个字。</p>";
    }
}
