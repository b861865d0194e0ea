package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openhuji.access.Access;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A password that somebody else gave out is good for choosing another, and for nothing else. */
@Configuration(proxyBeanMethods = false)
class GivenOutPasswords implements WebMvcConfigurer, HandlerInterceptor {
    private final Access access;
    private final Accounts accounts;

    GivenOutPasswords(Access access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/office/**", "/api/register/**")
                .excludePathPatterns("/office/password");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean givenOut = access.find()
                .flatMap(officer -> accounts.find(officer.id()))
                .filter(account -> account.secret() == Account.Secret.PASSWORD_GIVEN_OUT)
                .isPresent();
        if (givenOut) {
            response.sendRedirect(request.getContextPath() + "/office/password");
        }
        return !givenOut;
    }
}
