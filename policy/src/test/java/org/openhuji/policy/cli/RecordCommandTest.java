package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess --record} and {@code assess --replay}: one, an array, a stream. */
class RecordCommandTest {
    private static final String LIN = """
            {"on": "2018-03-01", "destination": "430281006001", "applicant": "a",
             "persons": {"a": {"hukouPlace": "430224101", "dwellings": []}}, "kin": []}""".replace("\n", " ");

    @TempDir
    Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aRecordReplaysToTheSame() throws IOException {
        Ran recorded = Ran.of("assess", "--record", file("lin.json", LIN));
        assertThat(recorded.status()).isZero();
        String record = file("lin.record.json", recorded.out());
        Ran replayed = Ran.of("assess", "--replay", record);
        assertThat(replayed.status()).isZero();
        assertThat(replayed.out()).startsWith("结论相同，逐字节一致。");
        assertThat(Ran.of("assess", "--replay", "--lang", "en", record).out()).startsWith("The same, byte for byte.");
        assertThat(Ran.of("assess", "--replay", "--json", record).out())
                .startsWith("{\"same\":true,\"verdict\":\"SAME\"");
    }

    @Test
    void anArrayGivesAnArrayAndAStreamALineForEach() throws IOException {
        String records = Ran.of("assess", "--record", file("two.json", "[" + LIN + "," + LIN + "]"))
                .out();
        Ran array = Ran.of("assess", "--replay", "--json", file("two.record.json", records));
        assertThat(array.status()).isZero();
        assertThat(array.out()).startsWith("[{").contains("},{\"same\":true");
        String lines = Ran.of("assess", "--record", file("two.jsonl", LIN + "\n" + LIN + "\n"))
                .out();
        assertThat(lines.lines()).hasSize(2);
        Ran stream = Ran.of("assess", "--replay", "--json", file("records.jsonl", lines));
        assertThat(stream.status()).isZero();
        assertThat(stream.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"same\":true"));
    }

    @Test
    void whatIsNotTheSameIsSaidInTheExitStatus() throws IOException {
        Path law = CommandRun.inCopyOfTheLaw(folder).law();
        String record = file(
                "lin.record.json",
                Ran.of("assess", "--record", file("lin.json", LIN)).out());
        Files.writeString(law.resolve("papers.yaml"), Files.readString(law.resolve("papers.yaml")) + "# a remark\n");
        Path codes = Files.createDirectories(folder.resolve("codes"));
        try (java.util.stream.Stream<Path> files = Files.list(Path.of("..", "codes"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, codes.resolve(each.getFileName()));
            }
        }
        Ran changed = Ran.at(folder, "assess", "--replay", "--lang", "en", record);
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out()).contains("only the hashes", "papers  ");
        String line = Files.readString(Path.of(record));
        assertThat(Ran.at(folder, "assess", "--replay", "--json", file("one.jsonl", line))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoRecordIsRefusedWithItsPlace() throws IOException {
        String record = Ran.of("assess", "--record", file("lin.json", LIN)).out();
        String tampered = record.replaceFirst("\"outcome\":\"[A-Z_]+\"", "\"outcome\":\"ELIGIBLE\"");
        Ran refused =
                Ran.of("assess", "--replay", "--lang", "en", file("bad.json", "[" + record + "," + tampered + "]"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("/1/answer  does not agree with the SHA-256");
        assertThat(Ran.of("assess", "--replay", file("lin2.json", LIN)).err()).contains("/format  缺少这一项");
        for (String other : List.of("--ask", "--record")) {
            assertThat(Ran.of("assess", "--replay", other, file("lin3.json", LIN))
                            .status())
                    .isEqualTo(2);
        }
    }
}
