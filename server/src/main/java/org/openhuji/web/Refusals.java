package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openhuji.access.Access;
import org.openhuji.access.AccessProblem;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Answers whom the doors did not let in: to the sign-in page where that may help, a problem in words where it cannot, and "nothing
 * here" where there is no door at all.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Doors doors;
    private final Access access;
    private final RequestCache wanted;

    Refusals(Doors doors, Access access, RequestCache wanted) {
        this.doors = doors;
        this.access = access;
        this.wanted = wanted;
    }

    /** Nobody has signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        answer(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.sendError(403);
            return;
        }
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Door> door = doors.of(request);
        if (door.isEmpty()) {
            response.sendError(404);
        } else if (access.find().isPresent()) {
            if (door.get().key() instanceof Door.Key.Needs needs) {
                access.tell(
                        AuditEvent.REFUSED,
                        AuditDetail.of(needs.permissions().stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow()
                                .name()));
            }
            refuse(AccessProblem.NOT_ALLOWED, request, response);
        } else if (wantsPage(request)) {
            if (request.getMethod().equals(HttpMethod.GET.name())) {
                wanted.saveRequest(request, response);
            }
            response.sendRedirect(request.getContextPath()
                    + LanguageLinks.with("/sign-in", Languages.chosen(request.getQueryString())));
        } else {
            refuse(AccessProblem.NOT_SIGNED_IN, request, response);
        }
    }

    private static void refuse(AccessProblem why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = Problem.of(ProblemKind.of(why), why.zh(), why.en());
        request.setAttribute(Problems.REFUSED, problem);
        response.sendError(problem.kind().status());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api");
    }
}
