package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every answer to noise. */
final class Unbroken {
    /** So many requests of each kind; a longer run asks for more. */
    static final int REQUESTS = Integer.getInteger("huji.fuzz", 400);

    private Unbroken() {}

    static void check(String asked, int status, String body) {
        assertThat(status).as("status of %s%n%s", asked, body).isBetween(200, 499);
        assertThat(body)
                .as(asked)
                .doesNotContain(
                        "java.lang.", "org.springframework.", "org.openhuji.", "Apache Tomcat", "at com.", "SQLState");
    }
}
