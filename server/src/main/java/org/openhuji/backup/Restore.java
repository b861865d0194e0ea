package org.openhuji.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/**
 * Puts a backup into an empty database of the same migrations: all of it in one transaction, or nothing. The files are held
 * against the manifest before; keys, references and all other constraints of the tables hold while rows come in. Triggers rest
 * meanwhile, for they write the past, and the past comes back as it was.
 */
@Service
@DependsOnDatabaseInitialization
class Restore {
    private final Flyway flyway;
    private final BackupLog log;

    Restore(Flyway flyway, BackupLog log) {
        this.flyway = flyway;
        this.log = log;
    }

    /**
     * Restores one.
     *
     * @param each is told of every table that is in
     * @throws BackupRefused where the folder is no whole backup, is of other migrations, or the database is not empty
     */
    Manifest restore(Path folder, Consumer<Manifest.Saved> each) throws IOException, SQLException {
        Manifest manifest = Manifest.read(folder);
        checkFiles(manifest, folder);
        checkMigrations(manifest);
        try (Connection connection = Owner.connect(flyway)) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                fill(manifest, folder, connection, sql, each);
                connection.commit();
                connection.setAutoCommit(true);
                // Nothing is known of the new rows yet, and searches would be planned blindly.
                sql.execute("analyze");
            }
        }
        log.restored(manifest);
        return manifest;
    }

    private static void checkFiles(Manifest manifest, Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Manifest.Saved saved : manifest.tables()) {
            Path file = folder.resolve(saved.file());
            if (!Files.isReadable(file)) {
                faults.add("缺少文件 / a file is missing: " + saved.file());
            } else if (!Sha256.of(file).equals(saved.sha256())) {
                faults.add("文件已损坏 / a file is damaged: " + saved.file());
            }
        }
        if (!faults.isEmpty()) {
            throw new BackupRefused(faults);
        }
    }

    private void checkMigrations(Manifest manifest) {
        Migrations here = Migrations.of(flyway);
        if (!here.hash().equals(manifest.migrations())) {
            throw new BackupRefused(List.of(
                    "备份所用的表结构与此数据库不同 / the backup is of other migrations than this database: " + manifest.migration()
                            + " (Huji " + manifest.huji() + "), " + here.last(),
                    "用备份时的版本恢复，再升级 / restore it with the version that took it, then upgrade"));
        }
    }

    private static void fill(
            Manifest manifest, Path folder, Connection connection, Statement sql, Consumer<Manifest.Saved> each)
            throws IOException, SQLException {
        // Of this connection: whoever works in the database now is not waited for long.
        sql.execute("set lock_timeout = '10s'; set statement_timeout = 0; set transaction_timeout = 0");
        List<Catalogue.Table> tables =
                new Catalogue(JdbcClient.create(new SingleConnectionDataSource(connection, true))).tables();
        sql.execute("lock table "
                + tables.stream().map(Catalogue.Table::name).collect(Collectors.joining(", "))
                + " in share row exclusive mode");
        checkEmpty(tables, sql);
        for (Catalogue.Table table : tables) {
            sql.execute("alter table " + table.name() + " disable trigger user");
        }
        sql.execute("set constraints all deferred");
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Saved saved : manifest.tables()) {
            load(copy, saved, folder);
            each.accept(saved);
        }
        sql.execute("set constraints all immediate");
        for (Catalogue.Table table : tables) {
            if (table.ofCluster()) {
                sql.execute("delete from " + table.name());
            }
            sql.execute("alter table " + table.name() + " enable trigger user");
        }
        for (Manifest.Position position : manifest.sequences()) {
            sql.execute(
                    "select setval('%s', %d, %b)".formatted(position.sequence(), position.last(), position.called()));
        }
    }

    private static void checkEmpty(List<Catalogue.Table> tables, Statement sql) throws SQLException {
        List<String> filled = new ArrayList<>();
        for (Catalogue.Table table : tables) {
            if (!table.ofCluster()) {
                try (var row = sql.executeQuery("select exists (select from " + table.name() + ")")) {
                    if (row.next() && row.getBoolean(1)) {
                        filled.add(table.name());
                    }
                }
            }
        }
        if (!filled.isEmpty()) {
            throw new BackupRefused(List.of(
                    "数据库不是空的，没有恢复 / the database is not empty; nothing was restored: " + String.join(", ", filled),
                    "换一个空文件夹或空数据库 / name a folder or a database that is empty: --huji.data=… (docs/how-to/backup.md)"));
        }
    }

    private static void load(CopyManager copy, Manifest.Saved saved, Path folder) throws IOException, SQLException {
        long rows;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(saved.file())), 1 << 16)) {
            rows = copy.copyIn(
                    "copy " + saved.table() + " (" + String.join(", ", saved.columns()) + ") from stdin", in, 1 << 16);
        }
        if (rows != saved.rows()) {
            throw new BackupRefused("行数与清单不符 / another number of rows than the manifest says: " + saved.table());
        }
    }
}
