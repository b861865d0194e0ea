package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.language.CodeBlocks;

/** The pack that law/README.md teaches is a pack that works. */
class LawReadmeTest {
    private static final Path ENGLISH = Path.of("..", "law", "README.md");
    private static final Path CHINESE = Path.of("..", "law", "README.zh-CN.md");

    @Test
    void thePackOfThePageIsCheckedAndItsCasesHold(@TempDir Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        Path pack = writePack(run.law());
        String law = run.law().toString();
        assertThat(run.status("policy", "check", law)).as(run.printed()).isZero();
        assertThat(run.status("policy", "test", "qingshi", "--law", law))
                .as(run.printed())
                .isZero();
        assertThat(run.printed()).contains("14 passed, 0 failed");

        Path policy = pack.resolve("policy.yaml");
        String months = Files.readString(policy).replace("months >= $months", "month >= $months");
        Files.writeString(policy, months);
        assertThat(run.status("policy", "check", law)).isEqualTo(Main.NOT_LOADED);
        assertThat(run.status("policy", "check", law, "--lang", "en")).isEqualTo(Main.NOT_LOADED);
        assertThat(run.printed()).contains(answer(CHINESE)).contains(answer(ENGLISH));
    }

    @Test
    void theChinesePageHasTheSamePack() throws IOException {
        assertThat(code(CHINESE)).isEqualTo(code(ENGLISH)).hasSize(6);
    }

    private static Path writePack(Path law) throws IOException {
        Path pack = Files.createDirectories(law.resolve("990121-qingshi").resolve("2020-01-01"));
        for (CodeBlocks.Block block : code(ENGLISH)) {
            String[] words = block.info().split(" ");
            if (words.length == 2) {
                Files.writeString(pack.resolve(words[1]), block.text());
            }
        }
        return pack;
    }

    private static String answer(Path page) throws IOException {
        return CodeBlocks.of(page).stream()
                .filter(block -> block.info().equals("text"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The commands and the three files; what the program answers is in the page's own language. */
    private static List<CodeBlocks.Block> code(Path page) throws IOException {
        return CodeBlocks.of(page).stream()
                .filter(block -> !block.info().equals("text"))
                .toList();
    }
}
