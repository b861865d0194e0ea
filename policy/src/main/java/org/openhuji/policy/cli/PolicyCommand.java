package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.cases.CaseFiles;
import org.openhuji.policy.cases.CaseRunner;
import org.openhuji.policy.cases.PolicyCase;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.prose.PackText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy}: what a policy officer does with packs. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks, tests, shows and starts policy packs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PolicyCommand.Check.class,
            PolicyCommand.TestCommand.class,
            PolicyCommand.Show.class,
            PolicyCommand.Explain.class,
            NewPackCommand.class
        })
final class PolicyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code policy check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {"Reads a law folder (default: law) and reports every mistake with file, line and column."},
            footer = {"", "Exit status: 0 no mistake; 3 mistakes, nothing loaded."})
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", arity = "0..1", description = "the law folder")
        @org.jspecify.annotations.Nullable
        Path folder;

        @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "language (default: zh)")
        @SuppressWarnings("NullAway.Init")
        private String lang;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private picocli.CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            Path law = folder == null ? Home.find().law() : folder;
            if (!java.nio.file.Files.isDirectory(law)) {
                throw new Main.Refused("没有这个文件夹 / no such folder: " + law);
            }
            LawReader.Reading reading = LawReader.read(law);
            Law read = reading.law();
            if (read == null) {
                Faults.print(
                        reading.faults(),
                        Home.language(lang),
                        spec.commandLine().getErr());
                return Main.NOT_LOADED;
            }
            boolean english = lang.equals("en");
            for (Pack pack : read.packs()) {
                spec.commandLine()
                        .getOut()
                        .println((english
                                        ? "  %-24s %s  routes %d, frames %d, permit rules %d, clauses %d"
                                        : "  %-24s %s  途径 %d，框架 %d，居住证规则 %d，条款 %d")
                                .formatted(
                                        pack.id(),
                                        pack.document().number(),
                                        pack.routes().size(),
                                        pack.frames().size(),
                                        pack.permits().size(),
                                        pack.clauses().size()));
            }
            spec.commandLine().getOut().println(english ? "no mistake" : "没有错误");
            return Main.OK;
        }
    }

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
                "Exit status: 0 all hold; 1 some fail; 2 a case file cannot be used; 3 the law cannot be loaded."
            })
    static final class TestCommand implements Callable<Integer> {
        @Parameters(paramLabel = "PACK", arity = "0..*", description = "packs; all where none is named")
        private List<String> packs = new ArrayList<>();

        @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "language (default: zh)")
        @SuppressWarnings("NullAway.Init")
        private String lang;

        @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
        @org.jspecify.annotations.Nullable
        Path folder;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private picocli.CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            Home home = Home.find();
            Path law = folder == null ? home.law() : folder;
            Policies policies = Policies.open(law, home.codes(), home.cache());
            PrintWriter out = spec.commandLine().getOut();
            Locale language = Home.language(lang);
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

    /** {@code policy show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows a whole pack in plain words, generated from the pack itself.")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "PACK", description = "the pack's name, such as liling")
        @SuppressWarnings("NullAway.Init")
        private String pack;

        @Option(
                names = "--on",
                paramLabel = "DATE",
                description = "the version in force on that day (default: the newest)")
        private String on = "";

        @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "language (default: zh)")
        @SuppressWarnings("NullAway.Init")
        private String lang;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private picocli.CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            Law law = Home.find().policies().law();
            Pack found = PackNames.version(law, pack, day());
            spec.commandLine().getOut().print(PackText.whole(law, found, Home.language(lang), Home.style()));
            return Main.OK;
        }

        private long day() {
            if (on.isEmpty()) {
                return Long.MAX_VALUE;
            }
            try {
                return LocalDate.parse(on).toEpochDay();
            } catch (DateTimeParseException e) {
                throw new Main.Refused("--on 应为 年-月-日 / --on needs a day YYYY-MM-DD: " + on);
            }
        }
    }

    /** {@code policy explain}. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Explains one clause: conditions, companions, papers with their sources, readings.")
    static final class Explain implements Callable<Integer> {
        @Parameters(paramLabel = "CLAUSE", description = "a clause, such as LL-3.1.5")
        @SuppressWarnings("NullAway.Init")
        private String clause;

        @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "language (default: zh)")
        @SuppressWarnings("NullAway.Init")
        private String lang;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private picocli.CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            Law law = Home.find().policies().law();
            boolean found = false;
            for (Pack pack : law.packs()) {
                String text = PackText.clause(law, pack, clause, Home.language(lang), Home.style());
                if (text != null) {
                    spec.commandLine().getOut().print(text);
                    found = true;
                }
            }
            if (!found) {
                throw new Main.Refused("没有这一条 / no such clause: " + clause + PackNames.nearestClause(law, clause));
            }
            return Main.OK;
        }
    }
}
