package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.CommandLines;
import org.openhuji.ResidentsSite;
import org.openhuji.ServerTest;
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** What lies at the residents' site is backed up while it runs, and comes back into another database, table by table. */
@ServerTest
class SiteBackupTest {
    private static final Path THERE = Path.of("target", "residents-restored");

    private final TwoProcesses two = TwoProcesses.get();
    private final Chronicle chronicle;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    SiteBackupTest(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    private NewCase handedIn() {
        NewCase fresh = SettlingCases.fromHome(chronicle, "LL-3.1.5");
        two.cases().apply(fresh, AccessCode.draw().key(""), null);
        return fresh;
    }

    @Test
    void whatPeopleHandedInComesBackIntoAnotherDatabase() throws IOException {
        NewCase fresh = handedIn();
        Path saved = folder.resolve("saved");
        Path again = folder.resolve("again");
        FileSystemUtils.deleteRecursively(THERE);

        assertThat(CommandLines.runAtTheSite(ResidentsSite.DATA, "backup", saved.toString()))
                .isZero();
        assertThat(CommandLines.runAtTheSite(THERE, "restore", saved.toString()))
                .isZero();
        assertThat(CommandLines.runAtTheSite(THERE, "backup", again.toString())).isZero();

        List<Path> tables = tables(saved);
        assertThat(tables).map(Path::toString).contains("home.letter.copy.gz", "home.page.copy.gz");
        assertThat(text(saved.resolve("home.letter.copy.gz")))
                .contains(fresh.id().value().toString());
        assertThat(tables(again)).isEqualTo(tables);
        for (Path table : tables) {
            assertThat(again.resolve(table)).hasSameBinaryContentAs(saved.resolve(table));
        }
    }

    @Test
    void nothingIsPutIntoADatabaseThatIsUsed() {
        handedIn();
        Path saved = folder.resolve("saved");
        assertThat(CommandLines.runAtTheSite(ResidentsSite.DATA, "backup", saved.toString()))
                .isZero();
        assertThat(CommandLines.runAtTheSite(ResidentsSite.DATA, "restore", saved.toString()))
                .as("the database is not empty")
                .isEqualTo(2);
        assertThat(CommandLines.runAtTheSite(ResidentsSite.DATA, "audit", "verify"))
                .as("the site has no such command")
                .isEqualTo(2);
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .filter(name -> name.toString().endsWith(".copy.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
