package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may keep a page: nobody, for it may tell of people; but for the pages that are the same for everybody, which a
 * browser may show again after asking.
 */
@Component
class PagesKept implements HandlerInterceptor, WebMvcConfigurer {
    private static final String HEADER = "Cache-Control";
    private static final List<String> SAME_FOR_ALL = List.of("/policies", "/questions", "/about", "/problems");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && response.getHeader(HEADER) == null) {
            String path = request.getServletPath();
            response.setHeader(
                    HEADER, SAME_FOR_ALL.stream().anyMatch(path::startsWith) ? "no-cache, private" : "no-store");
        }
    }
}
