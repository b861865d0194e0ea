package org.openhuji.register.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.register.AsOf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The main statements of reading go by indexes, and would on any size of register. */
@ServerTest
class PlansTest {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    @Autowired
    PlansTest(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    private static final AsOf NOW = AsOf.on(LocalDate.of(2018, 6, 1));
    private static final AsOf THEN = AsOf.known(LocalDate.of(2010, 1, 1), Instant.parse("2012-01-01T00:00:00Z"));

    /** With scans of whole tables made dear, what still scans one has no index to go by. */
    private List<@Nullable String> plan(Dated statement, AsOf asOf, Map<String, Object> parameters) {
        List<@Nullable String> lines = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            sql.sql("set local enable_seqscan = off").update();
            lines.addAll(statement
                    .explained(sql, asOf)
                    .params(parameters)
                    .query(String.class)
                    .list());
        });
        return lines;
    }

    private void goesByIndexes(Dated statement, Map<String, Object> parameters) {
        for (AsOf asOf : List.of(NOW, THEN)) {
            assertThat(plan(statement, asOf, parameters))
                    .noneMatch(line -> String.valueOf(line).contains("Seq Scan"));
        }
    }

    /**
     * Who was found is joined before anything else. The database plans eight tables together in the order they are written
     * (join_collapse_limit); the plans of small tables would not tell, those of a city read all of it.
     */
    @Test
    void whomASearchFound() {
        String statement = PersonStore.searching(
                "select i.person, 'NAME' as match from register.identity i where i.name_key = :name");
        String joins = statement.substring(statement.indexOf("exists (select from register.protection"));
        assertThat(joins.indexOf("from found f"))
                .isPositive()
                .isLessThan(joins.indexOf("register.presence"))
                .isLessThan(joins.indexOf("register.identity"));
        assertThat(joins).doesNotContain("join found");
        for (AsOf asOf : List.of(NOW, THEN)) {
            assertThat(plan(Dated.of(statement), asOf, Map.of("name", "林水生", "today", NOW.on())))
                    .noneMatch(line -> String.valueOf(line).contains("Seq Scan"));
        }
    }

    @Test
    void aPersonByIdentityOrNumber() {
        Map<String, Object> parameters =
                Map.of("person", UUID.randomUUID(), "number", "430281198504020011", "today", NOW.on());
        goesByIndexes(PersonStore.ONE, parameters);
        goesByIndexes(PersonStore.BY_NUMBER, parameters);
        assertThat(plan(PersonStore.BY_NUMBER_KNOWN, THEN, parameters))
                .noneMatch(line -> String.valueOf(line).contains("Seq Scan"));
    }

    @Test
    void aHouseholdAndAnAddressAsOfADay() {
        Map<String, Object> parameters = Map.of(
                "household",
                UUID.randomUUID(),
                "number",
                "430281006000001",
                "address",
                UUID.randomUUID(),
                "today",
                NOW.on());
        goesByIndexes(HouseholdStore.ONE, parameters);
        goesByIndexes(HouseholdStore.BY_NUMBER, parameters);
        goesByIndexes(HouseholdStore.AT_ADDRESS, parameters);
    }

    @Test
    void kinAndHistories() {
        Map<String, Object> parameters = Map.of(
                "person", UUID.randomUUID(), "household", UUID.randomUUID(), "id", UUID.randomUUID(), "whole", true);
        goesByIndexes(KinStore.TIES, parameters);
        goesByIndexes(FactStore.OF_PERSON, parameters);
        goesByIndexes(FactStore.OF_HOUSEHOLD, parameters);
        goesByIndexes(ActStore.OF_PERSON, parameters);
    }
}
