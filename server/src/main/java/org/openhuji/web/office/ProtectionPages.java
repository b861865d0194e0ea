package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.AccessProblem;
import org.openhuji.access.AccessRefused;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Protections;
import org.openhuji.register.Sight;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose address nobody reads: ordered and lifted from the page of the person, with the password given once more. */
@Controller
class ProtectionPages {
    private static final int LONGEST = 200;

    private final Protections protections;
    private final Population population;

    ProtectionPages(Protections protections, Population population) {
        this.protections = protections;
        this.population = population;
    }

    /** The protection as the page shows it; {@code since} is empty where there is none. */
    record View(String id, String name, String since, String ground) {}

    @GetMapping("/office/persons/{id}/protection")
    String page(@PathVariable String id, Model model) {
        return page(new PersonId(Nothing.id(id)), "", model);
    }

    private String page(PersonId person, String typed, Model model) {
        String name = population
                .findPerson(person, population.now(), Sight.PLAIN)
                .map(record -> record.name().text())
                .orElseThrow(Nothing::here);
        model.addAttribute(
                "protection",
                protections
                        .find(person)
                        .map(one ->
                                new View(person.toString(), name, one.since().toString(), one.ground()))
                        .orElse(new View(person.toString(), name, "", typed)));
        return "office/protection";
    }

    @PostMapping("/office/persons/{id}/protection")
    @Nullable
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String ground,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        PersonId person = new PersonId(Nothing.id(id));
        boolean lifts = step.equals("lift");
        if (!lifts && (ground.isBlank() || ground.strip().length() > LONGEST)) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            return page(person, ground.strip(), model);
        }
        try {
            if (lifts) {
                protections.lift(person);
            } else {
                protections.order(person, ground);
            }
        } catch (AccessRefused refused) {
            if (refused.problem() != AccessProblem.CONFIRMATION_NEEDED) {
                throw refused;
            }
            return Asking.confirmation(request, response, "/office/persons/" + person + "/protection");
        }
        return Redirect.to(request, "/office/persons/" + person + "/protection");
    }
}
