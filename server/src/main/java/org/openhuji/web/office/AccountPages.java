package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.openhuji.access.NewAccount;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Password;
import org.openhuji.access.Permission;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.places.Places;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The accounts of a place and all below it, for its administrator. A password made here is shown once, on the page that answers.
 */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Access access;
    private final Places places;
    private final InstantSource time;

    AccountPages(Accounts accounts, Access access, Places places, InstantSource time) {
        this.accounts = accounts;
        this.access = access;
        this.places = places;
        this.time = time;
    }

    /** An account as the list shows it. */
    record Row(
            UUID id, String login, String name, String office, List<String> roles, String state, boolean elsewhere) {}

    /** What was typed for a new account, and the field that is wrong, empty where none is. */
    record Form(String login, String name, String office, String place, List<Role> roles, String wrong) {
        static final Form EMPTY = new Form("", "", "", "", List.of(), "");

        Form wrong(String field) {
            return new Form(login, name, office, place, roles, field);
        }
    }

    @GetMapping("/office/accounts")
    String list(Locale language, Model model) {
        return list("", Form.EMPTY, language, model);
    }

    private String list(String wrong, Form form, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "accounts",
                accounts.administered().stream().map(one -> row(one, language)).toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("wrong", wrong);
        return "office/accounts";
    }

    private Row row(Account account, Locale language) {
        Officer officer = account.officer();
        boolean english = language.getLanguage().equals("en");
        List<String> roles = officer.roles().stream()
                .map(held -> (english ? held.role().en() : held.role().zh()) + " " + held.place())
                .toList();
        boolean locked = account.lockedUntil().filter(time.instant()::isBefore).isPresent();
        String state = switch (account.standing()) {
            case CLOSED -> "closed";
            case OPEN -> locked ? "locked" : "open";
        };
        return new Row(
                officer.id(),
                officer.login(),
                officer.name(),
                officer.office().name(),
                roles,
                state,
                account.secret() == Account.Secret.ELSEWHERE);
    }

    @PostMapping("/office/accounts")
    String add(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<Role> role,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Form form = new Form(login.strip(), name.strip(), office.strip(), place.strip(), role, "");
        String wrong = wrong(form);
        if (!wrong.isEmpty()) {
            response.setStatus(wrong.equals("elsewhere") ? 403 : 422);
            Redirect.page(request, model, "/office/accounts");
            return list("", form.wrong(wrong), language, model);
        }
        Password password = Password.generated();
        Optional<Officer> added = accounts.add(
                new NewAccount(
                        form.login(), form.name(), new Office(form.office(), form.place()), at(role, form.place())),
                password);
        if (added.isEmpty()) {
            response.setStatus(409);
            Redirect.page(request, model, "/office/accounts");
            return list("", form.wrong("taken"), language, model);
        }
        return shown(added.get(), password, model);
    }

    private String wrong(Form form) {
        if (!NewAccount.isLogin(form.login())) {
            return "login";
        }
        if (!NewAccount.isName(form.name())) {
            return "name";
        }
        if (!NewAccount.isOffice(form.office())) {
            return "office";
        }
        String place = wrong(form.place());
        return !place.isEmpty() ? place : form.roles().isEmpty() ? "role" : "";
    }

    /** Whether roles cannot be given there: {@code place}, or {@code elsewhere} where this administrator is none. */
    private String wrong(String place) {
        if (places.find(place, places.today()).isEmpty()) {
            return "place";
        }
        return access.officer().may(Permission.MANAGE_ACCOUNTS, place) ? "" : "elsewhere";
    }

    private static List<RoleAt> at(List<Role> roles, String place) {
        List<RoleAt> held = new ArrayList<>();
        roles.forEach(role -> held.add(new RoleAt(role, place)));
        return held;
    }

    private static String shown(Officer officer, Password password, Model model) {
        model.addAttribute("login", officer.login());
        model.addAttribute("password", password.text());
        return "office/password-given";
    }

    @PostMapping("/office/accounts/{id}/roles")
    String roles(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<Role> role,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Officer officer = other(id);
        String typed = place.strip();
        String wrong = role.isEmpty() ? "role" : wrong(typed);
        if (!wrong.isEmpty()) {
            response.setStatus(wrong.equals("elsewhere") ? 403 : 422);
            Redirect.page(request, model, "/office/accounts");
            return list("accounts.roles." + wrong, Form.EMPTY, language, model);
        }
        accounts.roles(officer.id(), at(role, typed));
        return Redirect.to(request, "/office/accounts");
    }

    @PostMapping("/office/accounts/{id}/close")
    String close(@PathVariable UUID id, HttpServletRequest request) {
        accounts.close(other(id).id());
        return Redirect.to(request, "/office/accounts");
    }

    @PostMapping("/office/accounts/{id}/open")
    String open(@PathVariable UUID id, HttpServletRequest request) {
        accounts.open(other(id).id());
        return Redirect.to(request, "/office/accounts");
    }

    @PostMapping("/office/accounts/{id}/reset")
    String reset(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Redirect.page(request, model, "/office/accounts");
        Officer officer = other(id);
        Password password = Password.generated();
        accounts.password(officer.id(), password);
        return shown(officer, password, model);
    }

    /** Somebody else's account: nobody changes their own rights, or shuts themselves out. */
    private Officer other(UUID id) {
        access.requireOther(id);
        return accounts.administered(id)
                .map(Account::officer)
                .orElseThrow(() -> Problem.of(ProblemKind.NO_SUCH_ADDRESS, "没有这个账号。", "There is no such account.")
                        .refused());
    }
}
