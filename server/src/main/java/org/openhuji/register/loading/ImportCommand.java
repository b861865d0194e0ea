package org.openhuji.register.loading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.ServerCommand;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./huji import}: files of people into the register, and out of it again as a whole. */
@Component
@Command(
        name = "import",
        description = {"导入常住人口文件（CSV、XLSX，格式见 docs/import.md）", "loads files of people (CSV, XLSX; docs/import.md)"},
        mixinStandardHelpOptions = true)
class ImportCommand implements ServerCommand, Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAULTS = 1;
    private static final int REFUSED = 2;

    /** The account of what no officer does. */
    private static final Imports.By SYSTEM = new Imports.By(new UUID(0, 0), Actor.SYSTEM);

    private final Imports imports;
    private final BatchStore batches;
    private final BatchUndo undo;
    private final CodeLists lists;
    private final Names names;
    private final Gazetteer gazetteer;
    private final Clock legal;
    private final ArtificialNumbers artificial;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "错误清单写到这里（.csv或.xlsx）；默认为“原文件名.faults.csv” / where the faults go")
    private @Nullable Path faultFile;

    @Option(
            names = "--acts",
            paramLabel = "FILE",
            description = "与人员文件同序的户口事项 / the acts that led to it, in the order of the persons")
    private @Nullable Path acts;

    @Option(names = "--undo", paramLabel = "BATCH", description = "整批撤销 / takes a whole batch back")
    private @Nullable UUID batch;

    @Option(names = "--list", description = "列出各批 / lists the batches")
    private boolean list;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(
            Imports imports,
            BatchStore batches,
            BatchUndo undo,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            @Qualifier("legal") Clock legal,
            @Value("${huji.artificial:false}") boolean artificial) {
        this.imports = imports;
        this.batches = batches;
        this.undo = undo;
        this.lists = lists;
        this.names = names;
        this.gazetteer = gazetteer;
        this.legal = legal;
        this.artificial = artificial ? ArtificialNumbers.ACCEPTED : ArtificialNumbers.REFUSED;
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            batches.list().forEach(one -> out().println(BatchText.line(one)));
            return DONE;
        }
        if (batch != null) {
            return undo(batch);
        }
        if (files.isEmpty()) {
            out().println(Objects.requireNonNull(spec).commandLine().getUsageMessage());
            return REFUSED;
        }
        if (acts != null && (files.size() != 1 || !Files.isReadable(acts))) {
            err().println("--acts 配一份人员文件 / --acts is one readable file that goes with one file of persons");
            return REFUSED;
        }
        int status = DONE;
        for (Path file : files) {
            status = Math.max(status, load(file));
        }
        return status;
    }

    private int load(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            err().println("读不到文件 / cannot read the file: " + file);
            return REFUSED;
        }
        Path faultsTo = faultFile != null ? faultFile : file.resolveSibling(file.getFileName() + ".faults.csv");
        Intake intake = new Intake(lists, names, gazetteer, LocalDate.now(legal), artificial);
        Imports.Outcome outcome;
        long faults;
        try (FaultFile written = FaultFile.create(faultsTo);
                ProgressBar bar = new ProgressBar(err())) {
            out().println("检查 / checking " + file.getFileName() + " …");
            outcome = imports.load(file, acts, intake, SYSTEM, written, bar);
            if (outcome instanceof Imports.Outcome.Loaded loaded) {
                loaded.found().forEach(written);
            }
            faults = written.written();
        } catch (Imports.LoadFailed e) {
            err().println("数据库中断了导入；已装入的部分保留，再次运行本命令即可继续 / "
                    + "the database broke the load off; what is in stays: run the same command again to go on");
            err().println("  " + e.getMessage());
            return REFUSED;
        }
        if (faults == 0) {
            Files.deleteIfExists(faultsTo);
        }
        return say(outcome, faults, faultsTo);
    }

    private int say(Imports.Outcome outcome, long faults, Path faultsTo) {
        return switch (outcome) {
            case Imports.Outcome.Unreadable unreadable -> {
                err().println("文件无法整份读取，什么也没有装入；原因见 / the file cannot be read as a whole, nothing was loaded; see "
                        + faultsTo);
                yield REFUSED;
            }
            case Imports.Outcome.Known(Batch known) -> {
                out().println("这份文件已经装入，没有重复装入 / this file is in already, nothing was doubled: "
                        + BatchText.line(known));
                yield DONE;
            }
            case Imports.Outcome.Loaded(Batch loaded, Checked checked, boolean resumed, List<Fault> found, Imports.Past past) -> {
                if (resumed) {
                    out().println("接着上次中断处继续 / went on where it was broken off");
                }
                BatchText.lines(loaded, checked, past).forEach(out()::println);
                if (faults > 0) {
                    out().println("错误清单 / faults: " + faultsTo + " (" + faults + ")");
                }
                yield loaded.refused() + loaded.kept() > 0 ? FAULTS : DONE;
            }
        };
    }

    private int undo(UUID id) {
        Batch found = batches.find(id).orElse(null);
        if (found == null || found.undoneAt() != null) {
            err().println("没有这一批，或已经撤销 / no such batch, or it is undone already: " + id);
            return REFUSED;
        }
        List<BatchUndo.Later> later = undo.later(id);
        if (!later.isEmpty()) {
            err().println("此后的登记建立在这一批之上，须先撤销 / acts that came later rest on this batch; undo them first:");
            later.forEach(act -> err().println("  " + act.kind().words().zh() + " "
                    + act.kind().words().en() + "  " + act.act()));
            return REFUSED;
        }
        try {
            int acts = undo.undo(found, SYSTEM);
            out().println("已整批撤销 / undone: " + found.loaded() + " (" + acts + ")");
            return DONE;
        } catch (DataIntegrityViolationException e) {
            err().println(
                            "登记簿中还有其他内容以这一批为依据，未撤销 / something else in the register rests on this batch; nothing was undone");
            return REFUSED;
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
