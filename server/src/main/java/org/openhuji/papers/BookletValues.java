package org.openhuji.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed into the boxes of a booklet page, in their order. */
final class BookletValues {
    private BookletValues() {}

    static List<String> of(BookletPage page, Office office) {
        return switch (page) {
            case HouseholdFrontPage p ->
                List.of(
                        p.household().kind().word,
                        p.household().head(),
                        p.household().number(),
                        Words.written(p.issued()),
                        p.household().address(),
                        office.officer(),
                        office.name());
            case MemberPage p -> member(p, p.person(), office);
            case ChangeLine p ->
                List.of(
                        p.change().item(),
                        p.change().content(),
                        Words.written(p.change().day()),
                        p.change().officer());
            case AddressLine p -> List.of(p.address(), Words.written(p.day()), p.officer());
        };
    }

    /** The first of its boxes: a line further down the page where the page fills line by line. */
    static int firstSlot(BookletPage page) {
        return switch (page) {
            case HouseholdFrontPage front -> 0;
            case MemberPage member -> 0;
            case ChangeLine change ->
                (change.line() - 1) * Stock.CHANGES.columns().size();
            case AddressLine address ->
                (address.line() - 1) * Stock.ADDRESSES.columns().size();
        };
    }

    private static List<String> member(MemberPage page, PersonItems p, Office office) {
        return List.of(
                p.name(),
                p.relation(),
                Words.orEmpty(p.formerNames()),
                p.sex(),
                Words.orEmpty(p.birthPlace()),
                Words.orEmpty(p.ethnicity()),
                Words.orEmpty(p.nativePlace()),
                Words.written(p.born()),
                Words.orEmpty(p.otherAddress()),
                Words.orEmpty(p.religion()),
                p.digits(),
                p.heightText(),
                Words.orEmpty(p.bloodGroup()),
                Words.orEmpty(p.education()),
                Words.orEmpty(p.maritalStatus()),
                Words.orEmpty(p.militaryService()),
                Words.orEmpty(p.employer()),
                Words.orEmpty(p.occupation()),
                came(page.toCity()),
                came(page.toAddress()),
                office.officer(),
                Words.written(page.registered()));
    }

    private static String came(@Nullable Arrival arrival) {
        return arrival == null ? "" : arrival.written();
    }
}
