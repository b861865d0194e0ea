package org.openhuji.web.inquiry;

import java.util.Locale;

/** How somebody of the family is called in a sentence. */
final class Callings {
    private Callings() {}

    /** A name as it is; who has only a relation for a name is "your son" in English and 您儿子 in Chinese. */
    static String of(Member member, Locale language) {
        if (!member.named()) {
            return language.getLanguage().equals("en") ? "your " + member.label() : "您" + member.label();
        }
        return member.label();
    }
}
