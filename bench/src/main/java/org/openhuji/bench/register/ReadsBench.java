package org.openhuji.bench.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.openhuji.access.Access;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.search.PersonQuery;
import org.openhuji.register.search.PersonSearch;
import org.openhuji.register.search.SearchAnswer;
import org.openhuji.register.search.Step;
import org.springframework.util.FileSystemUtils;

/**
 * Reads with rights and log, against the query by hand and one row of the log by hand in one transaction; in turns, so that both
 * meet the same machine.
 */
public final class ReadsBench {
    private static final AsOf NOW = AsOf.on(LocalDate.of(2018, 6, 1));
    private static final LocalDate PAST = LocalDate.of(2015, 6, 1);
    private static final Instant KNOWN = Instant.parse("2014-06-01T00:00:00Z");

    /** With five versions each, all keys and the log. */
    private static final long BYTES_A_PERSON = 10_000;

    private static final String FACTS = """
            select p.person, i.name, i.sex, i.born, n.number, s.relation, h.number, h.kind, a.line, c.marital_status
            from register.presence%1$s p
            join register.identity%1$s i on i.person = p.person and i.valid @> ? %2$s
            join register.standing%1$s s on s.person = p.person and s.valid @> ? %3$s
            left join register.citizen_number%1$s n on n.person = p.person and n.valid @> ? %4$s
            left join register.circumstances%1$s c on c.person = p.person and c.valid @> ? %5$s
            left join register.household h on h.id = s.household
            left join register.household_state%1$s hs on hs.household = h.id and hs.valid @> ? %6$s
            left join register.address_state%1$s a on a.address = hs.address and a.valid @> ? %7$s
            where p.person = %8$s %9$s""";

    private static final String BY_NUMBER = FACTS.formatted(
            "", "", "", "", "", "", "", "(select person from register.number_holder where number = ?)", "");

    private static final String AS_KNOWN = FACTS.formatted(
            "_ever", known("i"), known("s"), known("n"), known("c"), known("hs"), known("a"), "?", known("p"));

    private static final String HOUSEHOLD = """
            select h.number, a.line, l.person, s.person, s.relation, i.name, i.sex, i.born, n.number
            from register.household h
            left join register.household_state hs on hs.household = h.id and hs.valid @> ?
            left join register.address_state a on a.address = hs.address and a.valid @> ?
            left join register.household_lead l on l.household = h.id and l.valid @> ?
            left join register.standing s on s.household = h.id and s.valid @> ?
            left join register.identity i on i.person = s.person and i.valid @> ?
            left join register.citizen_number n on n.person = s.person and n.valid @> ?
            where h.id = ?""";

    private static final String SEARCH = """
            select i.person, i.name, i.sex, i.born, n.number, s.relation, h.number, a.line
            from register.identity i
            join register.standing s on s.person = i.person and s.valid @> ?
            left join register.citizen_number n on n.person = i.person and n.valid @> ?
            left join register.household h on h.id = s.household
            left join register.household_state hs on hs.household = h.id and hs.valid @> ?
            left join register.address_state a on a.address = hs.address and a.valid @> ?
            where i.name_key = ? and i.born like ? limit 11""";

    private final int persons;
    private final DataSource source;
    private final Population population;
    private final PersonSearch search;
    private final Random chance = new Random(7);

    private ReadsBench(int persons, RunningRegister register) {
        this.persons = persons;
        this.source = register.bean(DataSource.class);
        this.population = register.bean(Population.class);
        this.search = register.bean(PersonSearch.class);
    }

    private static String known(String alias) {
        return "and " + alias + ".known_from <= ? and " + alias + ".known_until > ?";
    }

    /** {@code --persons N [--quick]}. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        int at = given.indexOf("--persons");
        int persons = at < 0 ? 100_000 : Integer.parseInt(given.get(at + 1));
        int reads = given.contains("--quick") ? 500 : 2_000;
        int rounds = given.contains("--quick") ? 3 : 7;
        Path folder = Files.createTempDirectory("huji-reads");
        long needed = persons * BYTES_A_PERSON;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            System.err.printf(
                    "%d persons take about %.0f GB and %s has %.0f GB free; JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER names another%n",
                    persons, needed / 1e9, folder.getParent(), free / 1e9);
            Files.delete(folder);
            System.exit(2);
        }
        try (RunningRegister register = RunningRegister.open(folder)) {
            long begun = System.nanoTime();
            InventedCity.fill(register, persons);
            System.out.printf("%,d persons filled in %.0f s%n", persons, (System.nanoTime() - begun) / 1e9);
            ReadsBench bench = new ReadsBench(persons, register);
            Officer officer = new Officer(
                    UUID.randomUUID(),
                    "bench",
                    "某民警",
                    new Office("某所", "430281006"),
                    List.of(new RoleAt(Role.WINDOW_OFFICER, "430281")),
                    Optional.empty());
            Access.acting(officer, new Purpose.PresentAtWindow(), () -> {
                bench.all(reads, rounds);
                return true;
            });
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void all(int reads, int rounds) {
        compare(
                "lookup by number",
                reads,
                rounds,
                this::byNumber,
                i -> bare(BY_NUMBER, i, NOW.on(), 6, InventedCity.number(i).digits()));
        compare(
                "household as of a day",
                reads,
                rounds,
                this::household,
                i -> bare(HOUSEHOLD, i, PAST, 6, InventedCity.household(i)));
        compare("person as known at a moment", reads, rounds, this::asKnown, this::bareAsKnown);
        compare("search by name and year", reads, rounds, this::byName, this::bareByName);
    }

    private interface Read {
        void of(long person);
    }

    private void compare(String what, int reads, int rounds, Read ours, Read bare) {
        round(ours, reads);
        round(bare, reads);
        double[] mine = new double[rounds];
        double[] theirs = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            theirs[i] = round(bare, reads);
            mine[i] = round(ours, reads);
        }
        Arrays.sort(mine);
        Arrays.sort(theirs);
        System.out.printf(
                "%,d persons, %s: %.0f/s (%.0f-%.0f), by hand %.0f/s (%.0f-%.0f), ratio %.2f%n",
                persons,
                what,
                mine[rounds / 2],
                mine[0],
                mine[rounds - 1],
                theirs[rounds / 2],
                theirs[0],
                theirs[rounds - 1],
                mine[rounds / 2] / theirs[rounds / 2]);
    }

    private double round(Read read, int reads) {
        long begun = System.nanoTime();
        for (int i = 0; i < reads; i++) {
            read.of(chance.nextInt(persons));
        }
        return reads / ((System.nanoTime() - begun) / 1e9);
    }

    private static void there(Optional<?> found) {
        if (found.isEmpty()) {
            throw new IllegalStateException("not found");
        }
    }

    private void byNumber(long i) {
        there(population.findPerson(InventedCity.number(i), NOW));
    }

    private void household(long i) {
        there(population.findHousehold(new HouseholdId(InventedCity.household(i)), AsOf.on(PAST), Sight.PLAIN));
    }

    private void asKnown(long i) {
        there(population.findPerson(new PersonId(InventedCity.person(i)), AsOf.known(PAST, KNOWN), Sight.PLAIN));
    }

    private void byName(long i) {
        SearchAnswer answer = search.search(
                PersonQuery.of(InventedCity.name(i), InventedCity.born(i).getYear()), Step.AS_WRITTEN);
        if (!(answer instanceof SearchAnswer.Found found) || found.hits().isEmpty()) {
            throw new IllegalStateException("not found");
        }
    }

    private void bare(String sql, long person, LocalDate on, int days, Object key) {
        bare(sql, person, statement -> {
            for (int n = 1; n <= days; n++) {
                statement.setObject(n, on);
            }
            statement.setObject(days + 1, key);
        });
    }

    private void bareAsKnown(long i) {
        OffsetDateTime known = KNOWN.atOffset(ZoneOffset.UTC);
        bare(AS_KNOWN, i, statement -> {
            int n = 1;
            for (int table = 0; table < 6; table++) {
                statement.setObject(n++, PAST);
                statement.setObject(n++, known);
                statement.setObject(n++, known);
            }
            statement.setObject(n++, InventedCity.person(i));
            statement.setObject(n++, known);
            statement.setObject(n, known);
        });
    }

    private void bareByName(long i) {
        bare(SEARCH, i, statement -> {
            for (int n = 1; n <= 4; n++) {
                statement.setObject(n, NOW.on());
            }
            statement.setString(5, InventedCity.name(i));
            statement.setString(6, InventedCity.born(i).getYear() + "%");
        });
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** The query and one row of the log, in one transaction. */
    private void bare(String sql, long person, Filling filling) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                filling.fill(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            rows.getObject(column);
                        }
                    }
                }
            }
            InventedCity.log(connection, InventedCity.person(person));
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("bare SQL failed", e);
        }
    }
}
