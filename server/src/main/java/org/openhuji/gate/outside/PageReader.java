package org.openhuji.gate.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Terms;
import org.openhuji.documents.Keeping;
import org.openhuji.gate.GateJson;
import org.openhuji.gate.HomeCase;
import org.openhuji.gate.HomeStep;
import org.openhuji.kernel.Words;
import org.openhuji.papers.PaperKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lays what was sent from here over the page the register brought last. */
@Component
@Profile("residents")
class PageReader {
    private static final Words WAITS = new Words("已收到，等窗口取走", "received, waiting for the window to fetch it");
    private static final Words WAITS_FOR = new Words(
            "您的申请已在网站收妥，窗口还没有取走。申请日期以提交之日为准，不受影响。",
            "Your application is kept here; the window has not fetched it yet. The day of application is the day you handed it in.");
    private static final Words NOT_TAKEN = new Words("窗口没有收下", "not taken by the window");
    private static final Words NOT_TAKEN_BECAUSE = new Words(
            "申请没有进入办理，原因写在下面。请到窗口办理。", "The application was not opened; why stands below. Please go to the window.");

    private final LetterStore letters;
    private final OutsideStore store;
    private final Keeping keeping;

    PageReader(LetterStore letters, OutsideStore store, Keeping keeping) {
        this.letters = letters;
        this.store = store;
        this.keeping = keeping;
    }

    static String fetch(PaperKind kind) {
        return "fetch " + kind;
    }

    /** What a paper is called that can be fetched from home. */
    static Words name(PaperKind kind) {
        String en = switch (kind) {
            case RECEIPT -> "receipt";
            case ONE_TIME_NOTICE -> "notice of what is missing";
            case APPROVAL -> "approval";
            case REFUSAL -> "refusal";
            case SUSPENSION_NOTICE -> "notice of suspension";
            default -> "paper";
        };
        return new Words(kind.title(), en);
    }

    static String remove(UUID document) {
        return "remove " + document;
    }

    /** What stands before the register has said anything. */
    static HomeCase handedIn(String receipt, NewCase fresh, Terms terms) {
        return new HomeCase(
                receipt,
                0,
                terms.title(),
                WAITS,
                WAITS_FOR,
                fresh.filedOn().toString(),
                HomeCase.NOTHING,
                List.of(),
                "",
                HomeCase.NOTHING,
                null,
                List.of(),
                List.of(),
                false,
                false,
                true,
                new HomeCase.Files(
                        true,
                        terms.brought().stream()
                                .map(paper -> new HomeCase.Paper(paper.id(), paper.name(), List.of()))
                                .toList()),
                null);
    }

    /** Whether something of a case waits to be fetched. */
    boolean waits(UUID caseId, String what) {
        return letters.of(caseId).stream()
                .anyMatch(line -> !line.done() && line.what().equals(what));
    }

    HomeCase read(OutsideStore.Page page) {
        HomeCase brought = GateJson.read(keeping.open(page.caseId(), page.view()), HomeCase.class);
        List<LetterStore.Line> sent = letters.of(page.caseId());
        Set<String> waiting = sent.stream()
                .filter(line -> !line.done())
                .map(LetterStore.Line::what)
                .collect(Collectors.toSet());
        boolean turnedDown = page.asOf() == null
                && sent.stream().anyMatch(line -> line.done() && line.what().equals("apply"));
        HomeCase shown = turnedDown ? brought.saying(NOT_TAKEN, NOT_TAKEN_BECAUSE) : brought;
        boolean leaving = waiting.contains("take " + HomeStep.WITHDRAW);
        boolean acting = Arrays.stream(HomeStep.values()).anyMatch(step -> waiting.contains("take " + step));
        boolean open = brought.files().open() && !turnedDown && !leaving;
        return shown.with(
                new HomeCase.Files(open, papers(page.caseId(), brought.files().papers(), waiting)),
                new HomeCase.AtTheGate(
                        page.asOf(),
                        store.papers(page.caseId()),
                        sent.stream()
                                .map(line -> new HomeCase.Sent(line.sentAt(), line.name(), line.refused()))
                                .toList()),
                !turnedDown && !acting);
    }

    /** As the register has them, without those to be taken away, and with those that wait here. */
    private List<HomeCase.Paper> papers(UUID caseId, List<HomeCase.Paper> brought, Set<String> waiting) {
        List<LetterStore.File> here = letters.files(caseId);
        List<HomeCase.Paper> papers = new ArrayList<>();
        for (HomeCase.Paper paper : brought) {
            List<HomeCase.File> files = new ArrayList<>();
            paper.files().forEach(file -> files.add(new HomeCase.File(file.id(), file.kind(), file.bytes(), false)));
            here.stream()
                    .filter(file -> file.paper().equals(paper.id()))
                    .map(file -> new HomeCase.File(file.id(), file.kind(), file.bytes(), true))
                    .forEach(file -> {
                        files.removeIf(one -> one.id().equals(file.id()));
                        files.add(file);
                    });
            files.removeIf(file -> waiting.contains(remove(file.id())));
            papers.add(new HomeCase.Paper(paper.id(), paper.name(), files));
        }
        return papers;
    }
}
