package org.openhuji.storage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that comes with the program: one cluster in one folder, for this program alone. What is committed is on
 * disk; it listens on the loopback address only, lets nobody in without a password, and writes no row's contents to its
 * log.
 *
 * <p>The folder holds {@code postgresql/} (the cluster), {@code postgresql.log}, {@code superuser.password} (readable by
 * the owner only) and the lock. The passwords of the roles are made anew at each start; while the server runs they stand, with its
 * address, in {@code running.properties} (readable by the owner only), so that commands can join it.
 *
 * <p>A program that was killed leaves its PostgreSQL running. The next start stops that one in order and starts its own,
 * so that settings are always those below.
 */
final class CarriedPostgres implements AutoCloseable {
    /** The role migrations run as: owner of its database, no superuser. */
    static final String OWNER = "huji";

    /** The role the application works as: it owns nothing, and may do what migrations grant it. */
    static final String USER = "huji_app";

    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "huji";
    private static final String MAJOR_VERSION = "18";
    private static final String SECONDS_TO_WAIT = "120";
    private static final int TRIES = 5;

    /** On the command line they outrank every file of the cluster. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=" + sharedBuffers(),
            "wal_buffers=16MB",
            // Two who write what only one can have wait for each other until somebody looks; officers should not wait a
            // second.
            "deadlock_timeout=200ms",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0",
            "log_checkpoints=off");

    private static final long MEGABYTE = 1L << 20;

    private static final String WHO_MAY_CONNECT = """
            # Written anew at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** What the application's role may take, so that one lost request holds nobody else up; bulk work sets its own. */
    private static final List<String> LIMITS = List.of(
            "transaction_timeout = '30s'",
            "statement_timeout = '20s'",
            "lock_timeout = '5s'",
            "idle_in_transaction_session_timeout = '20s'");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Logger LOG = LoggerFactory.getLogger(CarriedPostgres.class);

    private final Path folder;
    private final Path cluster;
    private final Path programs;
    private final FolderLock lock;
    private final String ownerPassword = newPassword();
    private final String password = newPassword();
    private int port;

    private CarriedPostgres(Path folder, Path programs, FolderLock lock) {
        this.folder = folder;
        this.cluster = folder.resolve("postgresql");
        this.programs = programs;
        this.lock = lock;
    }

    /**
     * Starts the PostgreSQL of a data folder, which is created if it is not there.
     *
     * @throws StorageFailure where it cannot be used, with what to do about it
     * @throws UncheckedIOException where a file cannot be read or written
     */
    static CarriedPostgres start(Path data, Path cache) {
        try {
            Path folder = data.toAbsolutePath().normalize();
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
            FolderLock lock = FolderLock.take(folder);
            try {
                Path programs = PostgresPrograms.unpack(cache.toAbsolutePath().normalize());
                CarriedPostgres postgres = new CarriedPostgres(folder, programs, lock);
                postgres.start();
                return postgres;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL in " + data, e);
        }
    }

    /**
     * An eighth of the machine's memory, 128 MB to 1 GB, taken as it is needed. With the 128 MB that are PostgreSQL's default, each
     * act in a register of 60,000 persons took 35 pages in and had to write as many away first.
     */
    private static String sharedBuffers() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        return Math.clamp(memory / MEGABYTE / 8, 128, 1024) + "MB";
    }

    /** Where the application's database is. */
    String url() {
        return url(DATABASE);
    }

    /** How to get in, good until the program ends. */
    RunningPostgres running() {
        return new RunningPostgres(url(), ownerPassword, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void start() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            checkVersion();
            stopLeftOver();
        } else {
            create();
        }
        Files.writeString(cluster.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        RunningPostgres.forget(folder);
        launch();
        try {
            prepare();
            running().tell(folder);
        } catch (IOException | RuntimeException e) {
            stop();
            throw e;
        }
        LOG.info("PostgreSQL on 127.0.0.1:{}, data in {}", port, folder);
    }

    private void checkVersion() throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StorageFailure(
                    "%s 里是 PostgreSQL %s 的数据，本程序带的是 %s。The folder holds data of another PostgreSQL."
                            .formatted(cluster, version, MAJOR_VERSION),
                    "用 pg_upgrade 或 pg_dump 转换，或换一个文件夹。Convert them with pg_upgrade or pg_dump, or name another folder.");
        }
    }

    /** Made beside and moved into place whole: a program killed here leaves no half cluster. */
    private void create() throws IOException {
        Path secret = superuserFile();
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, newPassword());
        Path fresh = folder.resolve("postgresql.new");
        FileSystemUtils.deleteRecursively(fresh);
        Result result = run(List.of(
                program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        if (result.status() != 0) {
            throw new StorageFailure("PostgreSQL: initdb: " + result.said(), remedyForRoot());
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopLeftOver() throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            LOG.info("The last run did not end in order: its PostgreSQL is stopped first, or recovered");
            // Fails where nothing runs any more, which is as good; one that still runs makes the launch fail.
            stop();
        }
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Result result = run(List.of(
                    program("pg_ctl"),
                    "--pgdata=" + cluster,
                    "--log=" + folder.resolve("postgresql.log"),
                    "--options=" + options(),
                    "--wait",
                    "--timeout=" + SECONDS_TO_WAIT,
                    "start"));
            if (result.status() == 0) {
                return;
            }
            if (attempt == TRIES) {
                throw new StorageFailure(
                        "PostgreSQL: %s (%s)".formatted(result.said(), folder.resolve("postgresql.log")),
                        remedyForRoot());
            }
        }
    }

    private String options() {
        StringBuilder options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    /** Another program may take the port before PostgreSQL does; then the launch fails and another is tried. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void prepare() throws IOException {
        String secret = superuserPassword();
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, secret);
                Statement sql = connection.createStatement()) {
            role(sql, OWNER, ownerPassword);
            role(sql, USER, password);
            for (String limit : LIMITS) {
                sql.execute("alter role " + USER + " set " + limit);
            }
            if (!any(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                sql.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL runs but cannot be prepared", e);
        }
    }

    private static void role(Statement sql, String name, String secret) throws SQLException {
        if (!any(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
            sql.execute("create role " + name + " login");
        }
        sql.execute("alter role " + name + " password '" + secret + "'");
    }

    private static boolean any(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private String superuserPassword() throws IOException {
        Path file = superuserFile();
        if (!Files.exists(file)) {
            throw new StorageFailure(
                    "数据文件夹里没有 superuser.password。The password of the cluster is missing: " + file,
                    "从备份中取回它。Take it from the backup of the folder.");
        }
        return Files.readString(file).strip();
    }

    private Path superuserFile() {
        return folder.resolve("superuser.password");
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private void stop() throws IOException {
        run(List.of(
                program("pg_ctl"),
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=" + SECONDS_TO_WAIT,
                "stop"));
    }

    @Override
    public void close() {
        try (lock) {
            RunningPostgres.forget(folder);
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private record Result(int status, String said) {}

    private Result run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (root()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with the same files.
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(command);
        Path output = Files.createTempFile(folder, "said-", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int status = builder.start().waitFor();
            return new Result(
                    status, Objects.requireNonNull(Files.readString(output)).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String remedyForRoot() {
        String remedy = "或用 spring.datasource.url 指定自己的 PostgreSQL 18。"
                + "Look at the log, or name a PostgreSQL 18 of yours by spring.datasource.url.";
        return root()
                ? "以普通用户启动（PostgreSQL 不以 root 运行），" + remedy
                        + " Best start as an ordinary user: PostgreSQL does not run as root."
                : "看日志，" + remedy;
    }
}
