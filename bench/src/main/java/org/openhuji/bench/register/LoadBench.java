package org.openhuji.bench.register;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.openhuji.ServerCommand;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.population.Made;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/**
 * A file of invented people loaded as anybody's: read, checked, compared with what is there, written. Beside it the very rows
 * that came of it, taken out and put into the same emptied tables by bare COPY over one connection, one table after the other,
 * in one transaction, with all keys, references and other constraints in force and no checks of a program; the planner is told
 * the tables' sizes before the references are checked. Then the batch is undone as a whole.
 */
public final class LoadBench {
    /** Each after those it refers to. */
    private static final List<String> TABLES = List.of(
            "batch",
            "act",
            "person",
            "address",
            "address_state",
            "household",
            "household_state",
            "household_lead",
            "standing",
            "identity",
            "presence",
            "number_holder",
            "citizen_number",
            "circumstances",
            "migration",
            "spent_paper",
            "act_person",
            "act_household",
            "parenthood",
            "marriage",
            "guardianship",
            "quarantine");

    private LoadBench() {}

    /** {@code --persons N --errors SHARE}; 100,000 and none by itself. {@code --alone}: without the bare rows beside it. */
    public static void main(String[] arguments) throws Exception {
        List<String> asked = List.of(arguments);
        long persons =
                asked.contains("--persons") ? Long.parseLong(asked.get(asked.indexOf("--persons") + 1)) : 100_000;
        double errors = asked.contains("--errors") ? Double.parseDouble(asked.get(asked.indexOf("--errors") + 1)) : 0;
        Path folder = Files.createTempDirectory("huji-load");
        try (RunningRegister register = RunningRegister.open(folder.resolve("data"))) {
            Path file = folder.resolve("persons.csv");
            Path home = Path.of(System.getProperty("huji.home", "."));
            Made made = new Population(home.resolve("codes"), register.bean(Gazetteer.class))
                    .write(
                            new Request("430281", persons, 1, LocalDate.of(2018, 6, 1), errors),
                            new Population.Target(file, null, null),
                            registered -> {});
            long begun = System.nanoTime();
            int status = command(register).execute(file.toString());
            double loaded = seconds(begun);
            if (status == 2) {
                throw new IllegalStateException("the file was not loaded");
            }
            double bare = asked.contains("--alone") ? Double.NaN : bare(register, folder);
            begun = System.nanoTime();
            String batch = register.sql()
                    .sql("select id::text from register.batch")
                    .query(String.class)
                    .single();
            if (command(register).execute("--undo", batch) != 0) {
                throw new IllegalStateException("the batch was not undone");
            }
            double undone = seconds(begun);
            long left = register.sql()
                    .sql("select count(*) from register.standing")
                    .query(Long.class)
                    .single();
            if (left != 0) {
                throw new IllegalStateException(left + " standings are left of what was undone");
            }
            System.out.printf(
                    "%,d rows of persons, %,d planted errors%nloaded with checks  %,8.1f s  %,8.0f/s%nbare COPY           %,8.1f s  %,8.0f/s%n"
                            + "ratio               %8.2f  (aim 0.40)%n"
                            + "undone              %,8.1f s%n",
                    made.rows(),
                    made.planted(),
                    loaded,
                    made.rows() / loaded,
                    bare,
                    made.rows() / bare,
                    bare / loaded,
                    undone);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static CommandLine command(RunningRegister register) {
        return register.context().getBeansOfType(ServerCommand.class).values().stream()
                .map(CommandLine::new)
                .filter(line -> line.getCommandName().equals("import"))
                .findFirst()
                .orElseThrow();
    }

    /** Takes the rows out, empties the tables, puts the rows back: how long the last takes. */
    private static double bare(RunningRegister register, Path folder) throws Exception {
        Flyway flyway = register.bean(Flyway.class);
        try (Connection owner = Objects.requireNonNull(flyway.getConfiguration().getDataSource())
                        .getConnection();
                Statement sql = owner.createStatement()) {
            CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(table)), 1 << 16)) {
                    copy.copyOut(
                            "copy (select " + columns(sql, table) + " from register." + table + ") to stdout", out);
                }
            }
            sql.execute("truncate "
                    + String.join(
                            ", ", TABLES.stream().map(t -> "register." + t).toList()) + " cascade");
            sql.execute("alter table register.parenthood disable trigger user");
            owner.setAutoCommit(false);
            long begun = System.nanoTime();
            for (String table : TABLES) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(table)), 1 << 16)) {
                    copy.copyIn("copy register." + table + " (" + columns(sql, table) + ") from stdin", in, 1 << 16);
                }
            }
            sql.execute("analyze");
            owner.commit();
            return seconds(begun);
        }
    }

    private static String columns(Statement sql, String table) throws Exception {
        try (var rows = sql.executeQuery("select string_agg(attname, ', ' order by attnum) from pg_attribute"
                + " where attrelid = 'register." + table + "'::regclass and attnum > 0 and not attisdropped"
                + " and attgenerated = ''")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
