package org.openhuji.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedPostgresTest {
    private static final Path CACHE = Path.of("target", "cache");
    private static final String CANARY = "欧阳金丝雀";

    @TempDir
    private Path data = Path.of("");

    @Test
    void isDurableAndListensToThisMachineOnly() throws Exception {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE);
                Connection connection = connect(postgres)) {
            assertThat(setting(connection, "server_version")).startsWith("18.");
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(connection, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(connection, "is_superuser")).isEqualTo("off");
            for (InetAddress other : otherAddresses()) {
                assertThatThrownBy(() -> new Socket(other, port(postgres)).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            for (String user : List.of(CarriedPostgres.USER, CarriedPostgres.OWNER, CarriedPostgres.SUPERUSER)) {
                Properties none = new Properties();
                none.setProperty("user", user);
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), none))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), user, "guess"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
            }
        }
    }

    @Test
    void keepsItsSecretsFromOtherUsers() throws IOException {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("postgresql"))).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("superuser.password"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("running.properties"))).isEqualTo("rw-------");
            assertThat(postgres.running().password())
                    .isNotEqualTo(Files.readString(data.resolve("superuser.password")))
                    .isNotEqualTo(postgres.running().ownerPassword());
        }
    }

    @Test
    void writesNoRowIntoItsLog() throws Exception {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE);
                Connection connection = connect(postgres);
                Statement sql = connection.createStatement()) {
            sql.execute("create table person (name text primary key)");
            String insert = "insert into person values ('" + CANARY + "')";
            sql.execute(insert);
            assertThatThrownBy(() -> sql.execute(insert)).hasMessageContaining(CANARY);
            assertThat(Files.readString(data.resolve("postgresql.log")))
                    .contains("duplicate key")
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void oneFolderServesOneProgram() {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            assertThat(postgres.url()).isNotEmpty();
            assertThatThrownBy(() -> CarriedPostgres.start(data, CACHE)).isInstanceOf(StorageFailure.class);
        }
    }

    @Test
    void aCommandJoinsTheProgramThatHasTheFolder() throws Exception {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            RunningPostgres.Joined joined = RunningPostgres.join(data, CACHE);
            assertThat(joined.running()).isEqualTo(postgres.running());
            joined.end().run();
            try (Connection connection = connect(postgres)) {
                assertThat(setting(connection, "fsync"))
                        .as("ending the command leaves it running")
                        .isEqualTo("on");
            }
        }
        assertThat(data.resolve("running.properties")).doesNotExist();
    }

    @Test
    void aCommandStartsItsOwnWhereNobodyHasTheFolder() throws Exception {
        RunningPostgres.Joined joined = RunningPostgres.join(data, CACHE);
        assertThat(data.resolve("postgresql/postmaster.pid")).exists();
        joined.end().run();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void theApplicationsRoleOwnsNothingAndHasLimits() throws Exception {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE);
                Connection connection = DriverManager.getConnection(
                        postgres.url(), CarriedPostgres.USER, postgres.running().password());
                Statement sql = connection.createStatement()) {
            assertThat(setting(connection, "transaction_timeout")).isEqualTo("30s");
            assertThat(setting(connection, "lock_timeout")).isEqualTo("5s");
            assertThat(setting(connection, "statement_timeout")).isEqualTo("20s");
            assertThatThrownBy(() -> sql.execute("create table mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsWhatWasCommittedOverAnOrderlyEnd() throws Exception {
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            commit(postgres, CANARY);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            assertThat(committed(postgres)).isEqualTo(CANARY);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheProgramIsKilled() throws Exception {
        Process program = startAndKill();
        assertThat(program.exitValue()).isNotZero();
        ProcessHandle left = postmaster().orElseThrow();
        assertThat(left.isAlive())
                .as("PostgreSQL outlives a program that is killed")
                .isTrue();
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            left.onExit().join();
            assertThat(committed(postgres)).isEqualTo(CANARY);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenEverythingIsKilled() throws Exception {
        startAndKill();
        ProcessHandle left = postmaster().orElseThrow();
        left.destroyForcibly();
        left.onExit().join();
        try (CarriedPostgres postgres = CarriedPostgres.start(data, CACHE)) {
            assertThat(committed(postgres)).isEqualTo(CANARY);
        }
    }

    private Process startAndKill() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitAndWait.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = program.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.equals(CommitAndWait.DONE)) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo(CommitAndWait.DONE);
            program.destroyForcibly();
            program.waitFor();
        }
        return program;
    }

    /** A program that commits a row and waits to be killed. */
    static final class CommitAndWait {
        static final String DONE = "committed";

        private CommitAndWait() {}

        /** Commits into the folder named. */
        public static void main(String[] arguments) throws Exception {
            CarriedPostgres postgres = CarriedPostgres.start(Path.of(arguments[0]), CACHE);
            commit(postgres, CANARY);
            System.out.println(DONE);
            Thread.currentThread().join();
        }
    }

    private java.util.Optional<ProcessHandle> postmaster() throws IOException {
        String pid =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid));
    }

    private static void commit(CarriedPostgres postgres, String name) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement sql = connection.createStatement()) {
            sql.execute("create table person (name text primary key)");
            sql.execute("insert into person values ('" + name + "')");
        }
    }

    private static String committed(CarriedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres)) {
            return first(connection, "select name from person");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return first(connection, "show " + name);
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return Objects.requireNonNull(rows.getString(1));
        }
    }

    private static Connection connect(CarriedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), CarriedPostgres.OWNER, postgres.running().ownerPassword());
    }

    private static int port(CarriedPostgres postgres) {
        return URI.create(postgres.url().substring("jdbc:".length())).getPort();
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
