package org.openhuji.policy.cli;

import java.util.concurrent.Callable;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
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
        Law law = Home.find().policies(folder).law();
        boolean found = false;
        for (Pack pack : law.packs()) {
            String text = PackText.clause(law, pack, clause, voice.language(), Home.style());
            if (text != null) {
                voice.out().print(text);
                found = true;
            }
        }
        if (!found) {
            throw new Main.Refused("没有这一条 / no such clause: " + clause + PackNames.nearestClause(law, clause));
        }
        return Main.OK;
    }
}
