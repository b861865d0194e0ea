package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.situation.Json;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PlacesApiTest {
    private final Server server;

    @Autowired
    PlacesApiTest(Server server) {
        this.server = server;
    }

    @Test
    void findsByNameBestFirst() throws Exception {
        List<?> found = search("醴陵 来龙门", "");
        assertThat(Server.object(found.getFirst()))
                .containsEntry("code", "430281006")
                .containsEntry("name", "来龙门街道")
                .containsEntry("path", List.of("湖南省", "株洲市", "醴陵市"));
        assertThat(search("来龙门", "&limit=1")).hasSize(1);
    }

    @Test
    void tellsWhatKindOfPlaceACodeIs() throws Exception {
        assertThat(Server.object(server.get("/api/places/430281006001")))
                .containsEntry("name", "姜湾社区")
                .containsEntry("kind", "COUNTY_CITY_URBAN")
                .containsEntry("committee", "COMMUNITY")
                .containsEntry("class", "URBAN")
                .containsEntry("on", "2018-06-01")
                .containsEntry("until", null);
    }

    @Test
    void tellsFromWhichDayToWhichACodeWasValid() throws Exception {
        assertThat(Server.object(server.get("/api/places/430221")))
                .containsEntry("name", "株洲县")
                .containsEntry("until", "2018-06-18");
        assertThat(Server.object(server.get("/api/places/430212"))).containsEntry("since", "2018-06-19");
    }

    @Test
    void tellsWhatContainsAPlaceAndWhichPoliciesGovernIt() throws Exception {
        Map<String, @Nullable Object> place = Server.object(server.get("/api/places/430281006001"));
        assertThat(names(place.get("parents"), "name")).containsExactly("湖南省", "株洲市", "醴陵市", "来龙门街道");
        assertThat(names(place.get("parents"), "code")).containsExactly("430000", "430200", "430281", "430281006");
        assertThat(names(place.get("policies"), "id")).containsExactly("liling", "zhuzhou", "residence-permit-order");
        Map<String, @Nullable Object> later = Server.object(server.get("/api/places/430281006001?on=2023-01-01"));
        assertThat(names(later.get("policies"), "id")).containsExactly("zhuzhou", "residence-permit-order");
        Map<String, @Nullable Object> before = Server.object(server.get("/api/places/430281006001?on=2014-01-01"));
        assertThat(names(before.get("policies"), "id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"430221", "430212"})
    void tellsEveryCodeAPlaceHadByWhicheverItIsAskedFor(String code) throws Exception {
        List<?> codes = (List<?>) Objects.requireNonNull(
                Server.object(server.get("/api/places/" + code)).get("codes"));
        assertThat(codes).hasSize(2);
        assertThat(Server.object(codes.getFirst()))
                .containsEntry("code", "430221")
                .containsEntry("name", "株洲县")
                .containsEntry("since", null)
                .containsEntry("until", "2018-06-18");
        assertThat(Server.object(codes.getLast()))
                .containsEntry("code", "430212")
                .containsEntry("name", "渌口区")
                .containsEntry("since", "2018-06-19")
                .containsEntry("until", null);
    }

    private static List<@Nullable Object> names(@Nullable Object list, String member) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream()
                        .<@Nullable Object>map(one -> Server.object(one).get(member))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "4302810060011", "llm", "0"})
    void knowsNoPlaceThatIsNone(String code) throws Exception {
        HttpResponse<String> answer = server.get("/api/places/" + code);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Server.object(answer).get("code")).isEqualTo("PLC-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=%20",
                "?q=a&limit=0",
                "?q=a&limit=51",
                "?q=a&limit=x",
                "?q=a&on=yesterday",
                "?q=a&on=2018-02-30"
            })
    void refusesAWrongParameter(String query) throws Exception {
        HttpResponse<String> answer = server.get("/api/places" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Server.object(answer).get("code")).isEqualTo("API-0005");
    }

    private List<?> search(String text, String more) throws Exception {
        HttpResponse<String> answer =
                server.get("/api/places?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
        assertThat(answer.statusCode()).isEqualTo(200);
        return (List<?>) Objects.requireNonNull(Json.read(new StringReader(answer.body())));
    }
}
