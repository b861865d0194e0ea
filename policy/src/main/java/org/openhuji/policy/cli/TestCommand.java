package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.cases.CaseFiles;
import org.openhuji.policy.cases.CaseRunner;
import org.openhuji.policy.cases.PolicyCase;
import org.openhuji.policy.form.Pack;
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
        footer = {"", "Exit status: 0 all hold; 1 some fail; 2 a case file cannot be used; 3 the law cannot be loaded."
        })
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", arity = "0..*", description = "packs; all where none is named")
    private List<String> packs = new ArrayList<>();

    @Mixin
    private final Voice voice = new Voice();

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    @org.jspecify.annotations.Nullable
    Path folder;

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
            List<PolicyCase> cases;
            try {
                cases = CaseFiles.read(law, pack);
            } catch (CaseFiles.Unusable e) {
                throw new Main.Refused(String.valueOf(e.getMessage()));
            }
            for (PolicyCase one : cases) {
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
        return failed == 0 ? Main.OK : Main.FAILED;
    }
}
