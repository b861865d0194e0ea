package org.openhuji.web.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Pack;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PoliciesApiTest {
    private final Server server;
    private final Policies policies;

    @Autowired
    PoliciesApiTest(Server server, Policies policies) {
        this.server = server;
        this.policies = policies;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return Server.object(value);
    }

    @Test
    void listsEveryVersionAndHowItStands() throws Exception {
        Map<String, @Nullable Object> answer = Server.object(server.get("/api/policies?on=2023-01-01"));
        assertThat(answer).containsEntry("on", "2023-01-01");
        assertThat(list(answer.get("policies")))
                .hasSize(policies.law().packs().size())
                .anySatisfy(one -> assertThat(object(one))
                        .containsEntry("id", "liling")
                        .containsEntry("under", "zhuzhou")
                        .containsEntry("until", "2022-07-28")
                        .containsEntry("state", "LAPSED"));
    }

    @Test
    void givesAPolicyWholeInBothLanguages() throws Exception {
        Map<String, @Nullable Object> answer = Server.object(server.get("/api/policies/liling?on=2023-01-01"));
        assertThat(answer).containsEntry("state", "LAPSED");
        assertThat(list(answer.get("others")).stream().map(one -> object(one).get("id")))
                .containsExactly("zhuzhou", "residence-permit-order");
        Map<String, @Nullable Object> policy = object(answer.get("policy"));
        Pack pack = policies.law().packs().stream()
                .filter(one -> one.id().equals("liling"))
                .findFirst()
                .orElseThrow();
        assertThat(list(policy.get("clauses")).stream().map(one -> object(one).get("id")))
                .containsExactlyElementsOf(
                        pack.clauses().stream().map(Clause::id).toList());
        assertThat(object(policy.get("title"))).containsKeys("zh", "en");
    }

    @Test
    void givesAClauseWithWhatItRestsOn() throws Exception {
        Map<String, @Nullable Object> answer = Server.object(server.get("/api/clauses/LL-3.1.5"));
        assertThat(answer).containsEntry("id", "LL-3.1.5").containsEntry("on", "2018-06-01");
        Map<String, @Nullable Object> version =
                object(list(answer.get("versions")).getFirst());
        assertThat(object(version.get("policy"))).containsEntry("state", "IN_FORCE");
        Map<String, @Nullable Object> route =
                object(object(version.get("clause")).get("route"));
        Map<String, @Nullable Object> condition =
                object(list(route.get("conditions")).getFirst());
        assertThat(object(condition.get("says")))
                .containsEntry("zh", "在醴陵城镇地区有合法稳定住所（含租赁）")
                .containsEntry("en", "has a lawful stable dwelling in urban Liling, rented included");
        assertThat(list(condition.get("exactly"))).isNotEmpty();
        assertThat(list(version.get("always"))).hasSize(4);
        assertThat(object(list(version.get("definitions")).getFirst())).containsEntry("clause", "LL-3.1.5");
    }

    @Test
    void isKeptByAnybodyUntilLawCodeOrDayChange() throws Exception {
        HttpResponse<String> first = server.get("/api/clauses/LL-3.1.5");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public", "max-age=300");
        HttpResponse<String> again =
                server.send(server.request("/api/clauses/LL-3.1.5").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/api/clauses/LL-3.1.5?on=2023-01-01").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void anUnknownNameIsAProblemWithTheNearestRightOne() throws Exception {
        HttpResponse<String> clause = server.get("/api/clauses/LL-3.1.55?lang=en");
        assertThat(clause.statusCode()).isEqualTo(404);
        assertThat(Server.object(clause))
                .containsEntry("code", "POL-0002")
                .hasEntrySatisfying(
                        "detail", detail -> assertThat(String.valueOf(detail)).contains("LL-3.1.5"));
        HttpResponse<String> policy = server.get("/api/policies/quging");
        assertThat(policy.statusCode()).isEqualTo(404);
        assertThat(Server.object(policy))
                .containsEntry("code", "POL-0001")
                .hasEntrySatisfying(
                        "detail", detail -> assertThat(String.valueOf(detail)).contains("qujing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/policies?on=x", "/api/policies/liling?on=2018-02-30", "/api/clauses/LL-3.1.5?on=1"})
    void refusesAWrongDay(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Server.object(answer).get("code")).isEqualTo("API-0005");
    }
}
