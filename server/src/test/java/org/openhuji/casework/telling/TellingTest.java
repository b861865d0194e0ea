package org.openhuji.casework.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.ServerTest;
import org.openhuji.casework.CaseEvent;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to applicants: that there is news, and nothing else. */
@ServerTest
class TellingTest {
    private final TellingStore store;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Casework casework;
    private final Chronicle chronicle;
    private final List<String> sent = new ArrayList<>();
    private boolean away;

    @Autowired
    TellingTest(
            TellingStore store,
            TransactionTemplate transaction,
            JdbcClient sql,
            Casework casework,
            Chronicle chronicle) {
        this.store = store;
        this.transaction = transaction;
        this.sql = sql;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    /** Whatever other tests left to be told is told elsewhere. */
    @BeforeEach
    void quiet() {
        sql.sql("update casework.telling set sent_at = now() where sent_at is null")
                .update();
    }

    private Telling telling() {
        return new Telling(
                store,
                (id, channel, to, text) -> {
                    if (away) {
                        throw new IOException("away");
                    }
                    sent.add(channel + " " + to + " " + text);
                },
                transaction);
    }

    private boolean reachable(CaseId id) {
        return sql.sql("select exists (select from casework.contact where case_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverAppliedIsToldOnceThatThereIsNewsAndNothingOfIt() {
        CaseFile file = SettlingCases.refused(casework, chronicle);
        CaseId id = file.id();
        String ending = file.reference().substring(file.reference().length() - 4);
        Telling telling = telling();
        telling.reach(id, Contact.read("+86 138-0000-0042").orElseThrow());
        telling.happened(new CaseEvent(id, "Refuse", CaseState.REFUSED, 5));
        telling.happened(new CaseEvent(id, "Refuse", CaseState.REFUSED, 5));
        telling.happened(new CaseEvent(id, "Visit", CaseState.ACCEPTED, 4));
        telling.round();
        telling.round();
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message).startsWith("SMS 13800000042 ").contains("尾号 " + ending, "新进展");
            assertThat(message).doesNotContain("不予", "refus", "迁");
        });
        assertThat(reachable(id)).as("an objection may follow").isTrue();
    }

    @Test
    void nobodyIsToldWhoLeftNothingToBeReachedBy() {
        CaseId id = SettlingCases.approved(casework, chronicle).id();
        Telling telling = telling();
        telling.happened(new CaseEvent(id, "Accept", CaseState.ACCEPTED, 2));
        telling.round();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatTheGatewayCouldNotTakeIsToldLaterAndThenForgotten() {
        CaseId id = SettlingCases.registered(casework, chronicle).id();
        Telling telling = telling();
        telling.reach(id, Contact.read("lin@example.org").orElseThrow());
        telling.happened(new CaseEvent(id, "Register", CaseState.REGISTERED, 7));
        away = true;
        telling.round();
        assertThat(sent).isEmpty();
        assertThat(reachable(id)).isTrue();
        away = false;
        sql.sql("update casework.telling set next_at = now() where case_id = :id")
                .param("id", id.value())
                .update();
        telling.round();
        assertThat(sent)
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("EMAIL lin@example.org "));
        assertThat(reachable(id)).as("the case is over and all is told").isFalse();
    }

    @Test
    void aGatewayThatStaysAwayIsAskedEverMoreRarely() {
        assertThat(Telling.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Telling.pause(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Telling.pause(50)).isEqualTo(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678,true",
        "138 1234 5678,true",
        "8613812345678,true",
        "a@b.cn,true",
        "1381234567,false",
        "@,false",
        "林水生,false"
    })
    void aContactIsAMobileNumberOrAnAddressOfMail(String typed, boolean taken) {
        assertThat(Contact.read(typed).isPresent()).isEqualTo(taken);
    }
}
