package org.openhuji.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseKey;
import org.openhuji.documents.DocumentRefused;
import org.openhuji.gate.HomeCases;
import org.openhuji.web.Redirect;
import org.openhuji.web.SentFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sending papers as files from home, looking at them and taking them away again. */
@Controller
class DocumentPages {
    private static final String CASE = "/cases";

    private final HomeCases cases;
    private final TrackPages pages;

    DocumentPages(HomeCases cases, TrackPages pages) {
        this.cases = cases;
        this.pages = pages;
    }

    /** What opened a case that can still be opened. */
    private Optional<CaseKey> opened(HttpServletRequest request) {
        return OpenedCase.of(request)
                .map(OpenedCase::key)
                .filter(key -> cases.find(key).isPresent());
    }

    @PostMapping("/cases/documents")
    String add(
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model)
            throws IOException {
        Optional<CaseKey> open = opened(request);
        if (open.isEmpty()) {
            return Redirect.to(request, CASE);
        }
        try {
            cases.add(open.get(), paper, file == null ? new byte[0] : file.getBytes());
        } catch (DocumentRefused refused) {
            return refused(refused, open.get(), paper, response, language, model);
        }
        return Redirect.to(request, CASE);
    }

    @PostMapping("/cases/documents/{id}/remove")
    String remove(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Optional<CaseKey> open = opened(request);
        if (open.isEmpty()) {
            return Redirect.to(request, CASE);
        }
        try {
            cases.remove(open.get(), id);
        } catch (DocumentRefused refused) {
            return refused(refused, open.get(), "", response, language, model);
        }
        return Redirect.to(request, CASE);
    }

    private String refused(
            DocumentRefused refused,
            CaseKey key,
            String paper,
            HttpServletResponse response,
            Locale language,
            Model model) {
        response.setStatus(422);
        model.addAttribute(
                "unsent",
                language.getLanguage().equals("en")
                        ? refused.words().en()
                        : refused.words().zh());
        model.addAttribute("unsentPaper", paper);
        return pages.page(cases.find(key).orElseThrow(), language, model);
    }

    @GetMapping("/cases/documents/{id}")
    Object look(@PathVariable UUID id, HttpServletRequest request) {
        Optional<ResponseEntity<byte[]>> sent =
                opened(request).flatMap(key -> cases.open(key, id)).map(SentFile::of);
        return sent.isPresent() ? sent.get() : Redirect.to(request, CASE);
    }
}
