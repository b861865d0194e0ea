package org.openhuji.web.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.DemoAccounts;
import org.openhuji.access.SignInRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where officers sign in. Only the demonstration names its accounts here. */
@Controller
class SignInPage {
    private final @Nullable DemoAccounts demo;
    private final List<Provider> providers;

    SignInPage(ObjectProvider<DemoAccounts> demo, ObjectProvider<ClientRegistrationRepository> elsewhere) {
        this.demo = demo.getIfAvailable();
        this.providers =
                elsewhere.getIfAvailable() instanceof Iterable<?> registrations ? providers(registrations) : List.of();
    }

    /** A sign-in elsewhere that is configured. */
    record Provider(String id, String name) {}

    private static List<Provider> providers(Iterable<?> registrations) {
        List<Provider> found = new java.util.ArrayList<>();
        for (Object one : registrations) {
            if (one instanceof ClientRegistration registration) {
                found.add(new Provider(registration.getRegistrationId(), registration.getClientName()));
            }
        }
        return List.copyOf(found);
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String refused, @RequestParam Optional<String> out, Model model) {
        boolean known = refused.equals("ELSEWHERE")
                || Arrays.stream(SignInRefused.Why.values())
                        .anyMatch(why -> why.name().equals(refused));
        model.addAttribute("refused", known ? refused : "");
        model.addAttribute("out", out.isPresent());
        model.addAttribute("providers", providers);
        model.addAttribute("demo", demo == null ? List.of() : demo.list());
        model.addAttribute("demoPassword", demo == null ? "" : DemoAccounts.PASSWORD);
        return "office/sign-in";
    }
}
