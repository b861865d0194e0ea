package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Contradiction;
import org.openhuji.register.NumberBlocks;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Citizen numbers handed out on paper, to be given where there is no line, and what became of them. */
@Controller
class NumberBlockPages {
    private static final int MOST = 200;
    private static final int LAST_SEQUENCE = 999;

    private final NumberBlocks blocks;
    private final RegisterWords words;
    private final Access access;

    NumberBlockPages(NumberBlocks blocks, RegisterWords words, Access access) {
        this.blocks = blocks;
        this.words = words;
        this.access = access;
    }

    /** What was typed, and the field that is wrong, empty where none is. */
    record Form(String area, String born, String first, String last, String wrong) {}

    /** A block as its line shows it. */
    record Line(String numbers, int size, int used, int left, String station, String on) {}

    @GetMapping("/office/number-blocks")
    String page(Model model) {
        String place = access.officer().office().place();
        return page(new Form(place.length() < 6 ? "" : place.substring(0, 6), "", "", "", ""), model);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "blocks",
                blocks.list(MOST).stream()
                        .map(one -> new Line(
                                one.first() + "–" + one.last(),
                                one.size(),
                                one.used(),
                                one.left(),
                                words.place(one.station()),
                                one.handedOn().toString()))
                        .toList());
        return "office/number-blocks";
    }

    @PostMapping("/office/number-blocks")
    String handOut(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        PartialDate birthday = TypedDate.read(born.strip());
        LocalDate day = birthday == null || !birthday.complete() ? null : birthday.latest();
        int from = sequence(first);
        int until = sequence(last);
        String wrong = wrong(area.strip(), day, from, until);
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            Redirect.page(request, model, "/office/number-blocks");
            return page(new Form(area.strip(), born.strip(), first.strip(), last.strip(), wrong), model);
        }
        try {
            blocks.handOut(
                    area.strip(),
                    Objects.requireNonNull(day),
                    from,
                    until,
                    access.officer().office().place());
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            Redirect.page(request, model, "/office/number-blocks");
            model.addAttribute("findings", Findings.of(contradiction, language));
            return page(new Form(area.strip(), born.strip(), first.strip(), last.strip(), ""), model);
        }
        return Redirect.to(request, "/office/number-blocks?done=entered");
    }

    private static String wrong(String area, @Nullable LocalDate born, int first, int last) {
        if (!area.matches("[0-9]{6}")) {
            return "area";
        }
        if (born == null) {
            return "born";
        }
        return first < 1 ? "first" : last < first ? "last" : "";
    }

    /** A sequence of three digits; 0 where it is none. */
    private static int sequence(String typed) {
        String digits = typed.strip();
        int number = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
        return number > LAST_SEQUENCE ? 0 : number;
    }
}
