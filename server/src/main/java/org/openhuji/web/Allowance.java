package org.openhuji.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each address spend so much and no more, so that one who asks without end slows themselves and nobody else. Behind
 * {@code Edge}, and before anything that costs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Allowance extends OncePerRequestFilter {
    private static final String BUCKET = Allowance.class.getName();

    private final Limits limits;
    private final Addresses addresses;
    private final Problems problems;

    Allowance(Limits limits, Problems problems) {
        this.limits = limits;
        this.addresses = new Addresses(limits);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limits.on();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket bucket = addresses.of(request.getRemoteAddr());
        int cost = Math.min(Cost.of(request.getServletPath()), limits.burst());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
        if (probe.isConsumed()) {
            request.setAttribute(BUCKET, bucket);
            chain.doFilter(request, response);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader("Retry-After", String.valueOf(seconds));
        if (Problems.wantsPage(request)) {
            response.sendError(ProblemKind.TOO_MANY_REQUESTS.status());
        } else {
            response.setHeader("Cache-Control", "no-store");
            problems.write(slower(), request, response);
        }
    }

    static Problem slower() {
        return Problem.of(
                ProblemKind.TOO_MANY_REQUESTS,
                "这个网络地址的请求太多，请按 Retry-After 头给出的秒数稍等再试。",
                "Too many requests came from this network address: wait as many seconds as the Retry-After header says.");
    }

    /** Makes a request pay for more than it seemed to ask for; the address owes it where it has not so much left. */
    static void charge(HttpServletRequest request, int tokens) {
        if (tokens > 0 && request.getAttribute(BUCKET) instanceof Bucket bucket) {
            bucket.consumeIgnoringRateLimits(tokens);
        }
    }
}
