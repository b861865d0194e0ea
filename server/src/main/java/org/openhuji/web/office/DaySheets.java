package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.daybook.Closing;
import org.openhuji.daybook.DayFigures;
import org.openhuji.papers.BalanceSheet;
import org.openhuji.papers.DaySheet;
import org.openhuji.register.ActKind;
import org.openhuji.register.Balance;

/** Days and balances in words, for their page in either language and for paper, which is Chinese. */
final class DaySheets {
    static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private DaySheets() {}

    static DaySheet sheet(
            LocalDate day, String officer, DayFigures figures, @Nullable Closing closing, Locale language) {
        Closing.@Nullable Confirmed confirmed = closing == null ? null : closing.confirmed();
        return new DaySheet(
                day,
                officer,
                figures.acts().stream()
                        .map(one -> new DaySheet.Count(
                                Said.in(language, ActKind.valueOf(one.kind()).words()), one.many()))
                        .toList(),
                figures.blanks().stream()
                        .map(one -> new DaySheet.BlankLine(
                                Said.in(language, one.kind().words()),
                                one.first().equals(one.last()) ? one.first() : one.first() + "—" + one.last(),
                                one.issued(),
                                one.spoiled(),
                                one.lost(),
                                one.left()))
                        .toList(),
                figures.spoiled().stream()
                        .map(one -> Said.in(language, one.kind().words()) + " " + one.number() + " "
                                + Said.in(language, one.how().words()) + Said.in(language, "：", ": ") + one.reason())
                        .toList(),
                figures.unprinted(),
                figures.open(),
                closing == null ? null : closing.officerName() + " " + Said.at(closing.closedAt()),
                confirmed == null ? null : confirmed.name() + " " + Said.at(confirmed.at()));
    }

    static BalanceSheet sheet(Balance balance, String place, Locale language) {
        return new BalanceSheet(
                place,
                balance.from(),
                balance.until(),
                Said.in(language, balance.basis().words()),
                balance.start(),
                Arrays.stream(Balance.Flow.values())
                        .map(flow -> new BalanceSheet.Flow(Said.in(language, flow.words()), balance.of(flow)))
                        .toList(),
                balance.end());
    }
}
