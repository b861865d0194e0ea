package org.openhuji.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.CommandLines;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A town as a city brings it, with ten years of acts and the faults of old data, loaded and then gone through page by page: whoever
 * and whatever is in it can be opened, today, on days before and as it was known then; or was elsewhere, or not there yet.
 */
@ServerTest
class TownPagesTest {
    private static final String PLACE = "430204";
    private static final Path DATA = Path.of("target", "test-data");

    private final Server server;
    private final Accounts accounts;
    private final Gazetteer gazetteer;
    private final JdbcClient sql;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    TownPagesTest(Server server, Accounts accounts, Gazetteer gazetteer, JdbcClient sql) {
        this.server = server;
        this.accounts = accounts;
        this.gazetteer = gazetteer;
        this.sql = sql;
    }

    private UUID loaded() throws IOException {
        Path persons = folder.resolve("persons.csv");
        Path acts = folder.resolve("acts.csv");
        new Population(Path.of("..", "codes"), gazetteer)
                .write(
                        new Request(PLACE, 900, 41, LocalDate.of(2018, 6, 1), 0.02),
                        new Population.Target(persons, acts, null),
                        registered -> {});
        assertThat(command("import", persons.toString(), "--acts", acts.toString()))
                .isLessThan(2);
        return sql.sql("select id from register.batch order by started_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    private static int command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--huji.artificial=true", "--huji.today=2018-06-01"));
        return CommandLines.run(DATA, all.toArray(String[]::new));
    }

    private List<String> some(String page, String query, UUID batch) {
        return sql
                .sql("select distinct id from (" + query + ") q where id is not null order by 1")
                .param("batch", batch)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> "/office/" + page + "/" + id)
                .toList();
    }

    @Test
    void everyKindOfRecordCanBeOpenedOnAnyDay() throws Exception {
        UUID batch = loaded();
        List<String> pages = new ArrayList<>();
        String ofBatch = " join register.act a on a.id = t.act and a.batch = :batch ";
        pages.addAll(some(
                "households",
                "(select t.id from register.household t" + ofBatch + "order by t.id limit 5)"
                        + " union all (select t.id from register.household t" + ofBatch
                        + "where t.kind <> 'FAMILY' limit 5)"
                        + " union all (select t.household from register.household_lead_ever t" + ofBatch
                        + "where t.unrecorded limit 8)",
                batch));
        pages.addAll(some(
                "persons",
                "(select t.id from register.person t" + ofBatch + "order by t.id limit 10)"
                        + " union all (select t.person from register.standing t" + ofBatch
                        + "where t.state <> 'REGISTERED' limit 10)"
                        + " union all (select t.person from register.migration t" + ofBatch + "limit 5)",
                batch));
        pages.addAll(some("addresses", "select t.id from register.address t" + ofBatch + "limit 10", batch));
        pages.addAll(
                some("quarantine", "select t.id from register.quarantine t where t.batch = :batch limit 5", batch));
        assertThat(pages).hasSizeGreaterThan(35);
        assertThat(sql.sql("""
                                select count(*) from register.household_lead_ever t join register.act a on a.id = t.act
                                where a.batch = :batch and t.unrecorded""").param("batch", batch).query(Long.class).single())
                .as("families whose head of an earlier time nobody told")
                .isPositive();

        Signing officer = new Signing(server);
        officer.in(Officers.all(accounts, "town." + UUID.randomUUID(), PLACE).login(), Officers.PASSWORD);
        officer.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
        for (String page : pages) {
            assertThat(officer.get(page).statusCode()).as(page).isEqualTo(200);
            for (String day : List.of("?on=2012-03-04", "?on=2016-05-05", "?on=2016-05-05&known=2014-01-01T08:00")) {
                if (!page.startsWith("/office/quarantine")) {
                    assertThat(officer.get(page + day).statusCode())
                            .as(page + day)
                            .isIn(200, 403, 404);
                }
            }
        }
        assertThat(command("import", "--undo", batch.toString())).isZero();
        for (String page : pages) {
            assertThat(officer.get(page).statusCode()).as(page + ", undone").isIn(200, 404);
        }
    }
}
