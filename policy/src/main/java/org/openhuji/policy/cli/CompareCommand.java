package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.proof.Comparer;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.prose.ComparisonJson;
import org.openhuji.policy.prose.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy compare}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Sets two packs, or two versions of one, beside each other: routes on the same ground, what each asks and whom",
            "it brings, and who is admitted by one and not by the other, with an example. A version is named by a day on",
            "which it is in force: liling@2018-06-01; without a day the newest."
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK[@DAY]", description = "the first pack")
    @SuppressWarnings("NullAway.Init")
    private String left;

    @Parameters(index = "1", paramLabel = "PACK[@DAY]", description = "the second pack")
    @SuppressWarnings("NullAway.Init")
    private String right;

    @Option(names = "--json", description = "as data")
    private boolean json;

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    java.nio.file.@org.jspecify.annotations.Nullable Path folder;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Home home = Home.find();
        Policies policies = Policies.open(folder == null ? home.law() : folder, home.codes(), home.cache());
        Pack first = pack(policies, left);
        Pack second = pack(policies, right);
        if (first.equals(second)) {
            throw new Main.Refused("两个是同一个版本 / both name the same version: " + left + ", " + right);
        }
        if (first.routes().isEmpty() || second.routes().isEmpty()) {
            throw new Main.Refused("没有落户途径可比 / a pack without routes cannot be compared: "
                    + (first.routes().isEmpty() ? left : right));
        }
        Comparison comparison = new Comparer(policies.assessor(), policies.gazetteer()).compare(first, second);
        PrintWriter out = voice.out();
        if (json) {
            ComparisonJson.write(comparison, policies.law().vocabulary(), out);
            out.println();
        } else {
            out.print(ComparisonText.of(
                    comparison, policies.law().vocabulary(), policies.gazetteer(), voice.language(), Home.style()));
        }
        return Main.OK;
    }

    private static Pack pack(Policies policies, String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return PackNames.version(policies.law(), name, Long.MAX_VALUE);
        }
        try {
            long day = LocalDate.parse(name.substring(at + 1)).toEpochDay();
            return PackNames.version(policies.law(), name.substring(0, at), day);
        } catch (DateTimeParseException e) {
            throw new Main.Refused("@ 后面应为 年-月-日 / a day YYYY-MM-DD is needed behind @: " + name.substring(at + 1));
        }
    }
}
