package org.openhuji.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Searching goes by indexes: with scans of whole tables made dear, what still scans one has no index to go by. */
@ServerTest
class SearchPlansTest {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    @Autowired
    SearchPlansTest(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SearchStore.BY_NAME,
                SearchStore.BY_INITIALS,
                SearchStore.BY_SOUND,
                SearchStore.BY_SIMILAR_NAME,
                SearchStore.BY_NUMBER,
                SearchStore.BY_HOUSEHOLD,
                SearchStore.BY_ADDRESS
            })
    void noSearchReadsAWholeTable(String statement) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of(
                "name", "林水生",
                "written", "林水生",
                "sound", "lin shui sheng",
                "year", "1985%",
                "last", "0011",
                "address", "解放路",
                "household", "430281006000001",
                "numbers", new String[] {"430281198504020011"},
                "most", SearchStore.MOST,
                "on", LocalDate.of(2018, 6, 1)));
        List<@Nullable String> plan = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            sql.sql("set local enable_seqscan = off").update();
            plan.addAll(sql.sql("explain " + statement)
                    .params(parameters)
                    .query(String.class)
                    .list());
        });
        assertThat(plan).isNotEmpty().noneMatch(line -> String.valueOf(line).contains("Seq Scan"));
    }
}
