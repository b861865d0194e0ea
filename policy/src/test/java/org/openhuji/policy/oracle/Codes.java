package org.openhuji.policy.oracle;

import java.util.Map;
import org.openhuji.policy.form.Outcome;

/** Place codes as texts. */
final class Codes {
    /** Counties that had another code on some day since 2015, in the provinces of the packs. */
    private static final Map<String, String> TODAY = Map.ofEntries(
            Map.entry("430221", "430212"), // Lukou
            Map.entry("430124", "430182"), // Ningxiang
            Map.entry("530328", "530303"), // Zhanyi
            Map.entry("530321", "530304"), // Malong
            Map.entry("610126", "610117"), // Gaoling
            Map.entry("610521", "610503"), // Huazhou
            Map.entry("610823", "610803"), // Hengshan
            Map.entry("610624", "610603"), // Ansai
            Map.entry("610125", "610118"), // Huyi
            Map.entry("610821", "610881"), // Shenmu
            Map.entry("610721", "610703"), // Nanzheng
            Map.entry("610427", "610482"), // Binzhou
            Map.entry("610623", "610681"), // Zichang
            Map.entry("610322", "610305"), // Fengxiang
            Map.entry("610928", "610981")); // Xunyang

    private Codes() {}

    /** The code by today's county codes, without trailing groups of zeros. */
    static String today(String code) {
        String county = code.length() < 6 ? "" : TODAY.get(code.substring(0, 6));
        String now = county == null || county.isEmpty() ? code : county + code.substring(6);
        return bare(now);
    }

    private static String bare(String code) {
        int group = code.length() > 6 ? 3 : 2;
        String end = "0".repeat(group);
        return code.length() > 2 && code.endsWith(end) ? bare(code.substring(0, code.length() - group)) : code;
    }

    /** Whether a code lies within another; unknown where it is the coarser one. */
    static Outcome within(String code, String container) {
        if (code.startsWith(container)) {
            return Outcome.MET;
        }
        return container.startsWith(code) ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    static Outcome sameCounty(String a, String b) {
        return same(a, b, 6);
    }

    static Outcome sameTown(String a, String b) {
        return same(a, b, 9);
    }

    private static Outcome same(String a, String b, int digits) {
        if (a.length() < digits || b.length() < digits) {
            return a.startsWith(b) || b.startsWith(a) ? Outcome.UNKNOWN : Outcome.NOT_MET;
        }
        return Logic.yes(a.substring(0, digits).equals(b.substring(0, digits)));
    }
}
