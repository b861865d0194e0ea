package org.openhuji.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the system is and how programs call it, and the list of problems. */
@Controller
class AboutPage {
    private final Policies policies;
    private final String version;
    private final String example;
    private final Determination answer;

    AboutPage(Policies policies, @Value("${huji.version}") String version) throws IOException, Json.Malformed {
        this.policies = policies;
        this.version = version;
        this.example = new ClassPathResource("static/example.json").getContentAsString(StandardCharsets.UTF_8);
        Object value = Json.read(new StringReader(example));
        this.answer = policies.assess(Objects.requireNonNull(policies.read(value, "", new ArrayList<>())));
    }

    /** A ground by which the example is eligible. */
    record Ground(String clause, String document, String title) {}

    @GetMapping("/about")
    ModelAndView about(Locale language) {
        List<Ground> grounds = grounds(language);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new ModelAndView(
                "about",
                Map.of(
                        "address",
                        address,
                        "example",
                        example,
                        "outcome",
                        answer.outcome(),
                        "grounds",
                        grounds,
                        "others",
                        answer.routes().size() - grounds.size(),
                        "version",
                        version,
                        "law",
                        policies.law().hash(),
                        "codes",
                        policies.gazetteer().hash(),
                        "addresses",
                        ApiDocument.addresses()));
    }

    private List<Ground> grounds(Locale language) {
        return answer.routes().stream()
                .filter(route -> route.outcome() == Outcome.MET)
                .map(route -> new Ground(
                        route.route().clause(),
                        route.pack().document().number(),
                        route.route().title().in(language)))
                .toList();
    }

    @GetMapping("/problems")
    ModelAndView problems() {
        return new ModelAndView("problems", Map.of("kinds", List.of(ProblemKind.values())));
    }
}
