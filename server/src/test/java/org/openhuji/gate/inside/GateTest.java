package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.SettlingCases;
import org.openhuji.documents.Documents;
import org.openhuji.documents.SentFiles;
import org.openhuji.gate.HomeCase;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeLetter;
import org.openhuji.gate.HomeStep;
import org.openhuji.gate.outside.SiteGate;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The residents' site and the register as two processes: late, lost, doubled, and nothing of it told wrongly or done twice. */
@ServerTest
class GateTest {
    private final ApplicationContext register;
    private final Casework casework;
    private final Documents documents;
    private final Chronicle chronicle;
    private final TwoProcesses two = TwoProcesses.get();
    private final Exchange exchange;

    @Autowired
    GateTest(ApplicationContext register, Casework casework, Documents documents, Chronicle chronicle) {
        this.register = register;
        this.casework = casework;
        this.documents = documents;
        this.chronicle = chronicle;
        this.exchange = two.exchange(register);
    }

    private record Case(CaseId id, CaseKey key, String code) {}

    private Case handedIn(String clause) {
        NewCase fresh = SettlingCases.fromHome(chronicle, clause);
        AccessCode code = AccessCode.draw();
        HomeCases.Applied applied = two.cases().apply(fresh, code.key(""), null);
        assertThat(applied.reached()).isFalse();
        return new Case(fresh.id(), code.key(applied.reference()), code.text());
    }

    private void opened() {
        assertThat(two.carry(exchange)).isEqualTo(Exchange.Called.DONE);
    }

    private HomeCase page(Case one) {
        return two.cases().find(one.key()).orElseThrow();
    }

    private Home reads(Case one) {
        return new Home(two.origin())
                .go("/cases")
                .post("/cases", "reference", one.key().reference(), "code", one.code());
    }

    private CaseFile atTheWindow(Case one) {
        return SettlingCases.now(casework, one.id());
    }

    private List<String> steps(Case one) {
        return casework.steps(one.id()).stream().map(CaseStep::step).toList();
    }

    private JdbcClient outside() {
        return two.site().getBean(JdbcClient.class);
    }

    @Test
    void aFamilyAppliesAtTheSiteAndReadsThereWhatTheWindowDoes() {
        String name = SettlingCases.fromHome(chronicle, "LL-3.1.5")
                .application()
                .parties()
                .getFirst()
                .name();
        Home home = new Home(two.origin()).go("/");
        String situation =
                SettlingCases.fromHome(chronicle, "LL-3.1.5").application().situation();
        home.file(
                "/inquiry/file",
                "none",
                "",
                "application/json",
                ("{\"format\": \"huji-inquiry-1\", \"situation\": " + situation + "}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        home.go("/inquiry/apply/LL-3.1.5");
        assertThat(home.status).isEqualTo(200);
        String request = home.at("name=\"request\" value=\"([^\"]+)\"");
        home.post("/inquiry/apply/LL-3.1.5", "request", request, "name-0", name, "agreed-0", "yes", "line", "网上路一号");
        assertThat(home.words()).contains("已经在网站收妥").doesNotContain("已经送到落户地的派出所");
        String receipt = home.at("id=\"reference\">(W[0-9]+)<");
        String code = home.at("id=\"code\">([^<]+)<");

        Home later = new Home(two.origin()).go("/cases").post("/cases", "reference", receipt, "code", code);
        assertThat(later.words()).contains("已收到，等窗口取走", "窗口还没有取走您的申请");
        opened();
        String reference = later.go("/cases").at("<span class=\"nowrap\">(430281006-[^<]+)<");
        assertThat(later.words()).contains("已提交，待受理", "本页是窗口在", "申请日期：2018-06-01");

        // The receipt opens it still, and the reference does too.
        Home other = new Home(two.origin()).go("/cases").post("/cases", "reference", reference, "code", code);
        assertThat(other.words()).contains("已提交，待受理");
        CaseFile file = casework.track(reference, code).orElseThrow();
        assertThat(file.application().parties().getFirst().name()).isEqualTo(name);
        assertThat(documents.asked(file)).isNotEmpty();
        String paper = documents.asked(file).getFirst().id();
        byte[] picture = SentFiles.picture(400, 300, "jpeg");
        other.file("/cases/documents", "paper", paper, "image/jpeg", picture);
        assertThat(other.status).as(other.words()).isEqualTo(200);
        assertThat(other.words()).contains("第1份，照片", "窗口还没有取走");
        opened();
        assertThat(documents.of(file)).hasSize(1);
        assertThat(other.go("/cases").words()).contains("第1份，照片").doesNotContain("窗口还没有取走");

        SettlingCases.accepted(casework, file);
        opened();
        assertThat(other.go("/cases").words()).contains("已受理", "索取户籍业务受理回执");
        other.post("/cases/papers/RECEIPT");
        opened();
        assertThat(other.go("/cases").words()).contains("下载户籍业务受理回执");
        assertThat(other.post("/cases/papers/RECEIPT").page).startsWith("%PDF");
    }

    @Test
    void everyPageIsRightWhenTheGateIsAnHourLate() {
        two.callsGetThere = false;
        Case one = handedIn("LL-3.1.5");
        String paper = page(one).files().papers().getFirst().id();
        two.cases().add(one.key(), paper, SentFiles.picture(320, 200, "png"));
        assertThat(two.carry(exchange)).isEqualTo(Exchange.Called.SHUT);
        two.pass(Duration.ofHours(1));
        assertThat(two.carry(exchange)).isEqualTo(Exchange.Called.SHUT);

        Home home = reads(one);
        assertThat(home.words())
                .contains("已收到，等窗口取走", "申请 ： ", "窗口还没有取走", "第1份，照片")
                .doesNotContain("已提交，待受理", "本页是窗口在");
        assertThat(page(one).gate()).isNotNull().satisfies(gate -> {
            assertThat(gate.asOf()).isNull();
            assertThat(gate.sent())
                    .hasSize(2)
                    .allSatisfy(sent -> assertThat(sent.at()).isBefore(two.now().minus(Duration.ofMinutes(59))));
        });

        two.callsGetThere = true;
        opened();
        assertThat(home.go("/cases").words()).contains("已提交，待受理", "第1份，照片").doesNotContain("窗口还没有取走");
        assertThat(atTheWindow(one).filedOn()).isEqualTo("2018-06-01");
        assertThat(documents.of(atTheWindow(one))).hasSize(1);

        // The window refuses while nobody gets through, and the people, who cannot know, withdraw: twice.
        two.callsGetThere = false;
        CaseFile examined = SettlingCases.examined(casework, SettlingCases.accepted(casework, atTheWindow(one)));
        home.post("/cases/withdraw", "version", "1").post("/cases/withdraw", "version", "1");
        assertThat(home.words()).contains("撤回 ： ", "窗口还没有取走", "已提交，待受理").doesNotContain("撤回申请");
        two.pass(Duration.ofHours(1));
        SettlingCases.approved(casework, examined);
        two.callsGetThere = true;
        opened();
        assertThat(home.go("/cases").words()).contains("已撤回").doesNotContain("窗口还没有取走");
        assertThat(steps(one)).endsWith("Approve", "Withdraw");
    }

    @Test
    void whatIsNotPossibleWhenItArrivesComesBackInWords() {
        Case one = handedIn("LL-3.1.1");
        opened();
        two.callsGetThere = false;
        SettlingCases.refused(
                casework, SettlingCases.examined(casework, SettlingCases.accepted(casework, atTheWindow(one))));
        Home home = reads(one);
        home.post("/cases/withdraw", "version", "1");
        assertThat(home.words()).contains("撤回 ： ", "窗口还没有取走");
        two.callsGetThere = true;
        opened();
        home.go("/cases");
        assertThat(home.words()).contains("不予批准", "没有办成", "不能办“撤回”", "提出异议");
        assertThat(steps(one)).endsWith("Refuse");
        home.post("/cases/object", "version", "1", "words", "漏看了租赁合同");
        opened();
        assertThat(home.go("/cases").words()).contains("已提出异议");
    }

    @Test
    void whatIsLostOrDoubledIsDoneOnce() {
        Case one = handedIn("LL-3.1.5");
        two.answersGetBack = false;
        assertThat(exchange.call(two.way()))
                .as("the letters went out and got lost")
                .isEqualTo(Exchange.Called.SHUT);
        assertThat(casework.track(one.id(), one.key())).isEmpty();
        two.answersGetBack = true;
        two.times = 2;
        exchange.call(two.way());
        assertThat(steps(one)).containsExactly("Submit");

        // What came of it is brought and the confirmation lost: it is brought again.
        two.times = 1;
        two.answersGetBack = false;
        assertThat(exchange.call(two.way())).isEqualTo(Exchange.Called.SHUT);
        assertThat(page(one).state()).isEqualTo(CaseState.SUBMITTED.words());
        two.cases().take(one.key(), 1, HomeStep.WITHDRAW, "");
        two.cases().take(one.key(), 1, HomeStep.WITHDRAW, "");
        two.answersGetBack = true;
        two.times = 3;
        opened();
        assertThat(steps(one)).containsExactly("Submit", "Withdraw");
        assertThat(page(one).gate())
                .isNotNull()
                .satisfies(gate -> assertThat(gate.sent()).isEmpty());
    }

    @Test
    void whoAppliedAtTheWindowReadsItAtTheSiteToo() {
        CaseFile accepted = SettlingCases.accepted(casework, chronicle);
        String code = SettlingCases.code(casework, accepted);
        CaseKey key = CaseKey.of(accepted.reference(), code);
        opened();
        assertThat(two.cases().find(key).orElseThrow().state()).isEqualTo(CaseState.ACCEPTED.words());
        String another = SettlingCases.code(casework, accepted);
        opened();
        assertThat(two.cases().find(key)).as("the code that was lost").isEmpty();
        assertThat(two.cases().find(CaseKey.of(accepted.reference(), another))).isPresent();
    }

    @Test
    void nothingOfAnybodyStaysLongerThanItIsNeeded() {
        Case one = handedIn("LL-3.1.5");
        String name = page(one).files().papers().getFirst().id();
        two.cases().add(one.key(), name, SentFiles.picture(310, 200, "jpeg"));
        assertThat(count("home.letter where content is not null and case_id = :case", one))
                .isEqualTo(2);
        opened();
        assertThat(count("home.letter where content is not null and case_id = :case", one))
                .isZero();
        assertThat(count("home.file where case_id = :case", one)).isZero();
        two.cases().take(one.key(), 1, HomeStep.WITHDRAW, "");
        opened();
        SiteGate gate = two.site().getBean(SiteGate.class);
        two.pass(Duration.ofDays(89));
        gate.forget();
        assertThat(two.cases().find(one.key())).isPresent();
        two.pass(Duration.ofDays(2));
        gate.forget();
        assertThat(two.cases().find(one.key())).isEmpty();
        assertThat(count("home.letter where case_id = :case", one)).isZero();
    }

    private int count(String rows, Case one) {
        return outside()
                .sql("select count(*) from " + rows)
                .param("case", one.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aPaperThatWasFetchedIsNotShownForAnother() {
        Case one = handedIn("LL-3.1.5");
        opened();
        CaseFile accepted = SettlingCases.accepted(casework, atTheWindow(one));
        opened();
        assertThat(two.cases().paper(one.key(), PaperKind.RECEIPT)).isInstanceOf(HomeCases.Fetched.Later.class);
        assertThat(two.cases().paper(one.key(), PaperKind.RECEIPT)).isInstanceOf(HomeCases.Fetched.Later.class);
        assertThat(count("home.letter where done_at is null and case_id = :case", one))
                .isEqualTo(1);
        opened();
        assertThat(two.cases().paper(one.key(), PaperKind.RECEIPT)).isInstanceOf(HomeCases.Fetched.Here.class);
        SettlingCases.examined(casework, accepted);
        opened();
        assertThat(two.cases().paper(one.key(), PaperKind.RECEIPT))
                .as("the case went on")
                .isInstanceOf(HomeCases.Fetched.Later.class);
    }

    @Test
    void noKeyOpensAnotherCase() {
        Case one = handedIn("LL-3.1.5");
        Case other = handedIn("LL-3.1.5");
        opened();
        assertThat(two.cases()
                        .find(new CaseKey(one.key().reference(), other.key().digest())))
                .isEmpty();
        UUID id = UUID.randomUUID();
        assertThat(two.cases().open(one.key(), id)).isEmpty();
        Home home = reads(one);
        assertThat(home.go("/cases/documents/" + id).words()).contains("已提交，待受理");
    }

    @Test
    void whatIsSentBeforeTheApplicationWasFetchedIsDoneAfterIt() {
        Case one = handedIn("LL-3.1.5");
        String paper = page(one).files().papers().getFirst().id();
        two.cases().add(one.key(), paper, SentFiles.picture(330, 200, "jpeg"));
        UUID file = page(one).files().papers().getFirst().files().getFirst().id();
        assertThat(two.cases().open(one.key(), file))
                .as("as long as it waits here")
                .isPresent();
        two.cases().remove(one.key(), file);
        assertThat(page(one).files().papers().getFirst().files()).isEmpty();
        two.cases().take(one.key(), 0, HomeStep.WITHDRAW, "");
        assertThat(page(one).withdraw()).isFalse();
        assertThat(page(one).files().open()).isFalse();
        opened();
        assertThat(steps(one)).containsExactly("Submit", "Withdraw");
        assertThat(page(one).state()).isEqualTo(CaseState.WITHDRAWN.words());
        assertThat(documents.of(atTheWindow(one))).isEmpty();
        assertThat(page(one).gate())
                .isNotNull()
                .satisfies(gate -> assertThat(gate.sent()).isEmpty());
    }

    @Test
    void aRegisterPutBackToAnEarlierDayMayGiveAReferenceTwice() {
        Case one = handedIn("LL-3.1.5");
        opened();
        String reference = page(one).reference();
        Case other = handedIn("LL-3.1.5");
        outside()
                .sql("update home.page set reference = null where case_id = :case")
                .param("case", one.id().value())
                .update();
        outside()
                .sql("update home.page set reference = :reference where case_id = :case")
                .param("reference", reference)
                .param("case", other.id().value())
                .update();
        CaseFile accepted = SettlingCases.accepted(casework, atTheWindow(one));
        opened();
        assertThat(page(one).state()).isEqualTo(CaseState.ACCEPTED.words());
        assertThat(two.cases().find(one.key().as(accepted.reference()))).isPresent();
        assertThat(page(other).state()).isEqualTo(CaseState.SUBMITTED.words());
    }

    @Test
    void twoWhoFetchedTheSameLetterDoItOnce() throws Exception {
        Case one = handedIn("LL-3.1.5");
        opened();
        HomeLetter letter = new HomeLetter(
                UUID.randomUUID(),
                one.id().value(),
                one.key().digest(),
                "{\"type\":\"Take\",\"step\":\"WITHDRAW\",\"words\":\"\"}");
        LetterDesk desk = register.getBean(LetterDesk.class);
        try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
            List<Future<Boolean>> done = hands.invokeAll(
                    List.of(() -> desk.handle(letter), () -> desk.handle(letter), () -> desk.handle(letter)));
            for (Future<Boolean> hand : done) {
                assertThat(hand.get()).isTrue();
            }
        }
        assertThat(steps(one)).containsExactly("Submit", "Withdraw");
        assertThat(register.getBean(JdbcClient.class)
                        .sql("select refused_zh is null from gate.inbox where id = :id")
                        .param("id", letter.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
