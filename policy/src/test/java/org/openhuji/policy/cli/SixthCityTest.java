package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhuji.policy.engine.Round.Standing.DROPPED;
import static org.openhuji.policy.engine.Round.Standing.IN;
import static org.openhuji.policy.engine.Round.Standing.OPEN;
import static org.openhuji.policy.engine.Round.Standing.OUT;
import static org.openhuji.policy.engine.Round.Standing.TIED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Round;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.proof.Comparer;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.proof.Comparison.Sides;
import org.openhuji.policy.proof.Comparison.Verdict;
import org.openhuji.policy.proof.Prover;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/**
 * A city that nobody foresaw, written from law/README.md and docs/pack-language.md alone: Yunxi, whose document is
 * document.md beside the pack. It stands with the shipped law; what is expected was worked out from the document.
 */
class SixthCityTest {
    private static final Path SIXTH = Path.of("src", "test", "resources", "org", "openhuji", "policy", "sixth");

    /** One line of a round: who, the best and the worst rank still possible, and the standing. */
    private record Place(String who, long from, long to, Round.Standing standing) {}

    @Test
    void itIsCheckedAndItsCasesHold(@TempDir Path temp) throws IOException {
        CommandRun run = withYunxi(temp);
        String law = run.law().toString();
        assertThat(run.status("policy", "check", law)).as(run.printed()).isZero();
        assertThat(run.printed()).contains("云政发〔2022〕8号").contains("云政发〔2024〕11号");
        assertThat(run.status("policy", "test", "yunxi", "--law", law))
                .as(run.printed())
                .isZero();
        assertThat(run.printed()).contains("113 passed, 0 failed");
        assertThat(run.status("policy", "show", "yunxi", "--law", law)).isZero();
        assertThat(run.printed())
                .contains("九  高层次人才落户")
                .contains("与上位文件的条件一并适用")
                .doesNotContain("（）");
    }

    @Test
    void aMisspeltClauseIsNoAnswerThatIsAbsent(@TempDir Path temp) throws IOException {
        CommandRun run = withYunxi(temp);
        Path cases = run.law().resolve("990200-yunxi/2024-07-01/cases.yaml");
        Files.writeString(cases, Files.readString(cases).replace("{YX-6: NOT_MET}", "{YX-6: NOT_MET, YX-66: absent}"));
        assertThat(run.status("policy", "test", "yunxi", "--law", run.law().toString()))
                .isEqualTo(Main.FAILED);
        assertThat(run.printed()).contains("(no such clause)").contains("112 passed, 1 failed");
    }

    @Test
    void theProofsFindNothing(@TempDir Path temp) throws IOException, Policies.CannotLoad {
        Policies policies = policies(temp);
        Prover prover = new Prover(policies.assessor(), policies.gazetteer());
        for (Pack version : versions(policies)) {
            assertThat(prover.findings(version)).isEmpty();
        }
    }

    /**
     * Four places on 2023-03-01. Scores: p7 30 + 20 and an unknown certificate, p1 12 + 25 + 4, p2 24 + 10 + 2, p3, p4 and p5
     * 18 + 15 + 2, p6 12 + 15 + 2, p8 6 and an unknown certificate, which makes 31 at most. p3 and p4 are alike to the day;
     * p5 came later.
     */
    @Test
    void aRoundOfEightEndsInATie(@TempDir Path temp) throws Exception {
        assertThat(round(temp, "round-tied.jsonl"))
                .containsExactlyInAnyOrder(
                        new Place("p7", 1, 1, IN),
                        new Place("p1", 2, 2, IN),
                        new Place("p2", 3, 3, IN),
                        new Place("p3", 4, 4, TIED),
                        new Place("p4", 4, 4, TIED),
                        new Place("p5", 6, 6, OUT),
                        new Place("p8", 7, 7, OUT),
                        new Place("p6", 0, 0, DROPPED));
    }

    /** Here p8 has 18 + 2 and an unknown certificate: 45 at most, 35 with a vocational one (but came later), or below 30. */
    @Test
    void aMissingFactLeavesTheEndOfTheRoundOpen(@TempDir Path temp) throws Exception {
        assertThat(round(temp, "round-open.jsonl"))
                .containsExactlyInAnyOrder(
                        new Place("p7", 1, 1, IN),
                        new Place("p1", 2, 3, IN),
                        new Place("p8", 2, 7, OPEN),
                        new Place("p2", 3, 4, IN),
                        new Place("p3", 4, 5, OPEN),
                        new Place("p4", 4, 5, OPEN),
                        new Place("p5", 6, 7, OUT),
                        new Place("p6", 0, 0, DROPPED));
    }

    /** Clause 4 became stricter, clause 7 wider: by rank nobody is admitted before a person has looked at the round. */
    @Test
    void neitherVersionIsWiderAsAWhole(@TempDir Path temp) throws IOException, Policies.CannotLoad {
        Policies policies = policies(temp);
        List<Pack> versions = versions(policies);
        Comparison comparison =
                new Comparer(policies.assessor(), policies.gazetteer()).compare(versions.get(0), versions.get(1));
        assertThat(comparison.whole().verdict()).isEqualTo(Verdict.INCOMPARABLE);
        Map<String, Verdict> verdicts = comparison.pairs().stream()
                .collect(Collectors.toMap(
                        pair -> pair.left().clause() + " " + pair.right().clause(),
                        pair -> pair.difference().verdict()));
        assertThat(verdicts)
                .containsOnly(
                        Map.entry("YX-2.1 YX-2.1", Verdict.SAME),
                        Map.entry("YX-2.2 YX-2.2", Verdict.SAME),
                        Map.entry("YX-2.3 YX-2.3", Verdict.SAME),
                        Map.entry("YX-3 YX-3", Verdict.SAME),
                        Map.entry("YX-4 YX-4", Verdict.WIDER),
                        Map.entry("YX-5 YX-5", Verdict.SAME),
                        Map.entry("YX-6 YX-6", Verdict.SAME),
                        Map.entry("YX-7 YX-7", Verdict.NARROWER),
                        Map.entry("YX-9 YX-9", Verdict.APART));
        Sides before = Objects.requireNonNull(comparison.whole().left());
        assertThat(before.atLeft().outcomes()).containsEntry("YX-4", Outcome.MET);
        assertThat(before.atRight().outcomes()).doesNotContainValue(Outcome.MET);
        Sides after = Objects.requireNonNull(comparison.whole().right());
        assertThat(after.atRight().outcomes()).containsEntry("YX-7", Outcome.MET);
        assertThat(after.atLeft().outcomes()).doesNotContainValue(Outcome.MET);
    }

    private static List<Place> round(Path temp, String file) throws IOException, Policies.CannotLoad, Json.Malformed {
        Policies policies = policies(temp);
        List<Situation> situations = new ArrayList<>();
        for (String line : Files.readAllLines(SIXTH.resolve(file))) {
            situations.add(PointsPackTest.read(policies, line));
        }
        Round round = policies.assessor()
                .rank(versions(policies).getFirst().findRoute("YX-7").orElseThrow(), situations);
        assertThat(round.places()).isEqualTo(4);
        Function<Round.Entry, Place> place =
                entry -> new Place(entry.label(), entry.rankFrom(), entry.rankTo(), entry.standing());
        return round.entries().stream().map(place).toList();
    }

    private static Policies policies(Path temp) throws IOException, Policies.CannotLoad {
        return Policies.open(withYunxi(temp).law(), Path.of("..", "codes"), Path.of("..", ".huji", "cache"));
    }

    private static List<Pack> versions(Policies policies) {
        return policies.law().packs().stream()
                .filter(pack -> pack.id().equals("yunxi"))
                .toList();
    }

    private static CommandRun withYunxi(Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        Path pack = SIXTH.resolve("990200-yunxi");
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = run.law().resolve(SIXTH.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
        return run;
    }
}
