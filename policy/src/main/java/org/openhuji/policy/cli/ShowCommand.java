package org.openhuji.policy.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.prose.PackText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a whole pack in plain words, generated from the pack itself.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", description = "the pack's name, such as liling")
    @SuppressWarnings("NullAway.Init")
    private String pack;

    @Option(names = "--on", paramLabel = "DATE", description = "the version in force on that day (default: the newest)")
    private String on = "";

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    java.nio.file.@org.jspecify.annotations.Nullable Path folder;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Policies policies = Home.find().policies(folder);
        Pack found = PackNames.version(policies.law(), pack, day());
        PackProse prose = PackProse.of(policies.law(), found, policies.gazetteer());
        voice.out().print(PackText.whole(prose, voice.language(), Home.style()));
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
