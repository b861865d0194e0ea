package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openhuji.casework.Letters;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters between two places that do not get on, and why; tried again or given up. */
@Controller
class LetterPages {
    private static final int MOST = 100;

    private final Letters letters;
    private final RegisterWords words;

    LetterPages(Letters letters, RegisterWords words) {
        this.letters = letters;
        this.words = words;
    }

    /** A letter as the list shows it; {@code file} empty where no case here belongs to it. */
    record Row(
            String way,
            String sender,
            String id,
            String place,
            String other,
            String trouble,
            int tries,
            boolean aside,
            String since,
            String file,
            String reference) {}

    @GetMapping("/office/letters")
    String list(Locale language, Model model) {
        model.addAttribute(
                "rows",
                letters.list(MOST).stream().map(one -> row(one, language)).toList());
        return "office/letters";
    }

    private Row row(Letters.Stuck one, Locale language) {
        return new Row(
                one.way().name(),
                one.sender(),
                one.id().toString(),
                words.place(one.place()),
                one.other().isEmpty() ? "" : words.place(one.other()),
                (Said.in(language, one.trouble().words()) + " " + one.code()).strip(),
                one.tries(),
                one.aside(),
                Said.at(one.since()),
                one.file() == null ? "" : one.file().toString(),
                one.reference());
    }

    @PostMapping("/office/letters/again")
    String again(
            @RequestParam String way,
            @RequestParam String sender,
            @RequestParam String letter,
            HttpServletRequest request) {
        letters.again(way(way), sender, Nothing.id(letter));
        return Redirect.to(request, "/office/letters");
    }

    @PostMapping("/office/letters/give-up")
    String giveUp(
            @RequestParam String way,
            @RequestParam String sender,
            @RequestParam String letter,
            HttpServletRequest request) {
        letters.giveUp(way(way), sender, Nothing.id(letter));
        return Redirect.to(request, "/office/letters");
    }

    private static Letters.Way way(String text) {
        return switch (text) {
            case "OUT" -> Letters.Way.OUT;
            case "IN" -> Letters.Way.IN;
            default -> throw Nothing.here();
        };
    }
}
