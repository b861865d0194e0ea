package org.openhuji.web.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.gate.HomeCase;
import org.openhuji.kernel.Words;

/** A case in the language of the page. */
record CaseView(
        String reference,
        int version,
        String matter,
        String state,
        String sentence,
        String filed,
        String due,
        List<String> missing,
        String decision,
        String remedy,
        HomeCase.@Nullable Permit permit,
        List<String> transfer,
        List<String> papers,
        boolean supplement,
        boolean object,
        boolean withdraw) {
    static CaseView of(HomeCase file, Locale language) {
        return new CaseView(
                file.reference(),
                file.version(),
                in(language, file.matter()),
                in(language, file.state()),
                in(language, file.sentence()),
                file.filed(),
                in(language, file.due()),
                file.missing().stream().map(one -> in(language, one)).toList(),
                file.decision(),
                in(language, file.remedy()),
                file.permit(),
                file.transfer().stream().map(line -> in(language, line)).toList(),
                file.papers().stream().map(Enum::name).toList(),
                file.supplement(),
                file.object(),
                file.withdraw());
    }

    static String in(Locale language, Words words) {
        return language.getLanguage().equals("en") ? words.en() : words.zh();
    }
}
