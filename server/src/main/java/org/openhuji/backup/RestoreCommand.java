package org.openhuji.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.ServerCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./huji restore}: a backup into an empty database, and the log proved at the end. */
@Component
@Command(
        name = "restore",
        description = {"把备份恢复到空的数据库", "a backup into an empty database"},
        mixinStandardHelpOptions = true)
class RestoreCommand implements ServerCommand, Callable<Integer> {
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int REFUSED = 2;

    private final Restore restore;
    private final BackupLog log;

    @Parameters(paramLabel = "DIR", description = "备份所在的文件夹 / the folder of the backup")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    RestoreCommand(Restore restore, BackupLog log) {
        this.restore = restore;
        this.log = log;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try {
            Manifest restored = restore.restore(Objects.requireNonNull(folder), saved -> {});
            out.printf(
                    "已恢复 / restored: %s%n%,d 张表 / tables, %,d 行 / rows%n",
                    restored.taken(), restored.tables().size(), restored.rows());
            return switch (log.proof()) {
                case WHOLE -> {
                    out.println("日志完整 / the log is whole");
                    yield DONE;
                }
                case NOT_KEPT -> DONE;
                case BROKEN -> {
                    err.println("已按备份原样恢复，但日志有断点 / restored as it was, but the log does not hold: ./huji audit verify");
                    yield BROKEN;
                }
            };
        } catch (BackupRefused e) {
            e.lines().forEach(err::println);
        } catch (IOException e) {
            err.println("没有恢复，数据库未变 / nothing was restored, the database is as it was: " + e.getMessage());
        } catch (SQLException e) {
            // Never the words of the database: they repeat what somebody's row says.
            err.println("没有恢复，数据库未变 / nothing was restored, the database is as it was: SQLSTATE " + e.getSQLState());
        }
        return REFUSED;
    }
}
