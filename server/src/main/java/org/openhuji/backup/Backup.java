package org.openhuji.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * Takes a backup: every table as it was at one moment, while others go on working. The folder has another name until it is
 * whole and on disk; so a folder of the right name is a whole backup.
 */
@Service
@DependsOnDatabaseInitialization
class Backup {
    private final Flyway flyway;
    private final BackupLog log;
    private final InstantSource time;
    private final String version;

    Backup(Flyway flyway, BackupLog log, InstantSource time, @Value("${huji.version}") String version) {
        this.flyway = flyway;
        this.log = log;
        this.time = time;
        this.version = version;
    }

    /**
     * Takes one.
     *
     * @param folder is made; it must not be there
     * @param each is told of every table that is done
     * @throws BackupRefused where the folder is there
     * @throws IOException where it cannot be written; nothing is left of it
     */
    Manifest take(Path folder, Consumer<Manifest.Saved> each) throws IOException, SQLException {
        Path wanted = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(wanted.getParent());
        if (Files.exists(wanted)) {
            throw new BackupRefused("这个文件夹已经存在，不会覆盖 / this folder is there already and is not overwritten: " + folder);
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, wanted.getFileName() + ".partial-");
        try {
            Manifest manifest = write(fresh, each);
            manifest.write(fresh);
            Durable.force(fresh);
            Files.move(fresh, wanted, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(parent);
            log.taken(manifest);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private Manifest write(Path folder, Consumer<Manifest.Saved> each) throws IOException, SQLException {
        Migrations migrations = Migrations.of(flyway);
        String taken = time.instant().toString();
        try (Connection connection = Owner.connect(flyway)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                // The same rows give the same bytes: from the first page on, and in one time zone.
                sql.execute("set local synchronize_seqscans = off; set local timezone = 'UTC'");
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Catalogue catalogue = new Catalogue(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            List<Manifest.Saved> saved = new ArrayList<>();
            for (Catalogue.Table table : catalogue.tables()) {
                if (!table.ofCluster()) {
                    Manifest.Saved one = save(copy, table, folder);
                    each.accept(one);
                    saved.add(one);
                }
            }
            // After the tables: no number that stands in a row is ever given again.
            List<Manifest.Position> sequences = catalogue.sequences();
            connection.rollback();
            return new Manifest(Manifest.FORM, version, migrations.last(), migrations.hash(), taken, saved, sequences);
        }
    }

    private static Manifest.Saved save(CopyManager copy, Catalogue.Table table, Path folder)
            throws IOException, SQLException {
        Path file = folder.resolve(table.name().replace("\"", "") + ".copy.gz");
        MessageDigest digest = Sha256.digest();
        long rows;
        try (OutputStream out =
                new Quick(new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), digest))) {
            rows = copy.copyOut("copy " + table.name() + " (" + table.columnList() + ") to stdout", out);
        }
        Durable.force(file);
        return new Manifest.Saved(
                table.name(),
                table.columns(),
                rows,
                Objects.requireNonNull(file.getFileName()).toString(),
                Sha256.hex(digest));
    }

    /** A third of the size for little time. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
