package org.openhuji.web.office;

import java.util.List;
import java.util.Locale;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.Member;

/**
 * A member of a household, as a table shows them.
 *
 * @param number masked
 * @param since since when with this relation
 */
record MemberRow(
        String id, String name, String relation, String sex, String born, String number, String since, boolean head) {
    static List<MemberRow> of(HouseholdRecord household, RegisterWords words, Locale language) {
        return household.members().stream()
                .map(member -> of(member, words, language))
                .toList();
    }

    private static MemberRow of(Member member, RegisterWords words, Locale language) {
        return new MemberRow(
                member.person().toString(),
                member.name().text(),
                words.relation(member.relation(), language),
                words.sex(member.sex(), language),
                member.born().toString(),
                RegisterWords.masked(member.number()),
                member.valid().from() == null ? "" : member.valid().from().toString(),
                member.relation().equals(org.openhuji.register.Standing.HEAD));
    }
}
