package org.openhuji.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Json;
import org.openhuji.web.Files;
import org.springframework.beans.factory.annotation.Autowired;

/** A family is told the same by the page, by the API and by the command line. */
@ServerTest
class SameAnswerTest {
    private static final Pattern MET = Pattern.compile("<article class=\"ground met\" id=\"([^\"]+)\"");
    private static final Pattern CLOSED = Pattern.compile("class=\"sign bad\"[^>]*>✗</span> <span>");

    private final Server server;

    @TempDir
    Path folder = Path.of("");

    @Autowired
    SameAnswerTest(Server server) {
        this.server = server;
    }

    @Test
    void theTwelveFamiliesAreToldTheSameThreeTimes() throws Exception {
        List<Map<String, @Nullable Object>> families = families();
        assertThat(families).hasSize(12);
        Object byCommand = Json.read(new StringReader(command(Files.write(families))));
        List<?> commanded = (List<?>) Objects.requireNonNull(byCommand);
        for (int i = 0; i < families.size(); i++) {
            Map<String, @Nullable Object> family = families.get(i);
            String situation = Files.write(family);
            Map<String, @Nullable Object> api = Server.object(server.post("/api/assessments", situation));
            assertThat(Server.object(commanded.get(i))).as(situation).isEqualTo(api);
            Resident resident = new Resident(server);
            resident.open("{\"format\": \"huji-inquiry-1\", \"situation\": " + situation + "}");
            assertThat(resident.at).isEqualTo("/inquiry/answers");
            resident.go("/inquiry/answer");
            String outcome = String.valueOf(api.get("outcome"));
            assertThat(resident.page).contains("class=\"outcome " + outcome.toLowerCase(java.util.Locale.ROOT) + "\"");
            assertThat(all(MET, resident.page)).as(situation).isEqualTo(Files.with(api, "MET"));
            assertThat(CLOSED.matcher(resident.page).results().count())
                    .as(situation)
                    .isEqualTo(Files.with(api, "NOT_MET").size());
            for (Object route : (List<?>) Objects.requireNonNull(api.get("routes"))) {
                Object earliest = Server.object(route).get("earliest");
                if (earliest != null) {
                    assertThat(resident.page)
                            .contains(AnswerWords.date(
                                    java.time.LocalDate.parse(earliest.toString()), java.util.Locale.CHINESE));
                }
            }
        }
    }

    private String command(String situations) throws Exception {
        Path file = folder.resolve("families.json");
        java.nio.file.Files.writeString(file, situations);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dhuji.home=..",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.openhuji.policy.cli.Main",
                        "assess",
                        "--json",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    /** The families on the server's legal day, for the pages ask of today. */
    private static List<Map<String, @Nullable Object>> families() {
        Map<?, ?> people = (Map<?, ?>)
                Objects.requireNonNull(LawReader.plain(Path.of("..", "law", "people.yaml"), new ArrayList<>()));
        List<Map<String, @Nullable Object>> families = new ArrayList<>();
        for (Object family : ((Map<?, ?>) Objects.requireNonNull(people.get("families"))).values()) {
            Map<String, @Nullable Object> situation = new LinkedHashMap<>(Server.object(family));
            situation.remove("title");
            situation.put("on", "2018-06-01");
            families.add(situation);
        }
        return families;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
