package org.openhuji.papers;

/** The sentences of certificates, and of the slip that says why there is none. */
final class CertificateBody {
    private CertificateBody() {}

    static String of(Certificate certificate, Mark mark, Setting setting) {
        String who = setting.html(certificate.bearer())
                + (certificate.number() == null
                        ? ""
                        : "（公民身份号码 <span class=\"code\">" + certificate.number().digits() + "</span>）");
        return letter("兹证明：" + who + sentence(certificate.fact(), setting), "特此证明。", mark, setting);
    }

    static String of(NoCertificate none, Mark mark, Setting setting) {
        String who = setting.html(none.bearer());
        return letter(
                who + "：<br/>您申请开具关于" + none.asked().subject + "的证明。该事项由" + none.asked().proof + "证明。",
                "根据公通字〔2016〕21号，凡居民身份证、居民户口簿、护照等法定身份证件能够证明的事项，公安派出所不再开具证明。" + "要求您提供该证明的单位，请其查验上述证件或者直接向有关部门核实。",
                mark,
                setting);
    }

    private static String sentence(Certified fact, Setting s) {
        return switch (fact) {
            case Certified.ItemChanged c ->
                "的户口登记项目“" + s.html(c.item()) + "”于" + Words.written(c.day()) + "由“" + s.html(c.before()) + "”变更（更正）为“"
                        + s.html(c.after()) + "”。";
            case Certified.RegistrationCancelled c ->
                "原户口登记在" + s.html(c.address()) + "，因" + s.html(c.why()) + "，已于" + Words.written(c.day()) + "注销户口。";
            case Certified.KinOnceInOneHousehold c ->
                "与" + s.html(c.other()) + "系" + s.html(c.relation()) + "关系，二人自" + Words.written(c.from())
                        + (c.until() == null ? "起" : "至" + Words.written(c.until())) + "在" + s.html(c.address())
                        + "同户登记。";
            case Certified.FoundlingReported c ->
                "于" + Words.written(c.found()) + "在" + s.html(c.place()) + "捡拾" + s.html(c.sexOfChild())
                        + "婴（儿童）一名，并已向本所报案。";
            case Certified.UnnaturalDeath c -> "于" + Words.written(c.died()) + "在" + s.html(c.place()) + "非正常死亡。";
        };
    }

    private static String letter(String statement, String end, Mark mark, Setting setting) {
        return """
                <div class="letter"><p>%s</p><p>%s</p>
                <div class="signed"><p>承办人：%s</p><p>%s（盖章）</p><p>%s</p></div></div>""".formatted(
                        statement,
                        end,
                        setting.html(mark.office().officer()),
                        setting.html(mark.office().name()),
                        Words.written(mark.day()));
    }
}
