package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quarantine as somebody at a window sees it; an invented row of nobody. */
@BrowserTest
class QuarantinePagesTest {
    private static final String PLACE = "430304";

    private final Accounts accounts;
    private final JdbcClient sql;

    @Autowired
    QuarantinePagesTest(Accounts accounts, JdbcClient sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.dark(), Look.DESK.english());
    }

    private UUID kept() {
        UUID batch = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        sql.sql("""
                        insert into register.batch (id, file_sha256, kind, started_at, finished_at, undone_at, officer, office)
                        values (:batch, :hash, 'PERSONS', now(), now(), now(), :batch, '来龙门派出所')
                        """).param("batch", batch).param("hash", batch.toString()).update();
        sql.sql("""
                        insert into register.quarantine (id, batch, row_number, fault, number, name, content, entered_at)
                        values (:row, :batch, 17, 'NUMBER', '990304199001020011', '林示例', :content::jsonb, now())
                        """)
                .param("row", row)
                .param("batch", batch)
                .param("content", """
                        {"household": "430304001000017", "householdKind": "FAMILY", "place": "430304001001", "address": "书院路7号",
                         "relation": "20", "name": "林示例", "number": "990304199001020011", "sex": "1", "born": "1990-01-02"}
                        """)
                .update();
        return row;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aRowIsReadAndGivenBack(Look look, Visitor visitor) {
        UUID row = kept();
        Visit visit = atTheWindow(look, visitor);
        visit.go("/office/quarantine").looksRight("office-quarantine");
        visit.go("/office/quarantine/" + row).looksRight("office-quarantined");
        assertThat(visit.page().locator("main").innerText()).contains("林示例", "书院路7号");
        visit.page().locator("input[name=decision][value=REJECT]").check();
        visit.page().locator("#reason").fill("查无此人");
        visit.page().locator("form.act-form button").click();
        visit.page().waitForURL("**/office/quarantine");
        assertThat(sql.sql("select resolution from register.quarantine where id = :id")
                        .param("id", row)
                        .query(String.class)
                        .single())
                .isEqualTo("VOID");
    }

    private Visit atTheWindow(Look look, Visitor visitor) {
        String login = Officers.named(accounts, "kept." + UUID.randomUUID(), Role.WINDOW_OFFICER, PLACE)
                .login();
        return Counter.atTheWindow(login, look, visitor);
    }
}
