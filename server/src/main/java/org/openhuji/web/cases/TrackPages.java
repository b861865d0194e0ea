package org.openhuji.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Decision;
import org.openhuji.casework.Transfer;
import org.openhuji.casework.steps.Objection;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Supplement;
import org.openhuji.casework.steps.Withdraw;
import org.openhuji.kernel.Words;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;
import org.openhuji.policy.Policies;
import org.openhuji.policy.situation.Json;
import org.openhuji.web.Redirect;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case for the people it is about: where it is, what happens next and by when, and what they can do. */
@Controller
class TrackPages {
    private final Casework casework;
    private final CasePrinting printing;
    private final Policies policies;
    private final SentDocuments documents;

    TrackPages(Casework casework, CasePrinting printing, Policies policies, SentDocuments documents) {
        this.policies = policies;
        this.documents = documents;
        this.casework = casework;
        this.printing = printing;
    }

    /**
     * What the law said of a residence permit where settling was refused: it may stand open all the same.
     *
     * @param open whether it does
     * @param pack the policy that says so, as addresses name it
     */
    record Permit(boolean open, String pack, String clause) {}

    /** A case as its people read it. */
    record View(
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
            @Nullable Permit permit,
            List<String> transfer,
            List<String> papers,
            boolean supplement,
            boolean object,
            boolean withdraw) {}

    @GetMapping("/cases")
    String find(HttpServletRequest request, Locale language, Model model) {
        Optional<CaseFile> open = OpenedCase.of(request).flatMap(this::found);
        return open.isEmpty() ? "cases/find" : page(open.get(), language, model);
    }

    private Optional<CaseFile> found(OpenedCase opened) {
        return casework.track(opened.reference(), opened.code());
    }

    /** The page of a case as it stands. */
    String page(CaseFile file, Locale language, Model model) {
        model.addAttribute("case", view(file, language));
        model.addAttribute("documents", documents.view(file, language));
        return "cases/case";
    }

    @PostMapping("/cases")
    String open(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OpenedCase opened = new OpenedCase(reference.strip(), code.strip());
        if (found(opened).isEmpty()) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            model.addAttribute("reference", reference.strip());
            return "cases/find";
        }
        opened.keep(request);
        return Redirect.to(request, "/cases");
    }

    /** Closes the case on this machine. */
    @PostMapping("/cases/close")
    String close(HttpServletRequest request) {
        OpenedCase.forget(request);
        return Redirect.to(request, "/cases");
    }

    @PostMapping("/cases/{step}")
    String take(
            @PathVariable String step,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Optional<OpenedCase> opened = OpenedCase.of(request);
        Optional<CaseFile> file = opened.flatMap(this::found);
        if (file.isEmpty()) {
            return Redirect.to(request, "/cases");
        }
        try {
            casework.takeFromHome(
                    opened.get().reference(), opened.get().code(), version, step(step, words, file.get()));
        } catch (CaseRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", in(language, refused.words()));
            return page(found(opened.get()).orElseThrow(), language, model);
        }
        return Redirect.to(request, "/cases");
    }

    /** A paper of the case as a file: the one that was issued, however often it is fetched. Its name says nothing of anybody. */
    @PostMapping("/cases/papers/{kind}")
    Object paper(
            @PathVariable PaperKind kind,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Optional<CaseFile> file = OpenedCase.of(request).flatMap(this::found);
        if (file.isEmpty()) {
            return Redirect.to(request, "/cases");
        }
        try {
            IssuedPaper paper = printing.fromHome(file.get(), kind);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("paper-" + paper.code() + ".pdf")
                                    .build()
                                    .toString())
                    .cacheControl(CacheControl.noStore())
                    .body(paper.pdf());
        } catch (CaseRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", in(language, refused.words()));
            return page(file.get(), language, model);
        }
    }

    private static Step step(String name, String words, CaseFile file) {
        return switch (name) {
            case "object" -> new Objection(words);
            case "supplement" -> new Supplement(file.application(), List.of());
            default -> new Withdraw();
        };
    }

    private View view(CaseFile file, Locale language) {
        Decision decision = file.decision();
        boolean refused = file.state() == CaseState.REFUSED;
        return new View(
                file.reference(),
                file.version(),
                in(language, casework.terms(file).title()),
                in(language, state(file)),
                in(language, sentence(file)),
                file.filedOn().toString(),
                due(file, language),
                file.state() == CaseState.RETURNED
                        ? file.missing().stream()
                                .map(one -> in(language, one.words()))
                                .toList()
                        : List.of(),
                decision == null || decision.granted()
                        ? ""
                        : decision.clause() + "：" + (decision.words() == null ? "" : decision.words()),
                refused ? in(language, casework.remedy(file)) : "",
                refused ? permit(file) : null,
                transfer(file.transfer(), language),
                CasePrinting.fromHome(file).stream().map(Enum::name).toList(),
                file.state() == CaseState.RETURNED,
                refused,
                !file.state().ended()
                        && file.state() != CaseState.OBJECTED
                        && file.acts().isEmpty());
    }

    /** As the law answered with the case; where it did not, because another ground stands open, the rules of the permit. */
    private @Nullable Permit permit(CaseFile file) {
        Map<?, ?> said = determination(file);
        boolean open = "MET".equals(said.get("permit"));
        return policies.law().packs().stream()
                .flatMap(pack -> pack.permits().stream().map(rule -> new Permit(open, pack.id(), rule.clause())))
                .filter(rule -> !(said.get("permitClause") instanceof String clause)
                        || rule.clause().equals(clause))
                .findFirst()
                .orElse(null);
    }

    private static Map<?, ?> determination(CaseFile file) {
        String text = file.judgement() == null ? null : file.judgement().determination();
        try {
            return text != null && Json.read(new StringReader(text)) instanceof Map<?, ?> said ? said : Map.of();
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException("a case holds a determination that is no JSON", malformed);
        }
    }

    /** What it is called where the people stand: with the certificate in their hands they are on the way. */
    private static Words state(CaseFile file) {
        Transfer transfer = file.transfer();
        return file.state() == CaseState.ISSUED && transfer != null && transfer.certificate() != null
                ? new Words("持证待落", "on the way with the certificate")
                : file.state().words();
    }

    /** What happens next, and who has it. */
    private static Words sentence(CaseFile file) {
        return switch (file.state()) {
            case DRAFT -> new Words("申请还没有提交。", "The application has not been handed in yet.");
            case SUBMITTED ->
                new Words("申请已送到窗口，等待受理。", "The application has reached the window and waits to be accepted.");
            case RETURNED ->
                new Words(
                        "还缺下面列出的材料。只告知这一次，补齐后即受理。",
                        "What is listed below is missing. You are told once; with it the application is accepted.");
            case ACCEPTED -> new Words("已受理，正在审查。", "It has been accepted and is being examined.");
            case EXAMINED -> new Words("审查完毕，等待决定。", "It has been examined and waits for the decision.");
            case APPROVED -> new Words("已批准，正在办理登记。", "It has been approved and is being carried out.");
            case ISSUED -> issued(file.transfer());
            case REGISTERED -> new Words("已登记。请到窗口领取户口簿。", "It is registered. Fetch the booklet at the window.");
            case FILED -> new Words("已登记并备案，办理完毕。", "It is registered and filed: all is done.");
            case REFUSED -> new Words("没有批准，理由和可以怎么办写在下面。", "It was refused. Why, and what you can do, stands below.");
            case OBJECTED -> new Words("异议已收到，由另一位人员重新审查。", "Your objection is here; somebody else looks again.");
            case SUSPENDED ->
                new Words(
                        "因通告中止，原申请日期保留，恢复后继续办理。",
                        "A notice suspends it. Your day of application is kept, and it goes on when the notice ends.");
            case WITHDRAWN -> new Words("已撤回。", "It was withdrawn.");
        };
    }

    /** Whose turn it is once the permission is out: the place they leave, and then the movers with its certificate. */
    private static Words issued(@Nullable Transfer transfer) {
        return transfer == null || transfer.certificate() == null
                ? new Words(
                        "准迁证明已签发，等迁出地办理。",
                        "The permission to move in is out; the place you leave has to hand you over.")
                : new Words(
                        "迁移证已签发。请带迁移证在有效期内到迁入地窗口办理落户。",
                        "The migration certificate is out. Bring it to the window of the new place before it runs out.");
    }

    private static String due(CaseFile file, Locale language) {
        Deadline deadline = file.deadline();
        boolean running = file.state() == CaseState.ACCEPTED || file.state() == CaseState.EXAMINED;
        if (deadline == null || !running || deadline.pausedOn() != null) {
            return "";
        }
        String day = deadline.due().toString();
        return deadline.provisional() ? in(language, new Words(day + "（暂计）", day + " (provisional)")) : day;
    }

    private static List<String> transfer(@Nullable Transfer transfer, Locale language) {
        if (transfer == null || transfer.permission() == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(in(
                language,
                new Words(
                        "准迁证明 " + transfer.permission() + "，有效期至 " + transfer.permissionUntil(),
                        "permission to move in " + transfer.permission() + ", valid until "
                                + transfer.permissionUntil())));
        if (transfer.certificate() != null) {
            lines.add(in(
                    language,
                    new Words(
                            "迁移证 " + transfer.certificate() + "，有效期至 " + transfer.certificateUntil(),
                            "migration certificate " + transfer.certificate() + ", valid until "
                                    + transfer.certificateUntil())));
        }
        return lines;
    }

    private static String in(Locale language, Words words) {
        return language.getLanguage().equals("en") ? words.en() : words.zh();
    }
}
