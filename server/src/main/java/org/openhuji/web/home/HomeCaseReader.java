package org.openhuji.web.home;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Decision;
import org.openhuji.casework.Missing;
import org.openhuji.casework.Transfer;
import org.openhuji.documents.Document;
import org.openhuji.documents.Documents;
import org.openhuji.gate.HomeCase;
import org.openhuji.kernel.Words;
import org.openhuji.policy.Policies;
import org.openhuji.policy.situation.Json;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.stereotype.Component;

/** Puts a case into the words its people read: where it is, what happens next and by when, and what they can do. */
@Component
class HomeCaseReader {
    private final Casework casework;
    private final Documents documents;
    private final Policies policies;

    HomeCaseReader(Casework casework, Documents documents, Policies policies) {
        this.casework = casework;
        this.documents = documents;
        this.policies = policies;
    }

    HomeCase read(CaseFile file) {
        Decision decision = file.decision();
        boolean refused = file.state() == CaseState.REFUSED;
        return new HomeCase(
                file.reference(),
                file.version(),
                casework.terms(file).title(),
                state(file),
                sentence(file),
                file.filedOn().toString(),
                due(file),
                file.state() == CaseState.RETURNED
                        ? file.missing().stream().map(Missing::words).toList()
                        : List.of(),
                decision == null || decision.granted()
                        ? ""
                        : decision.clause() + "：" + (decision.words() == null ? "" : decision.words()),
                refused ? casework.remedy(file) : HomeCase.NOTHING,
                refused ? permit(file) : null,
                transfer(file.transfer()),
                CasePrinting.fromHome(file),
                file.state() == CaseState.RETURNED,
                refused,
                !file.state().ended()
                        && file.state() != CaseState.OBJECTED
                        && file.acts().isEmpty(),
                files(file),
                null);
    }

    private HomeCase.Files files(CaseFile file) {
        boolean open = documents.open(file);
        List<Document> sent = documents.of(file);
        List<HomeCase.Paper> papers = documents.asked(file).stream()
                .map(paper -> new HomeCase.Paper(paper.id(), paper.name(), files(paper.id(), sent)))
                .filter(paper -> open || !paper.files().isEmpty())
                .toList();
        return new HomeCase.Files(open, papers);
    }

    private static List<HomeCase.File> files(String paper, List<Document> sent) {
        return sent.stream()
                .filter(document -> document.paper().equals(paper))
                .map(document -> new HomeCase.File(document.id(), document.kind(), document.bytes(), true))
                .toList();
    }

    /** As the law answered with the case; where it did not, because another ground stands open, the rules of the permit. */
    private HomeCase.@Nullable Permit permit(CaseFile file) {
        Map<?, ?> said = determination(file);
        boolean open = "MET".equals(said.get("permit"));
        return policies.law().packs().stream()
                .flatMap(pack ->
                        pack.permits().stream().map(rule -> new HomeCase.Permit(open, pack.id(), rule.clause())))
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

    private static Words due(CaseFile file) {
        Deadline deadline = file.deadline();
        boolean running = file.state() == CaseState.ACCEPTED || file.state() == CaseState.EXAMINED;
        if (deadline == null || !running || deadline.pausedOn() != null) {
            return HomeCase.NOTHING;
        }
        String day = deadline.due().toString();
        return deadline.provisional() ? new Words(day + "（暂计）", day + " (provisional)") : new Words(day, day);
    }

    private static List<Words> transfer(@Nullable Transfer transfer) {
        if (transfer == null || transfer.permission() == null) {
            return List.of();
        }
        List<Words> lines = new ArrayList<>();
        lines.add(new Words(
                "准迁证明 " + transfer.permission() + "，有效期至 " + transfer.permissionUntil(),
                "permission to move in " + transfer.permission() + ", valid until " + transfer.permissionUntil()));
        if (transfer.certificate() != null) {
            lines.add(new Words(
                    "迁移证 " + transfer.certificate() + "，有效期至 " + transfer.certificateUntil(),
                    "migration certificate " + transfer.certificate() + ", valid until "
                            + transfer.certificateUntil()));
        }
        return lines;
    }
}
