package org.openhuji.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.prose.DeterminationText;
import org.openhuji.policy.prose.Style;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/** The question and answer in the README files are real: the answer shown is what is printed, but for what … leaves out. */
class ReadmeTest {
    @Test
    void theEnglishAnswerIsWhatIsPrinted() throws Exception {
        expectRealAnswer("README.md", Locale.ENGLISH);
    }

    @Test
    void theChineseAnswerIsWhatIsPrinted() throws Exception {
        expectRealAnswer("README.zh-CN.md", Locale.CHINESE);
    }

    private static void expectRealAnswer(String file, Locale language) throws Exception {
        String readme = Files.readString(Path.of("..", file));
        Policies policies = ShippedPolicies.get();
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(Json.read(new StringReader(block(readme, "json"))), "", faults);
        assertThat(faults).isEmpty();
        String printed = DeterminationText.of(
                policies.assess(Objects.requireNonNull(situation)),
                policies.law(),
                policies.gazetteer(),
                language,
                Style.PLAIN);
        List<String> parts = new ArrayList<>(List.of(block(readme, "text").split("(?m)^…\n")));
        parts.removeIf(String::isBlank);
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(printed).startsWith(parts.getFirst()).containsSubsequence(parts);
    }

    private static String block(String readme, String kind) {
        Matcher block = Pattern.compile("(?ms)^```" + kind + "\n(.*?)^```$").matcher(readme);
        assertThat(block.find()).as("a block of " + kind).isTrue();
        return block.group(1);
    }
}
