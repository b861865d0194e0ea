package org.openhuji.storage;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Starts the carried PostgreSQL where no other is named. It is a bean that the data source depends on, so that Spring
 * stops it last, after the connections are closed.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(StorageConfiguration.NoDatabaseNamed.class)
class StorageConfiguration {
    @Bean
    CarriedPostgres carriedPostgres(StorageFolders folders) {
        return CarriedPostgres.start(Path.of(folders.data()), Path.of(folders.cache()));
    }

    @Bean
    JdbcConnectionDetails connectionDetails(CarriedPostgres postgres) {
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

    static class NoDatabaseNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
