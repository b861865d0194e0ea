package org.openhuji.casework.telling;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway that is named ({@code huji.messages.url} and {@code .token}); else a file beside the data. */
@Configuration(proxyBeanMethods = false)
class TellingConfiguration {
    @Bean
    MessageGateway messageGateway(
            @Value("${huji.messages.url:}") String url,
            @Value("${huji.messages.token:}") String token,
            @Value("${huji.data}") String data) {
        return url.isEmpty() ? new FileGateway(Path.of(data, "messages.txt")) : new HttpGateway(URI.create(url), token);
    }
}
