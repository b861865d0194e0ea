package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.cases.CaseFiles;
import org.openhuji.policy.cases.CaseRunner;
import org.openhuji.policy.cases.MutationRunner;
import org.openhuji.policy.cases.PolicyCase;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.prose.MutantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the hand-written cases of all packs, or of those named, and shows each that fails as",
            "expected and got, with the trace of the route."
        },
        footer = {
            "",
            "Exit status: 0 all hold; 1 some fail, or notice too little; 2 a case file cannot be used; 3 the law cannot be loaded."
        })
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", arity = "0..*", description = "packs; all where none is named")
    private List<String> packs = new ArrayList<>();

    @Mixin
    private final Voice voice = new Voice();

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    @org.jspecify.annotations.Nullable
    Path folder;

    @Option(
            names = "--mutate",
            description = {
                "plants small mistakes into the packs one at a time, and names those that no case notices and that do",
                "not say the same all the same (proved)"
            })
    private boolean mutate;

    /** Of the mistakes that can be noticed, the cases must notice so many. */
    private static final double ENOUGH = 0.95;

    @Override
    public Integer call() throws Exception {
        Home home = Home.find();
        Path law = folder == null ? home.law() : folder;
        Policies policies = Policies.open(law, home.codes(), home.cache());
        PrintWriter out = voice.out();
        Locale language = voice.language();
        CaseRunner runner = new CaseRunner(policies);
        int failed = 0;
        int passed = 0;
        for (Pack pack : PackNames.chosen(policies.law(), packs)) {
            for (PolicyCase one : cases(law, pack)) {
                CaseRunner.Result result = runner.run(one);
                if (result.holds()) {
                    passed++;
                } else {
                    failed++;
                    CaseText.print(result, language, out);
                }
            }
        }
        out.println("%d passed, %d failed".formatted(passed, failed));
        return failed > 0 ? Main.FAILED : mutate ? mutate(policies, law) : Main.OK;
    }

    private int mutate(Policies policies, Path law) {
        List<PolicyCase> cases = new ArrayList<>();
        for (Pack pack : policies.law().packs()) {
            cases.addAll(cases(law, pack));
        }
        MutationRunner runner = new MutationRunner(policies, cases);
        boolean enough = true;
        for (Pack pack : PackNames.chosen(policies.law(), packs)) {
            MutationRunner.Result result = runner.run(pack);
            for (MutationRunner.Unnoticed one : result.unnoticed()) {
                voice.out()
                        .print(MutantText.of(
                                one.mutant(),
                                one.family(),
                                policies.law().vocabulary(),
                                policies.gazetteer(),
                                voice.language(),
                                Home.style()));
            }
            voice.out()
                    .println(voice.say(
                                    "%s %s：植入错误 %d 处，案例看出 %d 处，%d 处意思不变（已证明），漏看 %d 处；%.1f%%",
                                    "%s %s: %d mistakes planted, %d noticed by cases, %d say the same (proved), %d not noticed; %.1f %%")
                            .formatted(
                                    pack.id(),
                                    LocalDate.ofEpochDay(pack.from()),
                                    result.mutants(),
                                    result.noticed(),
                                    result.same(),
                                    result.unnoticed().size(),
                                    100 * result.score()));
            voice.out().flush();
            enough &= result.score() >= ENOUGH;
        }
        return enough ? Main.OK : Main.FAILED;
    }

    private static List<PolicyCase> cases(Path law, Pack pack) {
        try {
            return CaseFiles.read(law, pack);
        } catch (CaseFiles.Unusable e) {
            throw new Main.Refused(String.valueOf(e.getMessage()));
        }
    }
}
