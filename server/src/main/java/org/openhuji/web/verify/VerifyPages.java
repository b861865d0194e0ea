package org.openhuji.web.verify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.gate.PaperChecks;
import org.openhuji.papers.Comparison;
import org.openhuji.papers.Figures;
import org.openhuji.papers.Imprint;
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
 * and kept nowhere. Where the register lies behind the gate the question waits until it was asked, and goes there as a digest.
 * Search engines are asked to stay away.
 */
@Controller
class VerifyPages {
    private static final int LONGEST = 100;

    private final PaperChecks checks;

    VerifyPages(PaperChecks checks) {
        this.checks = checks;
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
        Optional<Imprint> imprint;
        try {
            imprint = Imprint.of(code, new Figures(name, lastFour, LocalDate.parse(day.strip())));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            // What no paper can say is not what the paper says.
            model.addAttribute("comparison", Comparison.DIFFERENT.name());
            imprint = Optional.empty();
        }
        return shown(code, imprint.orElse(null), response, model);
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
        return shown(code, Imprint.of(file.getBytes()), response, model);
    }

    /** Once more, for whoever waits: what was compared comes back as its digest. */
    @PostMapping("/verify/{code}/again")
    String again(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String imprint,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Redirect.page(request, model, "/verify/" + plain(code));
        try {
            return shown(code, Imprint.parse(imprint), response, model);
        } catch (IllegalArgumentException none) {
            return shown(code, null, response, model);
        }
    }

    private String shown(String code, @Nullable Imprint imprint, HttpServletResponse response, Model model) {
        unlisted(response);
        model.addAttribute("code", code);
        return switch (checks.check(code, imprint)) {
            case PaperChecks.Checked.Known known -> known(known, response, model);
            case PaperChecks.Checked.Later later -> {
                model.addAttribute("imprint", imprint == null ? null : imprint.toString());
                yield "verify/later";
            }
        };
    }

    private static String known(PaperChecks.Checked.Known known, HttpServletResponse response, Model model) {
        if (known.paper() instanceof Verification.Unknown) {
            response.setStatus(404);
        }
        model.addAttribute("paper", Shown.of(known.paper()));
        if (known.comparison() != null) {
            model.addAttribute("comparison", known.comparison().name());
        }
        return "verify/paper";
    }

    private static void unlisted(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
