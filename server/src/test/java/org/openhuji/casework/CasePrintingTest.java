package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.ReturnOnce;
import org.openhuji.casework.steps.Submit;
import org.openhuji.casework.steps.Suspend;
import org.openhuji.daybook.BlankKind;
import org.openhuji.daybook.BlankProblem;
import org.openhuji.daybook.BlankRange;
import org.openhuji.daybook.BlankRefused;
import org.openhuji.daybook.Blanks;
import org.openhuji.daybook.DuePapers;
import org.openhuji.papers.Comparison;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Papers;
import org.openhuji.papers.PrintRuns;
import org.openhuji.papers.ReprintReason;
import org.openhuji.papers.Verification;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a case, from the case itself: in the states that have them, once, again with a reason, and many together. */
@ServerTest
class CasePrintingTest extends CaseTest {

    private final CasePrinting printing;
    private final Papers papers;
    private final PrintRuns runs;
    private final Blanks blanks;
    private final DuePapers due;
    private final Chronicle chronicle;
    private final Registration registration;
    private final JdbcClient sql;

    @Autowired
    CasePrintingTest(
            Casework casework,
            CasePrinting printing,
            Papers papers,
            PrintRuns runs,
            Blanks blanks,
            DuePapers due,
            Chronicle chronicle,
            Registration registration,
            Carrier carrier,
            JdbcClient sql) {
        super(casework, carrier);
        this.printing = printing;
        this.papers = papers;
        this.runs = runs;
        this.blanks = blanks;
        this.due = due;
        this.chronicle = chronicle;
        this.registration = registration;
        this.sql = sql;
    }

    /** A family of another city, approved by the county. */
    private CaseFile approved(Movers.Family family) {
        return step(Counter.LILING_COUNTY, examined(opened(family, family.agreed(), "LL-3.1.5")), new Approve(null));
    }

    private IssuedPaper print(Officer officer, CaseFile file, PaperKind kind) {
        return Counter.as(officer, () -> printing.print(file, kind, null, ""));
    }

    private static String text(byte[] pdf) throws IOException {
        return text(pdf, true);
    }

    /** Lines as they stand beside each other, or cell by cell, so that a text over several lines is one. */
    private static String text(byte[] pdf, boolean lines) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(lines);
            return stripper.getText(document).replaceAll("\\s+", "");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void everyStateHasItsPapersAndNoOthers() {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile draft = opened(family, family.agreed(), "LL-3.1.5");
        assertThat(DuePapers.of(draft)).isEmpty();
        assertThat(refused(() -> print(Counter.LILING, draft, PaperKind.RECEIPT)))
                .isEqualTo(CaseProblem.NO_SUCH_PAPER_NOW);
        CaseFile examined = examined(draft);
        assertThat(DuePapers.of(examined)).containsExactly(PaperKind.RECEIPT);
        CaseFile approved = step(Counter.LILING_COUNTY, examined, new Approve(null));
        assertThat(DuePapers.of(approved)).containsExactly(PaperKind.RECEIPT, PaperKind.APPROVAL);
        assertThat(refused(() -> print(Counter.LILING, approved, PaperKind.MOVE_PERMISSION)))
                .isEqualTo(CaseProblem.NO_SUCH_PAPER_NOW);
        assertThat(refused(() -> print(Counter.LILING, approved, PaperKind.REFUSAL)))
                .isEqualTo(CaseProblem.NO_SUCH_PAPER_NOW);
        assertThat(refused(() -> print(Counter.LILING, approved, PaperKind.RESIDENT_FORM)))
                .isEqualTo(CaseProblem.NO_SUCH_PAPER_NOW);
        CaseFile issued = Counter.as(Counter.LILING, () -> casework.issue(approved.id(), approved.version()));
        assertThat(DuePapers.of(issued))
                .containsExactly(PaperKind.RECEIPT, PaperKind.APPROVAL, PaperKind.MOVE_PERMISSION);
    }

    @Test
    void theReceiptOfTheWindowHasACodeThatOpensTheCaseAndAnotherWhereItWasLost() throws Exception {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile accepted = accepted(opened(family, family.agreed(), "LL-3.1.5"));
        IssuedPaper receipt = print(Counter.LILING, accepted, PaperKind.RECEIPT);
        String code = code(receipt.pdf());
        assertThat(casework.track(accepted.reference(), code)).isPresent();
        assertThat(refused(() -> print(Counter.LILING, accepted, PaperKind.RECEIPT)))
                .isEqualTo(CaseProblem.PRINTED_BEFORE);
        IssuedPaper again =
                Counter.as(Counter.LILING, () -> printing.print(accepted, PaperKind.RECEIPT, ReprintReason.LOST, ""));
        assertThat(papers.verify(receipt.code())).isInstanceOf(Verification.Withdrawn.class);
        assertThat(papers.verify(again.code())).isInstanceOf(Verification.Genuine.class);
        assertThat(casework.track(accepted.reference(), code))
                .as("the lost code")
                .isEmpty();
        assertThat(casework.track(accepted.reference(), code(again.pdf()))).isPresent();
        assertThat(text(receipt.pdf())).doesNotContain("核查", "比对");
    }

    private static String code(byte[] pdf) throws IOException {
        String text = text(pdf);
        int at = text.indexOf("查询码：") + "查询码：".length();
        return text.substring(at, at + 14);
    }

    @Test
    void aReprintedPaperWithTheSameContentSaysSoAndVoidsTheOneBefore() throws Exception {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile approved = approved(family);
        IssuedPaper first = print(Counter.LILING, approved, PaperKind.APPROVAL);
        assertThat(text(first.pdf()))
                .contains(
                        "准予办理决定书",
                        "醴陵市公安局（盖章）",
                        "决定机关：县级公安机关",
                        "醴政发〔2017〕6号三(一)5，LL-3.1.5",
                        family.names().get(1));
        IssuedPaper second = Counter.as(
                Counter.LILING, () -> printing.print(approved, PaperKind.APPROVAL, ReprintReason.DAMAGED, ""));
        assertThat(text(second.pdf())).contains("补发：原件损坏，原件作废");
        assertThat(papers.verify(first.code())).isInstanceOf(Verification.Withdrawn.class);
        byte[] altered = Arrays.copyOf(second.pdf(), second.pdf().length);
        altered[altered.length / 2] ^= 1;
        assertThat(papers.compare(second.code(), second.pdf())).isEqualTo(Comparison.SAME);
        assertThat(papers.compare(second.code(), altered)).isEqualTo(Comparison.DIFFERENT);
        assertThat(sql.sql("""
                        select count(*) from audit.entry
                        where event = 'PRINTED' and detail = 'APPROVAL' and detail_id = :id and purpose = 'CASE'""")
                        .param("id", approved.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theNoticeGivesEachMissingThingWithItsBasis() throws Exception {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile draft = opened(family, family.parties(), "LL-3.1.5");
        CaseFile returned =
                step(Counter.LILING, step(Counter.LILING, draft, new Submit(List.of())), new ReturnOnce(List.of()));
        String text =
                text(print(Counter.LILING, returned, PaperKind.ONE_TIME_NOTICE).pdf(), false);
        assertThat(text)
                .contains(
                        "民法总则第十八条", "民法总则第十九条、第二十条", "不再要求其他材料", family.names().get(2) + "的监护人同意");
        assertThat(returned.missing())
                .allSatisfy(missing ->
                        assertThat(text).contains(missing.words().zh().replaceAll("\\s+", "")));
    }

    @Test
    @Shows({"QJ-14a", "LL-4.1b"})
    void theRefusalIsOfTheDecisionsDayAndNamesNobodyElse() throws Exception {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        String host = "欧阳" + family.names().getFirst();
        List<Party> parties = new java.util.ArrayList<>(family.agreed());
        parties.add(new Party(
                "h", host, "1", null, null, Party.Role.HOST, null, new Party.Consent(Party.Manner.BEFORE_OFFICER, ON)));
        CaseFile examined = examined(opened(family, parties, "LL-3.1.1"));
        CaseFile refused = step(
                Counter.LILING_COUNTY, examined, new Refuse("LL-3.1.1", host + "（430281199001011234）不是申请人的配偶、父母或者子女"));
        String text =
                text(print(Counter.LILING_COUNTY, refused, PaperKind.REFUSAL).pdf());
        assertThat(text)
                .contains("不予办理决定书", "醴政发〔2017〕6号三(一)1，LL-3.1.1", "被投靠人（（号码略））不是申请人的配偶", "上一级公安机关或同级人民政府申请行政复议", "六个月内")
                .doesNotContain(
                        host,
                        "430281199001011234",
                        family.names().get(1),
                        family.names().get(2));
    }

    @Test
    void aSuspensionNoticeKeepsTheDay() throws Exception {
        Recorded notice = Returning.notice(registration);
        try {
            CaseFile accepted = Returning.accepted(casework, Returning.divorced(chronicle, "归鸿"), "归鸿");
            CaseFile suspended = step(Returning.window(), accepted, new Suspend(Returning.NOTICE));
            assertThat(text(print(Returning.window(), suspended, PaperKind.SUSPENSION_NOTICE)
                            .pdf()))
                    .contains("因" + Returning.NOTICE + "，自2018年6月1日起中止办理", "您的申请日期2018年6月1日保留不变", "ZZ-9.7S", "还余3个工作日");
        } finally {
            registration.cancel(Returning.filed(), notice.act());
        }
    }

    @Test
    void permissionAndCertificateTravelAndABlankIsConsumedWithThem() throws Exception {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile approved = approved(family);
        CaseFile issued = Counter.as(Counter.LILING, () -> casework.issue(approved.id(), approved.version()));
        String front = "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT) + "-";
        Counter.as(Counter.LILING, () -> {
            blanks.receive(BlankKind.MOVE_PERMISSION, new BlankRange(front + "01", front + "03"));
            return true;
        });
        IssuedPaper permission =
                Counter.as(Counter.LILING, () -> printing.print(issued, PaperKind.MOVE_PERMISSION, null, front + "01"));
        assertThat(text(permission.pdf()))
                .contains(
                        requireNonNull(requireNonNull(issued.transfer()).permission()),
                        "云南省",
                        "曲靖市",
                        "麒麟区",
                        "新居",
                        "3人",
                        "2018年7月11日");
        assertThat(catchThrowableOfType(
                                BlankRefused.class,
                                () -> Counter.as(
                                        Counter.LILING,
                                        () -> printing.print(
                                                issued,
                                                PaperKind.MOVE_PERMISSION,
                                                ReprintReason.DAMAGED,
                                                front + "01")))
                        .problem())
                .isEqualTo(BlankProblem.USED_BEFORE);
        assertThat(papers.verify(permission.code()))
                .as("what was refused changed nothing")
                .isInstanceOf(Verification.Genuine.class);
        carried();
        CaseFile leaving = Counter.as(
                        Counter.QUJING, () -> casework.of(family.persons().getFirst(), 5))
                .stream()
                .filter(file -> file.type() == CaseType.MOVE_OUT)
                .findFirst()
                .orElseThrow();
        CaseFile taken = step(Counter.QUJING, leaving, new Accept(all(leaving)));
        CaseFile certified = Counter.as(Counter.QUJING, () -> casework.finish(taken.id(), taken.version(), null, null));
        String text = text(print(Counter.QUJING, certified, PaperKind.MIGRATION_CERTIFICATE)
                .pdf());
        assertThat(text)
                .contains(
                        requireNonNull(requireNonNull(certified.transfer()).certificate()),
                        "案件路",
                        "醴陵市",
                        family.names().get(2),
                        "2018年7月1日");
        CaseFile again =
                Counter.as(Counter.QUJING, () -> casework.reissue(certified.id(), certified.version(), "途中遗失"));
        assertThat(text(Counter.as(
                                Counter.QUJING,
                                () -> printing.print(again, PaperKind.MIGRATION_CERTIFICATE, ReprintReason.LOST, ""))
                        .pdf()))
                .contains(
                        "本证为补发", requireNonNull(requireNonNull(again.transfer()).certificate()));
    }

    @Test
    void fromHomeTheSamePaperIsFetchedAsOftenAsOneLikesAndNothingElse() throws Exception {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile approved = approved(family);
        IssuedPaper first = printing.fromHome(approved, PaperKind.APPROVAL);
        IssuedPaper second = printing.fromHome(approved, PaperKind.APPROVAL);
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(papers.compare(first.code(), first.pdf())).isEqualTo(Comparison.SAME);
        assertThat(papers.compare(first.code(), second.pdf())).isEqualTo(Comparison.SAME);
        assertThat(text(second.pdf())).contains("醴陵市公安局（盖章）").doesNotContain("民警2");
        CaseFile issued = Counter.as(Counter.LILING, () -> casework.issue(approved.id(), approved.version()));
        assertThat(refused(() -> printing.fromHome(issued, PaperKind.MOVE_PERMISSION)))
                .isEqualTo(CaseProblem.NO_SUCH_PAPER_NOW);
        assertThat(CasePrinting.fromHome(issued)).containsExactly(PaperKind.RECEIPT, PaperKind.APPROVAL);
    }

    @Test
    void aRunHoldsAllPapersInOrderAndCountsNothingAsPrintedUntilItIsConfirmed() throws Exception {
        CaseFile one = approved(Movers.registered(chronicle, "530302001001"));
        CaseFile two = approved(Movers.registered(chronicle, "530302001001"));
        CaseFile issued = Counter.as(Counter.LILING, () -> casework.issue(two.id(), two.version()));
        PrintRuns.Run run = Counter.as(Counter.LILING, () -> printing.open(List.of(one.id(), issued.id())))
                .orElseThrow();
        assertThat(run.items())
                .extracting(PrintRuns.Item::kind)
                .containsExactly(PaperKind.APPROVAL, PaperKind.APPROVAL, PaperKind.MOVE_PERMISSION);
        byte[] file = Counter.as(Counter.LILING, () -> printing.file(run));
        assertThat(pages(file)).isEqualTo(3);
        assertThat(text(file)).contains(one.reference(), issued.reference());
        // The printer jams: the file is fetched again, with the same codes, and everything still waits.
        byte[] again = Counter.as(Counter.LILING, () -> printing.file(run));
        assertThat(text(again)).isEqualTo(text(file));
        assertThat(runs.find(run.id()).orElseThrow()).isEqualTo(run);
        assertThat(due.unprinted(one)).contains(PaperKind.APPROVAL);
        assertThat(runs.listOpen(Counter.LILING.id(), 100))
                .extracting(PrintRuns.Run::id)
                .contains(run.id());
        assertThat(runs.confirm(run.id())).isTrue();
        assertThat(runs.confirm(run.id())).isFalse();
        assertThat(due.unprinted(one)).doesNotContain(PaperKind.APPROVAL);
        assertThat(Counter.as(Counter.LILING, () -> printing.open(List.of(one.id(), issued.id()))))
                .as("nothing is printed twice")
                .isEmpty();
    }

    @Test
    void anEndedCaseHasOneArchiveNumberForEver() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        CaseFile examined = examined(opened(family, family.agreed(), "LL-3.1.5"));
        CaseFile approved = step(Counter.LILING, examined, new Approve(null));
        assertThat(refused(() -> Counter.as(Counter.LILING, () -> casework.archiveNumber(approved))))
                .isEqualTo(CaseProblem.NOT_ENDED);
        CaseFile registered =
                Counter.as(Counter.LILING, () -> casework.finish(approved.id(), approved.version(), null, null));
        String number = Counter.as(Counter.LILING, () -> casework.archiveNumber(registered));
        assertThat(number).matches("D430281006-2018-01-\\d{4}");
        assertThat(Counter.as(Counter.LILING, () -> casework.archiveNumber(registered)))
                .isEqualTo(number);
        assertThat(DuePapers.of(registered)).contains(PaperKind.FILING_SLIP).doesNotContain(PaperKind.MOVE_PERMISSION);
    }
}
