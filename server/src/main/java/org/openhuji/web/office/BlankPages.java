package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openhuji.daybook.BlankKind;
import org.openhuji.daybook.BlankRange;
import org.openhuji.daybook.BlankRefused;
import org.openhuji.daybook.BlankUse;
import org.openhuji.daybook.Blanks;
import org.openhuji.kernel.Words;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of numbered blanks of the officer at work. */
@Controller
class BlankPages {
    private static final int MOST = 50;

    private final Blanks blanks;

    BlankPages(Blanks blanks) {
        this.blanks = blanks;
    }

    /** A kind as a form offers it. */
    record Choice(String name, String word) {}

    /** What is held of a kind. */
    record Held(String kind, String next, String last, int left, List<String> gaps) {}

    /** What became of a number. */
    record Used(String kind, String number, String how, String day, String reason, String caseId) {}

    @GetMapping("/office/blanks")
    String ledger(Locale language, Model model) {
        model.addAttribute("kinds", choices(BlankKind.values(), BlankKind::words, language));
        model.addAttribute(
                "hows",
                choices(
                        new BlankUse.How[] {BlankUse.How.SPOILED, BlankUse.How.LOST, BlankUse.How.RETURNED},
                        BlankUse.How::words,
                        language));
        model.addAttribute(
                "held",
                blanks.holdings().stream()
                        .map(one -> new Held(
                                Said.in(language, one.kind().words()), one.next(), one.last(), one.left(), one.gaps()))
                        .toList());
        model.addAttribute(
                "uses",
                blanks.uses(MOST).stream()
                        .map(use -> new Used(
                                Said.in(language, use.kind().words()),
                                use.number(),
                                Said.in(language, use.how().words()),
                                use.on().toString(),
                                Said.orEmpty(use.reason()),
                                use.caseId() == null ? "" : use.caseId().toString()))
                        .toList());
        return "office/blanks";
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, Words> words, Locale language) {
        return Arrays.stream(values)
                .map(one -> new Choice(one.name(), Said.in(language, words.apply(one))))
                .toList();
    }

    @PostMapping("/office/blanks/receive")
    String receive(
            @RequestParam(defaultValue = "BOOKLET") BlankKind kind,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        return done(() -> blanks.receive(kind, new BlankRange(first, last)), request, response, language, model);
    }

    @PostMapping("/office/blanks/issue")
    String issue(
            @RequestParam(defaultValue = "BOOKLET") BlankKind kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        return done(() -> blanks.issue(kind, number, reference), request, response, language, model);
    }

    @PostMapping("/office/blanks/give-up")
    String giveUp(
            @RequestParam(defaultValue = "BOOKLET") BlankKind kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "SPOILED") BlankUse.How how,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        return done(() -> blanks.giveUp(kind, number, how, reason), request, response, language, model);
    }

    private String done(
            Runnable act, HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        try {
            act.run();
        } catch (BlankRefused refused) {
            response.setStatus(422);
            Redirect.page(request, model, "/office/blanks");
            model.addAttribute("refused", Said.in(language, refused.words()));
            return ledger(language, model);
        }
        return Redirect.to(request, "/office/blanks?done=entered");
    }
}
