package org.openhuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.CommandLines;
import org.openhuji.audit.OwnLog.Log;

/** {@code ./huji audit} beside another program that has the database open. */
@LogTest
class AuditCommandTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void publishesALinkAndProvesTheLogAgainstIt(Log log) throws Exception {
        assertThat(run("audit", "verify").status()).isZero();
        log.append(4);
        log.sealer.seal();
        Said checkpoint = run("audit", "checkpoint");
        assertThat(checkpoint.status()).isZero();
        assertThat(Checkpoint.parse(checkpoint.text()).position()).isEqualTo(4);
        assertThat(Files.readString(OwnLog.DATA.resolve("checkpoints.txt")))
                .contains(checkpoint.text().strip());
        Path file = Files.writeString(temp.resolve("published.txt"), checkpoint.text());
        Said whole = run("audit", "verify", "--against", file.toString());
        assertThat(whole.status()).isZero();
        assertThat(whole.text()).contains("日志完整", "4 links proved");
        log.owner.sql("update audit.entry set office = '别处' where id = 3").update();
        Said broken = run("audit", "verify", "--against", file.toString());
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.text()).contains("breaks at link 3", "2 links before it hold");
    }

    @Test
    void refusesAFileThatHoldsNoCheckpoints(Log log) throws Exception {
        Path file = Files.writeString(temp.resolve("published.txt"), "huji-audit 1 x\n");
        assertThat(run("audit", "verify", "--against", file.toString()).status())
                .isEqualTo(2);
        assertThat(run("audit", "verify", "--against", temp.resolve("none").toString())
                        .status())
                .isEqualTo(2);
        assertThat(run("audit", "prove").status()).isEqualTo(2);
        assertThat(log.verify().whole()).isTrue();
    }

    private record Said(int status, String text) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Said(CommandLines.run(OwnLog.DATA, arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }
}
