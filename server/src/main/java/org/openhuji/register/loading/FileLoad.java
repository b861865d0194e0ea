package org.openhuji.register.loading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.Actor;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Checked;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultFile;
import org.openhuji.intake.Intake;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A file loaded from the command line: with a bar, a file of faults, and what became of it in words. */
@Component
class FileLoad {
    /** The account of what no officer does. */
    static final Imports.By SYSTEM = new Imports.By(new UUID(0, 0), Actor.SYSTEM);

    private static final int DONE = 0;
    private static final int FAULTS = 1;
    private static final int REFUSED = 2;

    private final Imports imports;
    private final CodeLists lists;
    private final Names names;
    private final Gazetteer gazetteer;
    private final Clock legal;
    private final ArtificialNumbers artificial;

    FileLoad(
            Imports imports,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            @Qualifier("legal") Clock legal,
            @Value("${huji.artificial:false}") boolean artificial) {
        this.imports = imports;
        this.lists = lists;
        this.names = names;
        this.gazetteer = gazetteer;
        this.legal = legal;
        this.artificial = artificial ? ArtificialNumbers.ACCEPTED : ArtificialNumbers.REFUSED;
    }

    /** Whether invented people may come in. */
    boolean artificial() {
        return artificial == ArtificialNumbers.ACCEPTED;
    }

    /** The legal day. */
    LocalDate today() {
        return LocalDate.now(legal);
    }

    /** As people and commands check a row. */
    Intake intake() {
        return new Intake(lists, names, gazetteer, today(), artificial);
    }

    /**
     * Loads a file and says what became of it.
     *
     * @param faultsTo where the faults go; gone again where there are none
     * @return the status of a command: 0 all of it is in, 1 but for faults, 2 nothing is
     */
    int load(Path file, @Nullable Path acts, Path faultsTo, PrintWriter out, PrintWriter err) throws IOException {
        return load(file, acts, faultsTo, fault -> {}, out, err);
    }

    /** As the other; every fault of the file is told to one more. */
    int load(Path file, @Nullable Path acts, Path faultsTo, Consumer<Fault> also, PrintWriter out, PrintWriter err)
            throws IOException {
        if (!Files.isReadable(file)) {
            err.println("读不到文件 / cannot read the file: " + file);
            return REFUSED;
        }
        Imports.Outcome outcome;
        long faults;
        try (FaultFile written = FaultFile.create(faultsTo);
                ProgressBar bar = new ProgressBar(err)) {
            out.println("检查 / checking " + file.getFileName() + " …");
            outcome = imports.load(file, acts, intake(), SYSTEM, also.andThen(written), bar);
            if (outcome instanceof Imports.Outcome.Loaded loaded) {
                loaded.found().forEach(written);
            }
            faults = written.written();
        } catch (Imports.LoadFailed e) {
            err.println("数据库中断了导入；已装入的部分保留，再次运行本命令即可继续 / "
                    + "the database broke the load off; what is in stays: run the same command again to go on");
            err.println("  " + e.getMessage());
            return REFUSED;
        }
        if (faults == 0) {
            Files.deleteIfExists(faultsTo);
        }
        return say(outcome, faults, faultsTo, out, err);
    }

    private static int say(Imports.Outcome outcome, long faults, Path faultsTo, PrintWriter out, PrintWriter err) {
        return switch (outcome) {
            case Imports.Outcome.Unreadable unreadable -> {
                err.println("文件无法整份读取，什么也没有装入；原因见 / the file cannot be read as a whole, nothing was loaded; see "
                        + faultsTo);
                yield REFUSED;
            }
            case Imports.Outcome.Known(Batch known) -> {
                out.println("这份文件已经装入，没有重复装入 / this file is in already, nothing was doubled: " + BatchText.line(known));
                yield DONE;
            }
            case Imports.Outcome.Loaded(
                    Batch loaded,
                    Checked checked,
                    boolean resumed,
                    List<Fault> found,
                    Imports.Past past) -> {
                if (resumed) {
                    out.println("接着上次中断处继续 / went on where it was broken off");
                }
                BatchText.lines(loaded, checked, past).forEach(out::println);
                if (faults > 0) {
                    out.println("错误清单 / faults: " + faultsTo + " (" + faults + ")");
                }
                yield loaded.refused() + loaded.kept() > 0 ? FAULTS : DONE;
            }
        };
    }
}
