package org.openhuji.policy.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.language.LawReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"Reads a law folder (default: law) and reports every mistake with file, line and column."},
        footer = {"", "Exit status: 0 no mistake; 3 mistakes, nothing loaded."})
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "the law folder")
    @org.jspecify.annotations.Nullable
    Path folder;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() {
        Path law = folder == null ? Home.find().law() : folder;
        if (!java.nio.file.Files.isDirectory(law)) {
            throw new Main.Refused("没有这个文件夹 / no such folder: " + law);
        }
        LawReader.Reading reading = LawReader.read(law);
        Law read = reading.law();
        if (read == null) {
            Faults.print(reading.faults(), voice.language(), voice.err());
            return Main.NOT_LOADED;
        }
        boolean english = voice.language().equals(Locale.ENGLISH);
        for (Pack pack : read.packs()) {
            voice.out()
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
        voice.out().println(english ? "no mistake" : "没有错误");
        return Main.OK;
    }
}
