package org.openhuji.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openhuji.Commands;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** One log for all such tests, emptied before each; nothing is sealed unless the test says so. */
final class OwnLog implements ParameterResolver, BeforeEachCallback {
    static final Path DATA = Path.of("target", "log-data");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Log.class;
    }

    @Override
    public Log resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return log(test);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        log(test).empty();
    }

    private static Log log(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(OwnLog.class))
                .computeIfAbsent(Log.class, absent -> Log.open(), Log.class);
    }

    /** The log, as the application uses it and as the owner of the database could. */
    static final class Log implements AutoCloseable {
        static final UUID LIN = UUID.fromString("00000000-0000-4000-8000-000000000001");

        final ConfigurableApplicationContext context;
        final AuditLog audit;
        final Sealer sealer;
        final Verifier verifier;
        final TransactionTemplate transaction;
        final JdbcClient application;
        final JdbcClient owner;

        private Log(ConfigurableApplicationContext context) {
            this.context = context;
            this.audit = context.getBean(AuditLog.class);
            this.sealer = context.getBean(Sealer.class);
            this.verifier = context.getBean(Verifier.class);
            this.transaction = context.getBean(TransactionTemplate.class);
            this.application = context.getBean(JdbcClient.class);
            FlywayConnectionDetails details = context.getBean(FlywayConnectionDetails.class);
            this.owner = JdbcClient.create(new DriverManagerDataSource(
                    requireNonNull(details.getJdbcUrl()),
                    requireNonNull(details.getUsername()),
                    requireNonNull(details.getPassword())));
            sealer.stop();
        }

        static Log open() {
            FileSystemUtils.deleteRecursively(DATA.toFile());
            return new Log(new SpringApplicationBuilder(Commands.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run("--huji.home=..", "--huji.cache=target/cache", "--huji.data=" + DATA));
        }

        void empty() {
            owner.sql("truncate audit.entry, audit.seal, audit.round, audit.checkpoint restart identity")
                    .update();
        }

        /** Appends reads of a person, each in a transaction of its own. */
        void append(int several) {
            for (int i = 0; i < several; i++) {
                transaction.executeWithoutResult(status -> audit.append(read(LIN, new Purpose.PresentAtWindow())));
            }
        }

        static AuditEntry read(UUID person, Purpose purpose) {
            return new AuditEntry(
                    new Actor(new UUID(0, 7), "WINDOW_OFFICER", "来龙门派出所", "430281006"),
                    purpose,
                    AuditEvent.PERSON_READ,
                    List.of(person),
                    AuditDetail.of("RECORD"));
        }

        Verdict verify() {
            return verifier.verify(List.of(), links -> {});
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
