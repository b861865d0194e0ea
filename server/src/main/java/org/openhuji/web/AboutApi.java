package org.openhuji.web;

import java.time.LocalDate;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which program answers, on which day, by which law and which divisions. */
@RestController
class AboutApi {
    private final Policies policies;
    private final Places places;
    private final String version;

    AboutApi(Policies policies, Places places, @Value("${huji.version}") String version) {
        this.policies = policies;
        this.places = places;
        this.version = version;
    }

    /**
     * What answers.
     *
     * @param law SHA-256 over the law folder
     * @param codes SHA-256 over the tables of divisions
     */
    record About(String name, String version, LocalDate legalDate, String law, String codes) {}

    @GetMapping("/api")
    About about() {
        return new About(
                "huji",
                version,
                places.today(),
                policies.law().hash(),
                policies.gazetteer().hash());
    }
}
