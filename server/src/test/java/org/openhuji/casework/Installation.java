package org.openhuji.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.HujiApplication;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;
import org.openhuji.register.Chronicle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** One of several servers of a test, with a database of its own and few connections. Nothing is carried but when the test says so. */
final class Installation implements AutoCloseable {
    static final String SECRET = "a secret of two registers, of a test";

    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one.
     *
     * @param peer name, port and places of the other one
     */
    static Installation start(String name, int port, int connections, String peer, int peerPort, String places) {
        Path data = Path.of("target", "installation-" + name);
        FileSystemUtils.deleteRecursively(data.toFile());
        List<String> arguments = new ArrayList<>(List.of(
                "--huji.home=..",
                "--huji.cache=target/cache",
                "--huji.data=" + data,
                "--today=2018-06-01",
                "--huji.artificial=true",
                "--huji.limit.rate=0",
                "--logging.level.root=warn",
                "--server.port=" + port,
                "--spring.datasource.hikari.maximum-pool-size=" + connections,
                "--huji.register.name=" + name,
                "--huji.register.retry=20ms",
                "--huji.register.longest=50ms",
                "--huji.register.tries=3",
                "--huji.register.peers." + peer + ".url=http://127.0.0.1:" + peerPort,
                "--huji.register.peers." + peer + ".places=" + places,
                "--huji.register.peers." + peer + ".secret=" + SECRET,
                "--huji.register.peers.silent.url=http://127.0.0.1:9",
                "--huji.register.peers.silent.places=610113",
                "--huji.register.peers.silent.secret=" + SECRET));
        Installation installation =
                new Installation(new SpringApplicationBuilder(HujiApplication.class, Chronicle.class, Cuts.class)
                        .run(arguments.toArray(String[]::new)));
        installation.bean(Rounds.class).stop();
        return installation;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Casework casework() {
        return bean(Casework.class);
    }

    JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** A case of people from elsewhere, as far as the decision. */
    CaseFile approved(Migrants.Family family, String home, Officer window, Officer decider) {
        Application application = Application.settling(
                family.parties(),
                Migrants.situation(family.place(), home),
                "LL-3.1.5",
                new Wish.OwnAddress(home, "迁入路" + family.people().getFirst().name()));
        CaseFile file = Counter.as(
                window,
                () -> casework()
                        .open(new NewCase(
                                CaseId.next(), CaseType.SETTLE_IN, home, family.place(), Migrants.ON, application)));
        file = step(window, file, new Submit(papers(file)));
        file = step(window, file, new Accept(List.of()));
        file = step(window, file, new Examine(""));
        return step(decider, file, new Approve(null));
    }

    List<GivenPaper> papers(CaseFile file) {
        return casework().terms(file).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
    }

    CaseFile step(Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework().take(file.id(), file.version(), step));
    }

    /** A case as it stands, past all rights. */
    CaseFile now(CaseId id) {
        return bean(CaseStore.class).find(id).orElseThrow();
    }

    /** The case of those who leave; {@code null} while it did not come. */
    @Nullable
    CaseFile leaving(CaseFile arriving) {
        return bean(CaseStore.class)
                .find(Objects.requireNonNull(arriving.transfer()).id(), Transfer.Side.OLD_PLACE)
                .orElse(null);
    }

    /** What somebody is here today: a state, with its reason where there is one; empty where they are not known. */
    String standing(Migrants.Migrant person) {
        return sql().sql("""
                        select s.state || coalesce(' ' || s.reason, '') from register.number_holder h
                        join register.standing s on s.person = h.person and s.valid @> :on
                        where h.number = :number""")
                .param("number", person.number())
                .param("on", LocalDate.of(2018, 6, 1))
                .query(String.class)
                .optional()
                .orElse("");
    }

    void round() {
        bean(Carrier.class).round();
    }

    /** How many letters are on their way; those to the register that never answers wait for ever, whoever wrote them. */
    int open() {
        return sql().sql("""
                        select (select count(*) from casework.outbox
                                 where delivered_at is null and aside_at is null and not starts_with(to_place, '610113'))
                             + (select count(*) from casework.inbox where handled_at is null and aside_at is null)""").query(Integer.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
