package org.openhuji.policy.cli;

import java.util.concurrent.Callable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.prose.PackText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains one clause: conditions, companions, papers with their sources, readings.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CLAUSE", description = "a clause, such as LL-3.1.5")
    @SuppressWarnings("NullAway.Init")
    private String clause;

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    java.nio.file.@org.jspecify.annotations.Nullable Path folder;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Policies policies = Home.find().policies(folder);
        Law law = policies.law();
        boolean found = false;
        for (Pack pack : law.packs()) {
            if (pack.findClause(clause).isPresent()) {
                PackProse prose = PackProse.of(law, pack, policies.gazetteer());
                voice.out().print(PackText.clause(prose, clause, voice.language(), Home.style()));
                found = true;
            }
        }
        if (!found) {
            throw new Main.Refused("没有这一条 / no such clause: " + clause + PackNames.nearestClause(law, clause));
        }
        return Main.OK;
    }
}
