package org.openhuji.web.cases;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.openhuji.access.SignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Large files are read for whoever has opened a case or signed in, each at the one address that takes theirs; for all others a form with files ends at
 * 300 kB, before a byte of it is kept. What comes without saying how long it is counts as large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadGate extends OncePerRequestFilter {
    private static final DataSize SMALL = DataSize.ofKilobytes(300);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean form = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        if (form && large(request) && !awaited(request)) {
            throw new MaxUploadSizeExceededException(SMALL.toBytes());
        }
        chain.doFilter(request, response);
    }

    private static boolean large(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 || length > SMALL.toBytes();
    }

    private static boolean awaited(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/cases/documents") && OpenedCase.of(request).isPresent()
                || path.equals("/office/batches") && signedIn(request);
    }

    /** Looked up in the session, for nobody has been let in yet this far in front; who may send a list is asked behind. */
    private static boolean signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && Optional.ofNullable(context.getAuthentication())
                        .map(Authentication::getPrincipal)
                        .filter(SignedIn.class::isInstance)
                        .isPresent();
    }
}
