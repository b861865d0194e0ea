package org.openhuji.web;

import java.time.LocalDate;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which program answers, on which day, by which law and which divisions. */
@RestController
class AboutApi {
    private final Policies policies;
    private final Places places;
    private final Published published;
    private final String version;

    AboutApi(Policies policies, Places places, Published published, @Value("${huji.version}") String version) {
        this.policies = policies;
        this.places = places;
        this.published = published;
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
    ResponseEntity<About> about() {
        return published.answer(
                places.today(),
                new About(
                        "huji",
                        version,
                        places.today(),
                        policies.law().hash(),
                        policies.gazetteer().hash()));
    }
}
