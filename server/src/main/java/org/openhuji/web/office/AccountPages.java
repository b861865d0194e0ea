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

    @GetMapping("/office/accounts")
    String list(Locale language, Model model) {
        return list("", language, model);
    }

    private String list(String wrong, Locale language, Model model) {
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
            HttpServletResponse response,
            Locale language,
            Model model) {
        Password password = Password.generated();
        Optional<Officer> added;
        try {
            added = accounts.add(
                    new NewAccount(login, name, new Office(office.strip(), known(place)), at(role, known(place))),
                    password);
        } catch (IllegalArgumentException unfit) {
            response.setStatus(422);
            return list("accounts.add.unfit", language, model);
        }
        if (added.isEmpty()) {
            response.setStatus(409);
            return list("accounts.add.taken", language, model);
        }
        return shown(added.get(), password, model);
    }

    private String known(String place) {
        String code = place.strip();
        if (places.find(code, places.today()).isEmpty()) {
            throw new IllegalArgumentException("no such place");
        }
        access.require(Permission.MANAGE_ACCOUNTS, code);
        return code;
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
        try {
            accounts.roles(officer.id(), at(role, known(place)));
        } catch (IllegalArgumentException unfit) {
            response.setStatus(422);
            Redirect.page(request, model, "/office/accounts");
            return list("accounts.roles.unfit", language, model);
        }
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
