package org.openhuji.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.HujiApplication;
import org.openhuji.Listening;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

@ServerTest
class FoundationTest {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final Listening listening;
    private final RunningPostgres postgres;
    private final EventListening events;

    @Autowired
    FoundationTest(
            JdbcClient sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            Listening listening,
            RunningPostgres postgres,
            EventListening events) {
        this.sql = sql;
        this.transaction = transaction;
        this.publisher = publisher;
        this.listening = listening;
        this.postgres = postgres;
        this.events = events;
    }

    @Test
    void theServerWorksOnThePostgresThatIsCarriedAlong() {
        assertThat(sql.sql("show server_version").query(String.class).single()).startsWith("18.");
        assertThat(sql.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(sql.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo(CarriedPostgres.USER);
    }

    @Test
    void everyTableComesFromAMigration() {
        assertThat(sql.sql("select table_name from information_schema.tables where table_schema = 'public' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("event_publication", "flyway_schema_history");
        assertThat(sql.sql("select script from flyway_schema_history where success")
                        .query(String.class)
                        .list())
                .startsWith("V1__foundation.sql", "V2__audit.sql", "V2_1__access.sql");
    }

    @Test
    void anEventThatWasDealtWithIsComplete() {
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new Listening.Happened("registered on the last day")));
        assertThat(listening.heard()).contains("registered on the last day");
        assertThat(states("registered on the last day")).containsExactly("COMPLETED");
    }

    @Test
    void anEventThatWasNotDealtWithIsKept() {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new Listening.Happened("refuse this")));
        assertThat(states("refuse this")).containsExactly("FAILED");
    }

    @Test
    void fewEventsAreDealtWithAtOnce() throws InterruptedException {
        int many = 20;
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < many; i++) {
                publisher.publishEvent(new Listening.Over("over " + i));
            }
        });
        Set<String> threads = new HashSet<>();
        for (int i = 0; i < many; i++) {
            threads.add(listening.threads().poll(20, TimeUnit.SECONDS));
        }
        assertThat(threads)
                .hasSizeLessThanOrEqualTo(EventListening.AT_ONCE)
                .allSatisfy(name -> assertThat(name).startsWith("events-"));
    }

    @Test
    void anEventThatFailedIsDealtWithLaterAndNotForEver() {
        List.of("not yet heard", "refuse it always")
                .forEach(what -> transaction.executeWithoutResult(
                        status -> publisher.publishEvent(new Listening.Happened(what))));
        assertThat(states("not yet heard")).containsExactly("FAILED");
        for (int minute = 0; minute < 2 * EventListening.ATTEMPTS; minute++) {
            events.again();
        }
        assertThat(listening.heard()).containsOnlyOnce("not yet heard");
        assertThat(states("not yet heard")).containsExactly("COMPLETED");
        assertThat(states("refuse it always")).containsExactly("FAILED");
        assertThat(sql.sql(
                                "select completion_attempts from event_publication where serialized_event like '%refuse it always%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(EventListening.ATTEMPTS);
    }

    @Test
    void anEventIsClearedAwayAWeekAfterItWasDealtWithAndNotBefore() {
        List.of("long done", "done of late", "refuse what is never done")
                .forEach(what -> transaction.executeWithoutResult(
                        status -> publisher.publishEvent(new Listening.Happened(what))));
        sql.sql("""
                        update event_publication set publication_date = publication_date - interval '8 days',
                               completion_date = completion_date - interval '8 days'
                         where serialized_event like '%long done%' or serialized_event like '%never done%'
                        """).update();
        events.clear();
        assertThat(states("long done")).isEmpty();
        assertThat(states("done of late")).containsExactly("COMPLETED");
        assertThat(states("never done")).containsExactly("FAILED");
    }

    @Test
    void anEventOfATransactionThatFailedNeverWas() {
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(new Listening.Happened("taken back"));
            status.setRollbackOnly();
        });
        assertThat(listening.heard()).doesNotContain("taken back");
        assertThat(states("taken back")).isEmpty();
    }

    @Test
    void aPostgresThatIsNamedIsUsedInstead() {
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(HujiApplication.class)
                .run(
                        "--server.port=0",
                        "--huji.home=..",
                        "--huji.cache=target/cache",
                        "--huji.data=target/never-made",
                        "--spring.datasource.url=" + postgres.url(),
                        "--spring.datasource.username=" + CarriedPostgres.USER,
                        "--spring.datasource.password=" + postgres.password(),
                        "--spring.flyway.user=" + CarriedPostgres.OWNER,
                        "--spring.flyway.password=" + postgres.ownerPassword())) {
            assertThat(other.getBeanNamesForType(RunningPostgres.class)).isEmpty();
            assertThat(other.getBean(JdbcClient.class)
                            .sql("select count(*) from event_publication")
                            .query(Long.class)
                            .single())
                    .isNotNegative();
            assertThat(Path.of("target", "never-made")).doesNotExist();
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldWhoHasIt() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(HujiApplication.class)
                        .run(
                                "--server.port=0",
                                "--huji.home=..",
                                "--huji.cache=target/cache",
                                "--huji.data=target/test-data"))
                .rootCause()
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("test-data");
    }

    @Test
    void aStartThatFailsForAnotherReasonLeavesNoPostgresBehind() throws IOException {
        Path data = Path.of("target", "failing-data");
        assertThatThrownBy(() -> new SpringApplicationBuilder(HujiApplication.class)
                        .run(
                                "--server.port=0",
                                "--huji.home=target/no-law-here",
                                "--huji.cache=target/cache",
                                "--huji.data=" + data))
                .isInstanceOf(RuntimeException.class);
        assertThat(data.resolve("postgresql/PG_VERSION")).exists();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        FileSystemUtils.deleteRecursively(data);
    }

    private List<@Nullable String> states(String what) {
        return sql.sql("select status from event_publication where serialized_event like :what")
                .param("what", "%" + what + "%")
                .query(String.class)
                .list();
    }
}
