package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.cli.Main;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Pointers;
import org.springframework.beans.factory.annotation.Autowired;

/** What the command prints and what the server answers are the same bytes. */
@ServerTest
class SameAnswerTest {
    private static final Map<String, @Nullable Object> FAMILIES = families();
    private static final List<String> DESTINATIONS = List.of(
            "430281006001",
            "430281101201",
            "430202001001",
            "530302001001",
            "530381001001",
            "610102001001",
            "610921",
            "150402001001",
            "150421100",
            "110101001001");
    private static final List<String> DAYS =
            List.of("2015-12-31", "2016-01-01", "2018-06-01", "2022-07-28", "2022-07-29", "2026-02-28");

    private final Server server;

    @TempDir
    private Path folder;

    @Autowired
    SameAnswerTest(Server server) {
        this.server = server;
    }

    private static Map<String, @Nullable Object> families() {
        Map<?, ?> people = (Map<?, ?>)
                Objects.requireNonNull(LawReader.plain(Path.of("..", "law", "people.yaml"), new ArrayList<>()));
        return Server.object(people.get("families"));
    }

    private static Map<String, @Nullable Object> situation(String family) {
        Map<String, @Nullable Object> situation = Server.object(FAMILIES.get(family));
        situation.remove("title");
        return situation;
    }

    static Stream<String> names() {
        return FAMILIES.keySet().stream();
    }

    private record Printed(int status, String out, String err) {}

    private static Printed command(String... words) {
        String before = System.getProperty("huji.home");
        System.setProperty("huji.home", "..");
        try {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status = Main.run(words, new PrintWriter(out), new PrintWriter(err));
            return new Printed(status, out.toString(), err.toString());
        } finally {
            if (before == null) {
                System.clearProperty("huji.home");
            } else {
                System.setProperty("huji.home", before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFamilyIsAnsweredAlike(String family) throws Exception {
        Path file = Files.writeString(folder.resolve("family.json"), Json.write(situation(family)));
        Printed printed = command("assess", "--json", file.toString());
        assertThat(printed.err()).isEmpty();
        assertThat(printed.status()).isZero();
        HttpResponse<String> answer = server.post("/api/assessments", Files.readString(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(printed.out()).isEqualTo(answer.body() + System.lineSeparator());
    }

    @Test
    void aTracedAnswerIsAlike() throws Exception {
        Path file = Files.writeString(folder.resolve("family.json"), Json.write(situation("lin-shuisheng")));
        assertThat(command("assess", "--json", "--trace", file.toString()).out())
                .isEqualTo(server.post("/api/assessments?trace=true", Files.readString(file))
                                .body()
                        + System.lineSeparator());
    }

    @Test
    void anArrayIsAnsweredAlike() throws Exception {
        List<Object> all = new ArrayList<>();
        names().forEach(name -> all.add(situation(name)));
        Path file = Files.writeString(folder.resolve("families.json"), Json.write(all));
        assertThat(command("assess", "--json", file.toString()).out())
                .isEqualTo(
                        server.post("/api/assessments", Files.readString(file)).body() + System.lineSeparator());
    }

    /** Other places, other days, facts left out: one on each line of a stream. */
    @Test
    void whateverTheFamilyItIsAnsweredAlike() throws Exception {
        List<String> names = names().toList();
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            lines.add(Json.write(changed(names.get(seed % names.size()), new Random(seed))));
        }
        Path file = Files.write(folder.resolve("families.jsonl"), lines);
        List<String> printed =
                command("assess", "--json", file.toString()).out().lines().toList();
        assertThat(printed).hasSameSizeAs(lines);
        int assessed = 0;
        for (int i = 0; i < lines.size(); i++) {
            HttpResponse<String> answer = server.post("/api/assessments", lines.get(i));
            if (answer.statusCode() == 200) {
                assertThat(printed.get(i)).as(lines.get(i)).isEqualTo(answer.body());
                assessed++;
            } else {
                assertThat(printed.get(i)).as(lines.get(i)).doesNotContain("\"routes\"");
            }
        }
        assertThat(assessed).isGreaterThan(40);
    }

    private static Object changed(String family, Random random) {
        Object situation = Objects.requireNonNull(Pointers.copy(situation(family)));
        Pointers.set(situation, "/destination", DESTINATIONS.get(random.nextInt(DESTINATIONS.size())));
        Pointers.set(situation, "/on", DAYS.get(random.nextInt(DAYS.size())));
        Map<String, @Nullable Object> persons =
                Server.object(Server.object(situation).get("persons"));
        persons.values().forEach(person -> {
            Map<?, ?> facts = (Map<?, ?>) Objects.requireNonNull(person);
            facts.keySet().removeIf(name -> random.nextInt(4) == 0);
        });
        return situation;
    }
}
