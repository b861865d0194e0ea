package org.openhuji.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What no keyboard types and no browser sends of itself is refused before anything reads it: Spring's own rules about addresses,
 * headers and the names of fields, and the character 0 in their values, which PostgreSQL has in no text.
 */
@Configuration(proxyBeanMethods = false)
class Firewall {
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
