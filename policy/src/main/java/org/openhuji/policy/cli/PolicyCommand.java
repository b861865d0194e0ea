package org.openhuji.policy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** {@code policy}: what a policy officer does with packs. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks, tests, shows, compares and starts policy packs, and ranks the applicants of a round.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            RankCommand.class,
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
}
