package org.openhuji.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.CommandLines;
import org.openhuji.Commands;
import org.openhuji.audit.Verifier;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A small town, backed up while its database is in use, and put into another cluster. */
class BackupTest {
    private static final Path HERE = Path.of("target", "backup-data");
    private static final Path THERE = Path.of("target", "restored-data");
    private static final List<String> DEMO = List.of("--huji.artificial=true", "--huji.today=2018-06-01");

    private static ConfigurableApplicationContext context;

    @TempDir
    private Path folder = Path.of("");

    /** One batch that stands, and one that was undone: present, past, quarantine and log have rows. */
    @BeforeAll
    static void fillDatabase() throws IOException {
        context = open(HERE);
        load("430281", 400, 0.05, 1);
        UUID undone = load("430223", 60, 0, 2);
        assertThat(command(HERE, "import", "--undo", undone.toString())).isZero();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static ConfigurableApplicationContext open(Path data) {
        FileSystemUtils.deleteRecursively(data.toFile());
        return new SpringApplicationBuilder(Commands.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(Stream.concat(
                                Stream.of("--huji.home=..", "--huji.cache=target/cache", "--huji.data=" + data),
                                DEMO.stream())
                        .toArray(String[]::new));
    }

    private static int command(Path data, String... words) {
        return CommandLines.run(
                data, Stream.concat(Stream.of(words), DEMO.stream()).toArray(String[]::new));
    }

    /** Returns the batch. */
    private static UUID load(String place, long size, double errors, long seed) throws IOException {
        Path file = Path.of("target", "backup-town-" + place + ".csv");
        new Population(Path.of("..", "codes"), context.getBean(Gazetteer.class))
                .write(
                        new Request(place, size, seed, LocalDate.of(2018, 6, 1), errors),
                        new Population.Target(file, null, null),
                        registered -> {});
        assertThat(command(HERE, "import", file.toString())).isLessThan(2);
        return context.getBean(JdbcClient.class)
                .sql("select id from register.batch order by started_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    private Path backup() throws IOException, SQLException {
        Path saved = folder.resolve("saved");
        context.getBean(Backup.class).take(saved, one -> {});
        return saved;
    }

    private static String text(Path folder, Manifest.Saved saved) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(saved.file())))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatWasRestoredIsWhatWasSavedInEveryTable() throws Exception {
        Path saved = backup();
        Path again = folder.resolve("again");
        try (ConfigurableApplicationContext restored = open(THERE)) {
            Manifest first = restored.getBean(Restore.class).restore(saved, one -> {});
            Manifest second = restored.getBean(Backup.class).take(again, one -> {});
            assertThat(first.rows()).isGreaterThan(5_000);
            var then = second.tables().stream().collect(Collectors.toMap(Manifest.Saved::table, Function.identity()));
            assertThat(then).hasSameSizeAs(first.tables());
            for (Manifest.Saved one : first.tables()) {
                Manifest.Saved other = java.util.Objects.requireNonNull(then.get(one.table()));
                if (one.table().startsWith("audit.")) {
                    // The log goes on by itself: what was restored stands at its beginning.
                    assertThat(text(again, other)).as(one.table()).startsWith(text(saved, one));
                } else {
                    assertThat(other).isEqualTo(one);
                }
            }
            for (String table :
                    List.of("register.standing", "register.standing_past", "register.quarantine", "audit.seal")) {
                assertThat(then.get(table))
                        .isNotNull()
                        .extracting(Manifest.Saved::rows)
                        .isNotEqualTo(0L);
            }
            assertThat(restored.getBean(JdbcClient.class)
                            .sql("select count(*) from pg_trigger where tgenabled <> 'O'")
                            .query(Long.class)
                            .single())
                    .as("every trigger works again")
                    .isZero();
            theLogGoesOn(restored);
        }
    }

    private static void theLogGoesOn(ConfigurableApplicationContext restored) throws InterruptedException {
        JdbcClient sql = restored.getBean(JdbcClient.class);
        long patience = System.nanoTime() + 20_000_000_000L;
        while (sql.sql(
                                "select count(*) from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)")
                        .query(Long.class)
                        .single()
                > 0) {
            assertThat(System.nanoTime()).as("every entry is sealed soon").isLessThan(patience);
            Thread.sleep(100);
        }
        assertThat(restored.getBean(Verifier.class).verify(List.of(), links -> {}))
                .matches(verdict -> verdict.whole(), "the chain holds");
        assertThat(sql.sql("select count(*) from audit.entry where event = 'BACKUP_RESTORED'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void bothAreOneCommand() throws IOException {
        FileSystemUtils.deleteRecursively(THERE.toFile());
        Path saved = folder.resolve("by-command");
        assertThat(command(HERE, "backup", saved.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                .isEqualTo("rwx------");
        assertThat(command(HERE, "backup", saved.toString()))
                .as("nothing is overwritten")
                .isEqualTo(2);
        assertThat(command(THERE, "restore", saved.toString())).isZero();
        assertThat(command(THERE, "restore", saved.toString()))
                .as("the database is not empty any more")
                .isEqualTo(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(saved);
        }
    }

    @Test
    void nothingIsRestoredFromADamagedFolder() throws Exception {
        Path saved = backup();
        Manifest manifest = Manifest.read(saved);
        Path persons = saved.resolve("register.person.copy.gz");
        Path sound = Files.copy(persons, folder.resolve("sound"));
        byte[] bytes = Files.readAllBytes(persons);
        bytes[bytes.length / 2] ^= 1;
        Files.write(persons, bytes);
        Path acts = saved.resolve("register.act.copy.gz");
        Path aside = Files.move(acts, folder.resolve("aside"));
        try (ConfigurableApplicationContext empty = open(THERE)) {
            Restore restore = empty.getBean(Restore.class);
            assertThatThrownBy(() -> restore.restore(saved, one -> {}))
                    .isInstanceOfSatisfying(
                            BackupRefused.class,
                            refused -> assertThat(refused.lines())
                                    .hasSize(2)
                                    .anyMatch(line -> line.contains("damaged: register.person.copy.gz"))
                                    .anyMatch(line -> line.contains("missing: register.act.copy.gz")));
            Files.copy(sound, persons, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, acts);
            refused(restore, saved, otherMigrations(manifest), "other migrations");
            Files.writeString(saved.resolve(Manifest.FILE), "{}");
            assertThatThrownBy(() -> restore.restore(saved, one -> {})).hasMessageContaining("manifest is damaged");
            Files.delete(saved.resolve(Manifest.FILE));
            assertThatThrownBy(() -> restore.restore(saved, one -> {})).hasMessageContaining("no whole backup");
            assertThat(empty.getBean(JdbcClient.class)
                            .sql("select (select count(*) from register.act) + (select count(*) from audit.entry)")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aTableThatComesOutOtherThanTheManifestSaysTakesEverythingBack() throws Exception {
        Path saved = backup();
        Manifest manifest = Manifest.read(saved);
        try (ConfigurableApplicationContext empty = open(THERE)) {
            refused(empty.getBean(Restore.class), saved, oneRowMore(manifest), "another number of rows");
            assertThat(empty.getBean(JdbcClient.class)
                            .sql("select count(*) from register.act")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void refused(Restore restore, Path folder, Manifest other, String why) throws IOException {
        Files.delete(folder.resolve(Manifest.FILE));
        Files.delete(folder.resolve(Manifest.FILE + ".sha256"));
        other.write(folder);
        assertThatThrownBy(() -> restore.restore(folder, one -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
    }

    private static Manifest otherMigrations(Manifest manifest) {
        return new Manifest(
                manifest.form(),
                manifest.huji(),
                "2",
                "0".repeat(64),
                manifest.taken(),
                manifest.tables(),
                manifest.sequences());
    }

    /** The manifest says one row more than there is in a table that is filled late. */
    private static Manifest oneRowMore(Manifest manifest) {
        List<Manifest.Saved> tables = manifest.tables().stream()
                .map(one -> one.table().equals("register.quarantine")
                        ? new Manifest.Saved(one.table(), one.columns(), one.rows() + 1, one.file(), one.sha256())
                        : one)
                .toList();
        return new Manifest(
                manifest.form(),
                manifest.huji(),
                manifest.migration(),
                manifest.migrations(),
                manifest.taken(),
                tables,
                manifest.sequences());
    }
}
