package org.openhuji.register.loading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.ServerCommand;
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
    private static final int REFUSED = 2;

    private final FileLoad load;
    private final BatchStore batches;
    private final BatchUndo undo;

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

    ImportCommand(FileLoad load, BatchStore batches, BatchUndo undo) {
        this.load = load;
        this.batches = batches;
        this.undo = undo;
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
            Path faultsTo = faultFile != null ? faultFile : file.resolveSibling(file.getFileName() + ".faults.csv");
            status = Math.max(status, load.load(file, acts, faultsTo, out(), err()));
        }
        return status;
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
            int acts = undo.undo(found, FileLoad.SYSTEM);
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
