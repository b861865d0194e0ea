package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aPopulationIsWrittenWithItsHistoryAndTheListOfPlantedErrors() throws IOException {
        Path out = folder.resolve("people.csv");
        Path acts = folder.resolve("acts.csv");

        Ran ran = Ran.of(
                "population",
                "--size",
                "500",
                "--out",
                out.toString(),
                "--history",
                acts.toString(),
                "--errors",
                "0.1");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("已登记 500 人");
        assertThat(Files.readString(out)).startsWith("户号,").contains("990281");
        assertThat(Files.readString(acts)).contains("BIRTH");
        assertThat(Files.readString(folder.resolve("people.csv.planted.csv"))).startsWith("line,error,found by");
    }

    @Test
    void aPlaceThatIsNoneIsRefusedInWords() {
        Ran ran = Ran.of(
                "population",
                "--place",
                "439999",
                "--out",
                folder.resolve("x.csv").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("439999");
    }
}
