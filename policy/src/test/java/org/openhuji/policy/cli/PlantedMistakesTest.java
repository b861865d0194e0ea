package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.situation.Json;

/**
 * What a policy officer is told of cases that notice too little, and of two packs set beside each other: invented packs
 * whose differences were worked out by hand, and the words about them.
 */
class PlantedMistakesTest {
    private static final Path PACKS = Path.of("src", "test", "resources", "org", "openhuji", "policy", "mutants");

    @TempDir
    private Path temp;

    private CommandRun run;

    @BeforeEach
    void addThePacks() throws IOException {
        run = CommandRun.inCopyOfTheLaw(temp);
        try (Stream<Path> files = Files.walk(PACKS)) {
            for (Path file : files.filter(f -> f.getParent() != null && f.getNameCount() > PACKS.getNameCount() + 1)
                    .filter(Files::isRegularFile)
                    .toList()) {
                Path target = run.law().resolve(PACKS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Two cases leave the edge of the two years, the scope and both kinds of soldier unseen: five mistakes. */
    @Test
    void casesThatNoticeTooLittle() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            String told = told("policy", "test", "qingshi", "--mutate", "--lang", language);
            assertThat(told).isEqualTo(Files.readString(PACKS.resolve("mutate-" + language + ".txt")));
        }
    }

    /** Two years against three; and a ground one of them does not know. */
    @Test
    void twoPacksBesideEachOther() throws IOException, Json.Malformed {
        for (String language : new String[] {"zh", "en"}) {
            String told = told("policy", "compare", "qingshi", "shili", "--lang", language);
            assertThat(told).isEqualTo(Files.readString(PACKS.resolve("compare-" + language + ".txt")));
        }
        Object data = Json.readAnswer(new StringReader(told("policy", "compare", "qingshi", "shili", "--json")));
        assertThat(data).isInstanceOf(Map.class);
        assertThat(String.valueOf(data))
                .contains("verdict=INCOMPARABLE", "verdict=WIDER", "routesOnlyRight=[{clause=SJ-2")
                .doesNotContain("confirmed=false");
    }

    private String told(String... words) {
        int before = run.printed().length();
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--law";
        all[words.length + 1] = run.law().toString();
        run.status(all);
        return run.printed().substring(before);
    }
}
