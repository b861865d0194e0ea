package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PapersTest {
    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aPaperThatWasIssuedIsGenuine() {
        IssuedPaper issued = papers.issue(Example.kin(), Example.OFFICE, null);
        assertThat(papers.verify(issued.code()))
                .isEqualTo(new Verification.Genuine(
                        PaperKind.KIN_ONCE_IN_ONE_HOUSEHOLD, Example.OFFICE.name(), Example.DAY, "林**"));
    }

    @Test
    void aCodeNobodyIssuedIsUnknown() {
        assertThat(papers.verify(PaperCode.random())).isEqualTo(new Verification.Unknown());
        assertThat(papers.verify("' or 1=1")).isEqualTo(new Verification.Unknown());
    }

    @Test
    void aPaperThatIsWithdrawnSaysSinceWhenAndCannotBeWithdrawnTwice() {
        IssuedPaper issued = papers.issue(Example.form(), Example.OFFICE, null);
        papers.withdraw(issued.code(), WithdrawalReason.OUTDATED);
        assertThat(papers.verify(issued.code()))
                .isEqualTo(new Verification.Withdrawn(
                        PaperKind.RESIDENT_FORM,
                        Example.OFFICE.name(),
                        Example.DAY,
                        "林**",
                        Example.DAY,
                        WithdrawalReason.OUTDATED));
        refused(PaperRefused.Cause.WITHDRAWN_BEFORE, () -> papers.withdraw(issued.code(), WithdrawalReason.LOST));
    }

    @Test
    void printingAgainWithdrawsTheOneBeforeAndAsksForTheSameContent() throws Exception {
        IssuedPaper first = papers.issue(Example.kin(), Example.OFFICE, null);
        refused(
                PaperRefused.Cause.CONTENT_DIFFERS,
                () -> papers.reprint(first.code(), Example.form(), Example.OFFICE, ReprintReason.LOST));
        IssuedPaper second = papers.reprint(first.code(), Example.kin(), Example.OFFICE, ReprintReason.LOST);
        assertThat(papers.verify(first.code())).isInstanceOf(Verification.Withdrawn.class);
        assertThat(papers.verify(second.code())).isInstanceOf(Verification.Genuine.class);
        assertThat(Reading.text(second.pdf())).contains("补发：原件遗失，原件作废。");
        refused(
                PaperRefused.Cause.WITHDRAWN_BEFORE,
                () -> papers.reprint(first.code(), Example.kin(), Example.OFFICE, ReprintReason.LOST));
    }

    @Test
    void aBookletPageIsRecordedPrintedAgainAndNeedsAPrinter() {
        IssuedPaper page = papers.overprint(Example.change(3), Example.OFFICE, "window", null);
        IssuedPaper again = papers.overprintAgain(
                page.code(), Example.change(3), Example.OFFICE, "window", ReprintReason.MISPRINTED);
        assertThat(papers.verify(page.code())).isInstanceOf(Verification.Withdrawn.class);
        assertThat(papers.verify(again.code())).isInstanceOf(Verification.Genuine.class);
        refused(
                PaperRefused.Cause.UNKNOWN_PRINTER,
                () -> papers.overprint(Example.change(3), Example.OFFICE, "none", null));
        assertThat(papers.testSheet("window")).isNotEmpty();
    }

    @Test
    void thePapersOfARecordAreListedTheNewestFirst() {
        UUID person = UUID.randomUUID();
        String first = papers.issue(Example.form(), Example.OFFICE, person).code();
        String second = papers.reprint(first, Example.form(), Example.OFFICE, ReprintReason.DAMAGED)
                .code();
        papers.issue(Example.form(), Example.OFFICE, UUID.randomUUID());
        assertThat(papers.list(person, 10)).extracting(Papers.Listed::code).containsExactly(second, first);
        assertThat(papers.list(person, 10).getLast().state()).isInstanceOf(Verification.Withdrawn.class);
        assertThat(papers.list(person, 1)).hasSize(1);
    }

    @Test
    void whatIsReadFromThePaperIsComparedWithWhatWasIssued() {
        IssuedPaper issued = papers.issue(Example.kin(), Example.OFFICE, null);
        String lastFour = Example.LIN.digits().substring(14);
        assertThat(papers.compare(issued.code(), new Figures(" 林水生 ", lastFour, Example.DAY)))
                .isEqualTo(Comparison.SAME);
        assertThat(papers.compare(issued.code(), new Figures("林水牛", lastFour, Example.DAY)))
                .isEqualTo(Comparison.DIFFERENT);
        assertThat(papers.compare(issued.code(), new Figures("林水生", "0000", Example.DAY)))
                .isEqualTo(Comparison.DIFFERENT);
        assertThat(papers.compare(issued.code(), new Figures("林水生", lastFour, LocalDate.of(2018, 6, 2))))
                .isEqualTo(Comparison.DIFFERENT);
        assertThat(papers.compare(PaperCode.random(), new Figures("林水生", lastFour, Example.DAY)))
                .isEqualTo(Comparison.UNKNOWN);
    }

    @Test
    void aFileWithOneByteChangedIsNotTheOneIssued() {
        IssuedPaper issued = papers.issue(Example.kin(), Example.OFFICE, null);
        byte[] altered = Arrays.copyOf(issued.pdf(), issued.pdf().length);
        altered[altered.length / 2] ^= 1;
        assertThat(papers.compare(issued.code(), issued.pdf())).isEqualTo(Comparison.SAME);
        assertThat(papers.compare(issued.code(), altered)).isEqualTo(Comparison.DIFFERENT);
    }

    @Test
    void whereTheCallersTransactionFailsThereWasNoPaper() {
        String[] code = new String[1];
        transactions.executeWithoutResult(status -> {
            code[0] = papers.issue(Example.kin(), Example.OFFICE, null).code();
            status.setRollbackOnly();
        });
        assertThat(papers.verify(code[0])).isInstanceOf(Verification.Unknown.class);
    }

    @Test
    void theTableHoldsNothingOfWhatAPaperSays() {
        IssuedPaper issued = papers.issue(Example.form(), Example.OFFICE, null);
        String row = database.sql("select issued::text from papers.issued where code = :code")
                .param("code", issued.code())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("林水生", Example.LIN.digits(), "姜湾路", "1985");
    }

    @Test
    void everyKindAndReasonHasItsWordsInBothLanguages() throws IOException {
        Properties chinese = words("/messages-papers.properties");
        Properties english = words("/messages-papers_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (PaperKind kind : PaperKind.values()) {
            assertThat(chinese.getProperty("verify.kind." + kind)).isEqualTo(kind.title());
        }
        for (WithdrawalReason reason : WithdrawalReason.values()) {
            assertThat(english).containsKey("verify.reason." + reason);
        }
    }

    private static Properties words(String resource) throws IOException {
        Properties words = new Properties();
        try (InputStream in = PapersTest.class.getResourceAsStream(resource)) {
            words.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return words;
    }

    private static void refused(PaperRefused.Cause cause, Runnable act) {
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(act::run)
                .extracting(PaperRefused::reason)
                .isEqualTo(cause);
    }
}
