package org.openhuji.web;

import jakarta.servlet.DispatcherType;
import org.openhuji.access.SignInRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which address stands in {@link Doors}; officers sign in on a page of ours, or elsewhere where a provider is
 * configured. Forms are answered only where a page of ours sent them; the token travels in a cookie of the browser's session, so that
 * reading a page with a form takes no memory here. {@code Edge} writes the headers, but that officers' pages are not kept.
 */
@Configuration(proxyBeanMethods = false)
class Security {
    private static final RequestMatcher OFFICERS =
            new OrRequestMatcher(path("/office/**"), path("/api/register/**"), path("/sign-in"));

    /** Programs without a session send no token, other registers among them; the register's addresses are opened by a session, so theirs is asked for. */
    private static final RequestMatcher WITHOUT_SESSION = new OrRequestMatcher(
            new AndRequestMatcher(path("/api/**"), new NegatedRequestMatcher(path("/api/register/**"))),
            path("/exchange/**"));

    @Bean
    RequestCache wantedPages() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(path("/office/**"));
        return wanted;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Doors doors,
            Refusals refusals,
            SigningOut signingOut,
            RequestCache wanted,
            ObjectProvider<ClientRegistrationRepository> elsewhere) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(doors))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers(WITHOUT_SESSION))
                .headers(headers -> headers.defaultsDisabled()
                        .addHeaderWriter(
                                new DelegatingRequestMatcherHeaderWriter(OFFICERS, new CacheControlHeadersWriter())))
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .defaultSuccessUrl("/office")
                        .failureHandler(refused()))
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(out ->
                        out.logoutUrl("/sign-out").addLogoutHandler(signingOut).logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(refusals).authenticationEntryPoint(refusals));
        if (elsewhere.getIfAvailable() != null) {
            http.oauth2Login(login ->
                    login.loginPage("/sign-in").defaultSuccessUrl("/office").failureHandler(refused()));
        }
        return http.build();
    }

    /** No other site's page makes a browser send the token. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Back to the sign-in page, with the reason as a word in the address. */
    private static AuthenticationFailureHandler refused() {
        return (request, response, thrown) -> {
            String why = thrown instanceof SignInRefused refused ? refused.why().name() : "ELSEWHERE";
            String address = "/sign-in?refused=" + why;
            response.sendRedirect(
                    request.getContextPath() + LanguageLinks.with(address, Languages.chosen(request.getQueryString())));
        };
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
