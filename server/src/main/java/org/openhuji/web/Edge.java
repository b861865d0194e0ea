package org.openhuji.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: headers that keep browsers from doing more than the pages need, and the last place where a fault
 * is caught, before the container would write its message into the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Edge extends OncePerRequestFilter {
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Problems problems;

    Edge(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        harden(request, response);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error fault) {
            if (response.isCommitted() && response.getStatus() >= 400 && response.getStatus() < 500) {
                // The container refused the body while it was read, and will say so.
                return;
            }
            Problem problem = problems.of(fault, request);
            if (response.isCommitted()) {
                // The answer has begun: breaking it off is the only way left to say that it is not whole.
                throw new ServletException(problem.kind().code());
            }
            response.reset();
            harden(request, response);
            if (request.getDispatcherType() != DispatcherType.ERROR && Problems.wantsPage(request)) {
                // The container asks for the page that tells it; where that page fails too, this filter sees it once
                // more.
                request.setAttribute(Problems.REFUSED, problem);
                response.sendError(problem.kind().status());
                return;
            }
            problems.write(problem, request, response);
        }
    }

    /** Also the page that tells of a fault may fail. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void harden(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Vary", "Accept-Language");
        if (request.isSecure()) {
            // Said only where encryption is there, by this server or by a proxy it was told to trust.
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
