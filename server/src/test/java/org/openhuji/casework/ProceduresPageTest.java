package org.openhuji.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Step;

/** The procedure as a page, {@code docs/generated/procedures.md}; written with {@code -Dhuji.write=true}. */
class ProceduresPageTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "procedures.md");

    @Test
    void thePageSaysWhatTheStepsSay() throws Exception {
        String page = page();
        if (Boolean.getBoolean("huji.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyStateIsReachedAndEveryStepIsListed() {
        Set<CaseState> reached = EnumSet.of(CaseState.DRAFT);
        Step.all().forEach(step -> {
            if (step.rule().to() != null) {
                reached.add(step.rule().to());
            }
        });
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(Step.all())
                .extracting(Step.Named::name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # 办案程序 · The procedure of a case

                Written by a test; do not edit. One class for each step in `org.openhuji.casework.steps`; its rule stands at its top. Who
                decides a matter, on which level and how soon: [matters.md](matters.md).

                | 步骤 · step | 从 · from | 到 · to | 由谁 · by | 时限 · clock | 依据 · basis |
                |---|---|---|---|---|---|
                """);
        for (Step.Named step : Step.all()) {
            page.append("| %s · %s `%s` | %s | %s | %s | %s · %s | %s |%n"
                    .formatted(
                            step.rule().name().zh(),
                            step.rule().name().en(),
                            step.name(),
                            Arrays.stream(CaseState.values())
                                    .filter(step.rule().from()::contains)
                                    .map(state -> state.words().zh())
                                    .collect(Collectors.joining("、")),
                            step.rule().to() == null
                                    ? "—"
                                    : step.rule().to().words().zh(),
                            Arrays.stream(By.values())
                                    .filter(step.rule().by()::contains)
                                    .map(by -> by.words().zh())
                                    .collect(Collectors.joining("、")),
                            step.rule().clock().words().zh(),
                            step.rule().clock().words().en(),
                            step.rule().basis()));
        }
        page.append("\n```mermaid\nstateDiagram-v2\n");
        for (CaseState state : CaseState.values()) {
            page.append("    %s: %s %s%n"
                    .formatted(state, state.words().zh(), state.words().en()));
        }
        page.append("    [*] --> DRAFT\n");
        for (Step.Named step : Step.all()) {
            CaseState to = step.rule().to();
            if (to != null && step.rule().from().size() <= 3) {
                Arrays.stream(CaseState.values())
                        .filter(step.rule().from()::contains)
                        .forEach(from -> page.append("    %s --> %s: %s%n"
                                .formatted(from, to, step.rule().name().zh())));
            }
        }
        page.append(
                "```\n\nA case can be suspended from where it is worked on and comes back there; it can be withdrawn until an act is recorded.\n");
        return page.toString();
    }
}
