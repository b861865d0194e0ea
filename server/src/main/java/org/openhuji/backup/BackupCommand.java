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

/** {@code ./huji backup}: the whole database into a new folder, also while the server runs. */
@Component
@Command(
        name = "backup",
        description = {"备份整个数据库到新文件夹，服务器可以照常运行", "the whole database into a new folder; the server may run"},
        mixinStandardHelpOptions = true)
class BackupCommand implements ServerCommand, Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final Backup backup;

    @Parameters(paramLabel = "DIR", description = "尚不存在的文件夹 / a folder that is not there yet")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try {
            Manifest taken = backup.take(Objects.requireNonNull(folder), saved -> {});
            out.printf(
                    "已备份 / backed up: %s%n%,d 张表 / tables, %,d 行 / rows%n",
                    folder, taken.tables().size(), taken.rows());
            return DONE;
        } catch (BackupRefused e) {
            e.lines().forEach(err::println);
        } catch (IOException e) {
            err.println("备份没有完成，未留下文件 / the backup was not taken, nothing is left of it: " + e.getMessage());
        } catch (SQLException e) {
            // Never the words of the database: they repeat what somebody's row says.
            err.println("备份没有完成，未留下文件 / the backup was not taken, nothing is left of it: SQLSTATE " + e.getSQLState());
        }
        return REFUSED;
    }
}
