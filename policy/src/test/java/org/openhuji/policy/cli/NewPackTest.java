package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPackTest {
    @ParameterizedTest
    @CsvSource({
        "430300-xiangtan, xiangtan",
        "990121-qingshi, qingshi",
        "110000-beijing, beijing",
        "430381-xiang-xiang, xiang-xiang"
    })
    void theSkeletonOfANewPackPassesCheckAndTest(String name, String pack, @TempDir Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        String law = run.law().toString();
        assertThat(run.status("policy", "new", name, "--law", law))
                .as(run.printed())
                .isZero();
        assertThat(run.status("policy", "check", law)).as(run.printed()).isZero();
        assertThat(run.status("policy", "test", pack, "--law", law))
                .as(run.printed())
                .isZero();
        assertThat(run.printed()).contains("2 passed, 0 failed");
    }

    @Test
    void aSecondVersionOverlapsUntilTheFirstEnds(@TempDir Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        String law = run.law().toString();
        assertThat(run.status("policy", "new", "430300-xiangtan", "--law", law)).isZero();
        assertThat(run.status("policy", "new", "430300-xiangtan", "--law", law, "--from", "2024-01-01"))
                .isZero();
        assertThat(run.status("policy", "check", law)).isEqualTo(Main.NOT_LOADED);
        Path first = run.law().resolve("430300-xiangtan").resolve("2020-01-01").resolve("policy.yaml");
        Files.writeString(first, Files.readString(first).replace("[2020-01-01, open]", "[2020-01-01, 2023-12-31]"));
        assertThat(run.status("policy", "check", law)).as(run.printed()).isZero();
    }

    @Test
    void nothingIsOverwrittenAndNothingBegunThatCannotBe(@TempDir Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        String law = run.law().toString();
        assertThat(run.status("policy", "new", "430300-xiangtan", "--law", law)).isZero();
        assertThat(run.status("policy", "new", "430300-xiangtan", "--law", law)).isEqualTo(Main.REFUSED);
        assertThat(run.status("policy", "new", "439900-nowhere", "--law", law)).isEqualTo(Main.REFUSED);
        assertThat(run.status("policy", "new", "430300-xiangtan", "--law", law, "--from", "2020-02-30"))
                .isEqualTo(Main.REFUSED);
    }
}
