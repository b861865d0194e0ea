package org.openhuji.storage;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The carried PostgreSQL where no other is named. It is a bean that the data source depends on, so that Spring stops it
 * last, after the connections are closed; {@link EarlyStart} has begun to start it and closes it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(StorageConfiguration.NoDatabaseNamed.class)
class StorageConfiguration {
    @Bean
    RunningPostgres runningPostgres(StartingPostgres starting) {
        return starting.get();
    }

    /** The application works as a role that owns nothing. */
    @Bean
    JdbcConnectionDetails connectionDetails(RunningPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return CarriedPostgres.USER;
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
    }

    /** Migrations run as the owner. */
    @Bean
    FlywayConnectionDetails flywayConnectionDetails(RunningPostgres postgres) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return CarriedPostgres.OWNER;
            }

            @Override
            public String getPassword() {
                return postgres.ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
    }

    static class NoDatabaseNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !databaseNamed(context.getEnvironment());
        }
    }

    static boolean databaseNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
}
