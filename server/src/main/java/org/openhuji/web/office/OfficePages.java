package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.openhuji.access.Access;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officer;
import org.openhuji.access.Password;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: who you are here, what you may do where, what the next reads are for, and your password. */
@Controller
class OfficePages {
    /** The grounds an officer states; the others are the system's own. */
    static final List<Purpose.Kind> PURPOSES =
            List.of(Purpose.Kind.PRESENT_AT_WINDOW, Purpose.Kind.CASE, Purpose.Kind.REASON, Purpose.Kind.INVESTIGATION);

    private final Access access;
    private final Accounts accounts;
    private final Places places;

    OfficePages(Access access, Accounts accounts, Places places) {
        this.access = access;
        this.accounts = accounts;
        this.places = places;
    }

    /** A role and where it is held, as the page says it. */
    record Held(String role, String place) {}

    @GetMapping("/office")
    String desk(@RequestParam(defaultValue = "") String to, Locale language, Model model) {
        return desk(to, "", language, model);
    }

    private String desk(String to, String wrong, Locale language, Model model) {
        Officer officer = access.officer();
        model.addAttribute(
                "held",
                officer.roles().stream().map(role -> held(role, language)).toList());
        model.addAttribute("purposes", PURPOSES);
        model.addAttribute("to", to.isEmpty() ? "" : Given.next(to));
        model.addAttribute("wrong", wrong);
        model.addAttribute("focusSearch", to.isEmpty() && wrong.isEmpty());
        return "office/desk";
    }

    private Held held(RoleAt role, Locale language) {
        boolean english = language.getLanguage().equals("en");
        String place = role.place().isEmpty()
                ? (english ? "the whole country" : "全国")
                : places.find(role.place(), places.today())
                        .map(OfficePages::whole)
                        .orElse(role.place());
        return new Held(english ? role.role().en() : role.role().zh(), place);
    }

    private static String whole(Place place) {
        return String.join(" ", place.path()) + " " + place.name();
    }

    @PostMapping("/office/purpose")
    String purpose(
            @RequestParam Purpose.Kind kind,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        if (!PURPOSES.contains(kind)) {
            response.setStatus(422);
            return desk(to, "office.purpose.wrong", language, model);
        }
        try {
            access.state(Purpose.of(kind, reference));
        } catch (IllegalArgumentException unfit) {
            response.setStatus(422);
            return desk(to, "office.purpose.reference.wrong", language, model);
        }
        return Redirect.to(request, Given.next(to));
    }

    @GetMapping("/office/confirm")
    String confirm(@RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("to", Given.next(to));
        model.addAttribute("wrong", "");
        return "office/confirm";
    }

    @PostMapping("/office/confirm")
    String confirmed(
            @RequestParam String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (access.confirm(password)) {
            return Redirect.to(request, Given.next(to));
        }
        response.setStatus(422);
        model.addAttribute("to", Given.next(to));
        model.addAttribute("wrong", "office.confirm.wrong");
        return "office/confirm";
    }

    @GetMapping("/office/password")
    String password(Model model) {
        return password("", model);
    }

    private String password(String wrong, Model model) {
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "must",
                accounts.find(access.officer().id())
                        .filter(account -> account.secret() == Account.Secret.PASSWORD_GIVEN_OUT)
                        .isPresent());
        return "office/password";
    }

    @PostMapping("/office/password")
    String changed(
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String wrong = !chosen.equals(again)
                ? "office.password.differ"
                : chosen.equals(old) ? "office.password.same" : access.confirm(old) ? "" : "office.confirm.wrong";
        if (wrong.isEmpty()) {
            try {
                accounts.password(access.officer().id(), Password.chosen(chosen));
                return Redirect.to(request, "/office");
            } catch (IllegalArgumentException unfit) {
                wrong = "office.password.unfit";
            }
        }
        response.setStatus(422);
        return password(wrong, model);
    }
}
