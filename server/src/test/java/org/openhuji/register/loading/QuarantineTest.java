package org.openhuji.register.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.audit.Actor;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of old data worked off by an officer of their place, through the pages. */
@ServerTest
class QuarantineTest {
    private static final Imports.By SOMEBODY = new Imports.By(new UUID(0, 7), Actor.SYSTEM);

    private final Server server;
    private final Accounts accounts;
    private final Imports imports;
    private final FileLoad files;
    private final BatchStore batches;
    private final BatchUndo undo;
    private final Gazetteer gazetteer;
    private final JdbcClient sql;

    @TempDir
    private Path folder = Path.of("");

    private List<String> head = List.of();

    @Autowired
    QuarantineTest(
            Server server,
            Accounts accounts,
            Imports imports,
            FileLoad files,
            BatchStore batches,
            BatchUndo undo,
            Gazetteer gazetteer,
            JdbcClient sql) {
        this.server = server;
        this.accounts = accounts;
        this.imports = imports;
        this.files = files;
        this.batches = batches;
        this.undo = undo;
        this.gazetteer = gazetteer;
        this.sql = sql;
    }

    @AfterEach
    void takeBack() {
        batches.list().stream().filter(Batch::stands).forEach(batch -> undo.undo(batch, SOMEBODY));
    }

    private List<String> town(long seed) throws IOException {
        Path file = folder.resolve("town.csv");
        new Population(Path.of("..", "codes"), gazetteer)
                .write(
                        new Request("430302", 80, seed, LocalDate.of(2018, 6, 1), 0),
                        new Population.Target(file, null, null),
                        registered -> {});
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        head = List.of(lines.getFirst().split(",", -1));
        return lines;
    }

    private Batch load(List<String> lines) throws IOException {
        Path file = folder.resolve("loaded.csv");
        Files.write(file, lines);
        Imports.Outcome outcome = imports.load(file, null, files.intake(), SOMEBODY, fault -> {}, Progress.NONE);
        return ((Imports.Outcome.Loaded) outcome).batch();
    }

    private String field(String line, String column) {
        return line.split(",", -1)[head.indexOf(column)];
    }

    private UUID waiting(Batch batch) {
        return sql.sql("select id from register.quarantine where batch = :batch order by row_number limit 1")
                .param("batch", batch.id())
                .query(UUID.class)
                .single();
    }

    private String resolution(UUID row) {
        return sql.sql("select coalesce(resolution, 'OPEN') from register.quarantine where id = :id")
                .param("id", row)
                .query(String.class)
                .single();
    }

    private Signing officer(String place) throws Exception {
        Signing browser = new Signing(server);
        browser.in(
                Officers.named(accounts, "quarantine." + UUID.randomUUID(), Role.WINDOW_OFFICER, place)
                        .login(),
                Officers.PASSWORD);
        browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
        return browser;
    }

    /** The first grown-up in the file who is neither head nor alone, with a number that has lost its check. */
    private int spoil(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String number = field(lines.get(i), "公民身份号码");
            if (!number.isEmpty()
                    && field(lines.get(i), "与户主关系").matches("1[12]|20|30")
                    && field(lines.get(i), "注销日期").isEmpty()
                    && field(lines.get(i), "迁出日期").isEmpty()) {
                String wrong = number.substring(0, 17) + (number.endsWith("1") ? '2' : '1');
                lines.set(i, lines.get(i).replace(number, wrong));
                return i;
            }
        }
        throw new AssertionError("nobody to spoil");
    }

    @Test
    void aWrongNumberIsMendedAndThePersonJoinsTheHousehold() throws Exception {
        List<String> lines = town(21);
        List<String> sound = List.copyOf(lines);
        int at = spoil(lines);
        Batch batch = load(lines);
        assertThat(batch.kept()).isOne();
        UUID row = waiting(batch);
        Signing officer = officer("430302");
        assertThat(officer.get("/office/quarantine").body()).contains("/office/quarantine/" + row);
        String page = officer.get("/office/quarantine/" + row).body();
        assertThat(page).contains("公民身份号码有误", field(sound.get(at), "姓名"));

        HttpResponse<String> still = officer.post(
                "/office/quarantine/" + row, Map.of("decision", "MEND", "reason", "核对原始档案", "column", "", "value", ""));
        assertThat(still.statusCode()).isEqualTo(422);
        assertThat(still.body()).contains("仍有问题", "公民身份号码有误");
        assertThat(resolution(row)).isEqualTo("OPEN");

        HttpResponse<String> mended = officer.post(
                "/office/quarantine/" + row,
                Map.of(
                        "decision", "MEND",
                        "reason", "核对原始档案",
                        "column", "NUMBER",
                        "value", field(sound.get(at), "公民身份号码")));
        assertThat(mended.statusCode()).isEqualTo(302);
        assertThat(resolution(row)).isEqualTo("ANOTHER_PERSON");
        assertThat(sql.sql("""
                        select h.number from register.number_holder n
                          join register.standing s on s.person = n.person and s.state = 'REGISTERED'
                          join register.household h on h.id = s.household where n.number = :number
                        """)
                        .param("number", field(sound.get(at), "公民身份号码"))
                        .query((found, n) -> found.getString(1))
                        .list())
                .containsExactly(field(sound.get(at), "户号"));
        assertThat(officer.post(
                                "/office/quarantine/" + row,
                                Map.of("decision", "MEND", "reason", "再来一次", "column", "", "value", ""))
                        .statusCode())
                .as("it has been dealt with")
                .isEqualTo(404);
    }

    @Test
    void aSecondRegistrationIsTheSamePersonAndOneWithoutGroundIsRejected() throws Exception {
        List<String> lines = town(22);
        Batch first = load(lines);
        assertThat(first.loaded()).isPositive();
        lines.add("");
        Batch second = load(lines);
        assertThat(second.kept()).isGreaterThan(2);
        UUID row = sql.sql("""
                        select q.id from register.quarantine q join register.number_holder n on n.number = q.number
                         where q.batch = :batch order by q.row_number limit 1
                        """).param("batch", second.id()).query(UUID.class).single();
        String person = sql.sql("""
                        select n.person from register.quarantine q join register.number_holder n on n.number = q.number
                         where q.id = :id
                        """)
                .param("id", row)
                .query((found, n) -> found.getString(1))
                .single();
        Signing officer = officer("430302");
        assertThat(officer.get("/office/quarantine/" + row).body()).contains("/office/persons/" + person);
        assertThat(officer.post("/office/quarantine/" + row, Map.of("decision", person, "reason", ""))
                        .statusCode())
                .as("a reason is needed")
                .isEqualTo(422);
        assertThat(officer.post("/office/quarantine/" + row, Map.of("decision", person, "reason", "同一人重复登记"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(resolution(row)).isEqualTo("SAME_PERSON");
        UUID other = sql.sql("select id from register.quarantine where batch = :batch and resolution is null limit 1")
                .param("batch", second.id())
                .query(UUID.class)
                .single();
        assertThat(officer.post("/office/quarantine/" + other, Map.of("decision", "REJECT", "reason", "查无依据"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(resolution(other)).isEqualTo("VOID");
    }

    @Test
    void anOfficerOfAnotherPlaceSeesNothingOfIt() throws Exception {
        List<String> lines = town(23);
        spoil(lines);
        UUID row = waiting(load(lines));
        Signing elsewhere = officer("430304");
        assertThat(elsewhere.get("/office/quarantine").body()).doesNotContain(row.toString());
        assertThat(elsewhere.get("/office/quarantine/" + row).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/office/quarantine/" + row, Map.of("decision", "REJECT", "reason", "无"))
                        .statusCode())
                .isIn(302, 404);
        assertThat(resolution(row)).isEqualTo("OPEN");
    }
}
