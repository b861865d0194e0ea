package org.openhuji.web.site;

import jakarta.servlet.DispatcherType;
import org.openhuji.gate.GateSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Nobody signs in at the residents' site; {@code Edge} writes the headers. Forms are answered only where a page of ours sent them, as everywhere. */
@Configuration(proxyBeanMethods = false)
@Profile("residents")
class SiteSecurity {
    /** Programs without a session send no token, the register among them. */
    private static final RequestMatcher WITHOUT_SESSION =
            new OrRequestMatcher(path("/api/**"), path(GateSettings.ADDRESS));

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SiteDoors doors) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(doors))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(WITHOUT_SESSION))
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(doors).authenticationEntryPoint(doors))
                .build();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
