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

/** Letters that stand aside, as the window of their place sees them; of a move there never was. */
@BrowserTest
class LetterPagesTest {
    private static final String PLACE = "430304";

    private final Accounts accounts;
    private final JdbcClient sql;

    @Autowired
    LetterPagesTest(Accounts accounts, JdbcClient sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.dark(), Look.DESK.english());
    }

    private UUID aside() {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into casework.inbox (sender, id, number, transfer, content, tries, trouble, aside_at)
                values ('qujing', :id, 1, :id, :content::jsonb, 12, 'UNKNOWN_MOVE', now())""").param("id", id).param("content", """
                        {"message": "Arrived", "toPlace": "430304001", "fromPlace": "530302001"}""").update();
        return id;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLetterThatStandsAsideIsSeenWithItsReasonAndGivenUp(Look look, Visitor visitor) {
        UUID id = aside();
        Visit visit = atTheWindow(look, visitor);
        visit.go("/office/cases");
        visit.page().locator("main a[href*='/office/letters']").click();
        visit.page().waitForURL("**/office/letters*");
        visit.looksRight("office-letters");
        assertThat(visit.page().locator("main").innerText()).contains("12");
        visit.page().locator("form[action*=give-up] button").click();
        visit.page().locator("main [role=status]").waitFor();
        assertThat(sql.sql("select handled_at is not null from casework.inbox where sender = 'qujing' and id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Visit atTheWindow(Look look, Visitor visitor) {
        String login = Officers.named(accounts, "letters." + UUID.randomUUID(), Role.WINDOW_OFFICER, PLACE)
                .login();
        return Counter.atTheWindow(login, look, visitor);
    }
}
