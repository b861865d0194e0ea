package org.openhuji.documents;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The key: a file that is named ({@code huji.documents.key-file}), else one beside the data, made when it is first needed. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    @Lazy
    Vault vault(@Value("${huji.documents.key-file:}") String file, @Value("${huji.data}") String data) {
        return Vault.of(file.isEmpty() ? Path.of(data, "documents.key") : Path.of(file));
    }
}
