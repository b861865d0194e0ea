package org.openhuji.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.openhuji.casework.CaseRefused;
import org.openhuji.gate.HomeCase;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeStep;
import org.openhuji.kernel.Words;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;
import org.openhuji.web.Redirect;
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
    private final HomeCases cases;

    TrackPages(HomeCases cases) {
        this.cases = cases;
    }

    @GetMapping("/cases")
    String find(HttpServletRequest request, Locale language, Model model) {
        Optional<HomeCase> open = OpenedCase.of(request).flatMap(this::found);
        return open.isEmpty() ? "cases/find" : page(open.get(), language, model);
    }

    private Optional<HomeCase> found(OpenedCase opened) {
        return cases.find(opened.key());
    }

    /** The page of a case as it stands. */
    String page(HomeCase file, Locale language, Model model) {
        model.addAttribute("case", CaseView.of(file, language));
        model.addAttribute("documents", SentDocuments.of(file.files(), language));
        model.addAttribute("gate", GateView.of(file.gate(), language));
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
        Optional<HomeCase> file = opened.flatMap(this::found);
        if (file.isEmpty()) {
            return Redirect.to(request, "/cases");
        }
        try {
            cases.take(opened.get().key(), version, step(step), words);
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
        Optional<OpenedCase> opened = OpenedCase.of(request);
        Optional<HomeCase> file = opened.flatMap(this::found);
        if (file.isEmpty()) {
            return Redirect.to(request, "/cases");
        }
        try {
            return switch (cases.paper(opened.get().key(), kind)) {
                case HomeCases.Fetched.Here here -> file(here.paper());
                case HomeCases.Fetched.Later later -> Redirect.to(request, "/cases");
            };
        } catch (CaseRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", in(language, refused.words()));
            return page(file.get(), language, model);
        }
    }

    private static ResponseEntity<byte[]> file(IssuedPaper paper) {
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
    }

    private static HomeStep step(String name) {
        return switch (name) {
            case "object" -> HomeStep.OBJECT;
            case "supplement" -> HomeStep.SUPPLEMENT;
            default -> HomeStep.WITHDRAW;
        };
    }

    private static String in(Locale language, Words words) {
        return language.getLanguage().equals("en") ? words.en() : words.zh();
    }
}
