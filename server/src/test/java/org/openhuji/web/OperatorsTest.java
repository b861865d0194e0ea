package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openhuji.Raw;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

/** What an operator sees of the running server, and who else does not. */
@ServerTest
class OperatorsTest {
    private static final String CANARY = "OuyangCanary";

    private final Server server;
    private final HealthEndpointGroups groups;

    @Autowired
    OperatorsTest(Server server, HealthEndpointGroups groups) {
        this.server = server;
        this.groups = groups;
    }

    @Test
    void theServerIsReadyWhenItsDatabaseAnswers() throws Exception {
        for (String path : new String[] {"/actuator/health/liveness", "/actuator/health/readiness"}) {
            HttpResponse<String> health = server.get(path);
            assertThat(health.statusCode()).as(path).isEqualTo(200);
            assertThat(health.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(Objects.requireNonNull(groups.get("readiness")).isMember("db"))
                .isTrue();
        assertThat(Objects.requireNonNull(groups.get("liveness")).isMember("db"))
                .isFalse();
    }

    @Test
    void whatIsCountedNamesPatternsAndNobody() throws Exception {
        server.get("/api/places/430281006001?on=2018-06-01");
        server.get("/api/places?q=" + CANARY);
        server.get("/api/policies/" + CANARY);
        server.get("/nowhere/" + CANARY);
        server.get("/inquiry/place?q=" + CANARY);
        server.post("/api/assessments", "{\"" + CANARY + "\":1}");
        Raw.send(server.port(), (CANARY + " /x HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> counts = server.get("/actuator/prometheus");
        assertThat(counts.statusCode()).isEqualTo(200);
        assertThat(counts.body())
                .contains("uri=\"/api/places/{code}\"", "jvm_memory_used_bytes", "hikaricp_connections")
                .doesNotContain(CANARY, "430281006001");
    }

    @Test
    void countsAreForThisMachineOnlyAndAProxyIsNotThisMachine() throws Exception {
        for (String header :
                new String[] {"X-Forwarded-For: 203.0.113.5", "Forwarded: for=203.0.113.5", "X-Forwarded-For: 127.0.0.1"
                }) {
            String answer = Raw.send(server.port(), Raw.get("/actuator/prometheus", header));
            assertThat(Raw.status(answer)).as(header).isEqualTo(404);
            assertThat(answer).doesNotContain("jvm_");
        }
        assertThat(Raw.status(Raw.send(server.port(), Raw.get("/actuator/health", "X-Forwarded-For: 203.0.113.5"))))
                .isEqualTo(200);
        assertThat(Raw.status(Raw.send(server.port(), Raw.get("/actuator/;x/prometheus"))))
                .isIn(400, 404);
    }
}
