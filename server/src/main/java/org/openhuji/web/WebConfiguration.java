package org.openhuji.web;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    Languages localeResolver() {
        return new Languages();
    }

    @Bean
    InitializingBean linksKeepTheLanguage(SpringTemplateEngine engine) {
        return () -> engine.setLinkBuilder(new LanguageLinks());
    }
}
