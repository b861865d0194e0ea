package org.openhuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.Policies;

/** The operator is warned of findings that no pack says it knows, and of no others. */
class OpenFindingsTest {
    private static final Path LAW = Path.of("..", "law");

    @TempDir
    private Path temp;

    @Test
    void theShippedLawHasNone() throws Policies.CannotLoad {
        assertThat(OpenFindings.texts(open(LAW))).isEmpty();
    }

    @Test
    void aFindingNobodyAcceptedIsTold() throws Exception {
        Path law = copy();
        Path policy = law.resolve("430200-zhuzhou").resolve("2015-01-01").resolve("policy.yaml");
        String text = Files.readString(policy);
        Files.writeString(policy, text.replaceFirst("(?m)^    known:\\R      - swallowed by: ZZ-5\\.3\\R.*\\R", ""));
        assertThat(OpenFindings.texts(open(law))).singleElement().asString().contains("zhuzhou ZZ-8 / ZZ-5.3");
    }

    private Policies open(Path law) throws Policies.CannotLoad {
        return Policies.open(law, Path.of("..", "codes"), Path.of("target", "cache"));
    }

    private Path copy() throws IOException {
        try (Stream<Path> files = Files.walk(LAW)) {
            for (Path file : files.toList()) {
                Path target = temp.resolve(LAW.relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return temp;
    }
}
