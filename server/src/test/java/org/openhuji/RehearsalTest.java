package org.openhuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RehearsalTest {
    private final Server server;

    @Autowired
    RehearsalTest(Server server) {
        this.server = server;
    }

    @Test
    void goesThroughThePagesWithWhatTheyAreMadeOf() throws Exception {
        Set<String> seen = Rehearsal.visit("http://127.0.0.1:" + server.port());
        assertThat(seen)
                .contains("/", "/?lang=en", "/icon.svg", "/huji.css")
                .anyMatch(path -> path.contains("problems"));
    }
}
