package org.openhuji.web.papers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.papers.Comparison;
import org.openhuji.papers.Figures;
import org.openhuji.papers.Papers;
import org.openhuji.papers.Verification;
import org.openhuji.web.Redirect;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Whether a paper is genuine. Only its code stands in the address; what is typed from the paper is posted, answered at once
 * and kept nowhere. Search engines are asked to stay away.
 */
@Controller
class VerifyPages {
    private static final int LONGEST = 100;

    private final Papers papers;

    VerifyPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/verify")
    String ask(HttpServletResponse response) {
        unlisted(response);
        return "verify/code";
    }

    /** A code that was typed; only what codes are made of comes into the address. */
    @PostMapping("/verify")
    String typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        String plain = plain(code);
        return Redirect.to(request, plain.isEmpty() ? "/verify" : "/verify/" + plain);
    }

    private static String plain(String code) {
        String plain = code.replaceAll("[^0-9A-Za-z]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    @GetMapping("/verify/{code}")
    String paper(@PathVariable String code, HttpServletResponse response, Model model) {
        return shown(code, null, response, model);
    }

    @PostMapping("/verify/{code}/figures")
    String figures(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lastFour,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Redirect.page(request, model, "/verify/" + plain(code));
        return shown(code, compared(code, name, lastFour, day), response, model);
    }

    @PostMapping("/verify/{code}/file")
    String file(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Redirect.page(request, model, "/verify/" + plain(code));
        return shown(code, papers.compare(code, file.getBytes()), response, model);
    }

    /** What no paper can say is not what the paper says. */
    private Comparison compared(String code, String name, String lastFour, String day) {
        try {
            return papers.compare(code, new Figures(name, lastFour, LocalDate.parse(day.strip())));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Comparison.DIFFERENT;
        }
    }

    private String shown(String code, @Nullable Comparison comparison, HttpServletResponse response, Model model) {
        unlisted(response);
        Verification found = papers.verify(code);
        if (found instanceof Verification.Unknown) {
            response.setStatus(404);
        }
        model.addAttribute("code", code);
        model.addAttribute("paper", Shown.of(found));
        model.addAttribute("comparison", comparison == null ? null : comparison.name());
        return "verify/paper";
    }

    private static void unlisted(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
