package org.openhuji.policy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.language.MattersReader;
import org.openhuji.policy.proof.Comparer;
import org.openhuji.policy.proof.Finding;
import org.openhuji.policy.proof.Prover;
import org.openhuji.policy.prose.ComparisonText;
import org.openhuji.policy.prose.FindingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a law folder (default: law), reports every mistake with file, line and column, and proves",
            "what the packs say as a whole: routes that contradict themselves, repeat each other, or ask more than",
            "a superior's; and what each version changed against the one before. Matters are read and checked too."
        },
        footer = {"", "Exit status: 0 no mistake; 1 a proof found something that no pack says it knows; 3 mistakes."})
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
        MattersReader.Reading matters = MattersReader.read(law, read);
        if (matters.table() == null) {
            Faults.print(matters.faults(), voice.language(), voice.err());
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
        voice.out()
                .println(voice.say("  事项 %d", "  matters %d")
                        .formatted(
                                matters.table().periods().getFirst().matters().size()));
        voice.out().println(english ? "no mistake" : "没有错误");
        return prove(read);
    }

    /** What each version changed against the one before. */
    private void versions(Law law, Gazetteer gazetteer) {
        Comparer comparer = new Comparer(new Assessor(law, gazetteer), gazetteer);
        Pack before = null;
        for (Pack pack : law.packs()) {
            if (before != null
                    && before.id().equals(pack.id())
                    && !pack.routes().isEmpty()) {
                voice.out()
                        .print(ComparisonText.changes(
                                comparer.compare(before, pack),
                                law.vocabulary(),
                                gazetteer,
                                voice.language(),
                                Home.style()));
            }
            before = pack;
        }
    }

    /** What the packs say as a whole; findings that nobody has looked at fail the check. */
    private int prove(Law law) {
        Home home = Home.find();
        Gazetteer gazetteer = Gazetteer.open(home.codes(), home.cache());
        List<Finding> findings = new Prover(new Assessor(law, gazetteer), gazetteer).findings();
        for (Finding finding : findings) {
            voice.out().print(FindingText.of(finding, law.vocabulary(), gazetteer, voice.language(), Home.style()));
        }
        versions(law, gazetteer);
        long open = findings.stream().filter(Finding::open).count();
        voice.out()
                .println(voice.say("证明：%d 项发现，%d 项待看", "proofs: %d findings, %d to be looked at")
                        .formatted(findings.size(), open));
        return open == 0 ? Main.OK : Main.FAILED;
    }
}
