package org.openhuji.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page at the front door, and the list of problems. */
@Controller
class HomePage {
    private final Policies policies;
    private final Places places;
    private final String version;
    private final String example;

    HomePage(Policies policies, Places places, @Value("${huji.version}") String version) throws IOException {
        this.policies = policies;
        this.places = places;
        this.version = version;
        this.example = new ClassPathResource("static/example.json").getContentAsString(StandardCharsets.UTF_8);
    }

    /**
     * A document as the page lists it.
     *
     * @param until the last day in force; {@code null} where it has no end
     */
    record Paper(
            String place,
            String number,
            String title,
            String issuer,
            LocalDate from,
            @Nullable LocalDate until,
            boolean inForce) {}

    @GetMapping("/")
    ModelAndView home(Locale language) {
        LocalDate today = places.today();
        List<Paper> papers = policies.law().packs().stream()
                .map(pack -> paper(pack, today, language))
                .toList();
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new ModelAndView(
                "home",
                Map.of(
                        "today", today,
                        "papers", papers,
                        "address", address,
                        "example", example,
                        "version", version,
                        "law", policies.law().hash(),
                        "codes", policies.gazetteer().hash()));
    }

    private static Paper paper(Pack pack, LocalDate today, Locale language) {
        return new Paper(
                pack.name().in(language),
                pack.document().number(),
                pack.document().title().in(language),
                pack.document().issuer().in(language),
                LocalDate.ofEpochDay(pack.from()),
                pack.until() == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(pack.until()),
                pack.inForce(today.toEpochDay()));
    }

    @GetMapping("/problems")
    ModelAndView problems() {
        return new ModelAndView("problems", Map.of("kinds", List.of(ProblemKind.values())));
    }
}
