package org.openhuji.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.gate.GateSettings;
import org.openhuji.gate.outside.SiteGate;
import org.openhuji.web.Door;
import org.openhuji.web.OpenDoors;
import org.openhuji.web.SealedRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.server.RequestPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/** What is open at the residents' site: the pages and the API for everybody, and one address for the register. Nothing else is there. */
@Component
@Profile("residents")
class SiteDoors
        implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Door REGISTER = Door.sealed(GateSettings.ADDRESS);

    private final SiteGate gate;

    SiteDoors(SiteGate gate) {
        this.gate = gate;
    }

    private static Stream<Door> doors(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.parseAndCache(request);
        return Stream.concat(OpenDoors.LIST.stream(), Stream.of(REGISTER))
                .filter(door -> door.pattern().matches(path.pathWithinApplication()));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(doors(request)
                .anyMatch(door -> door != REGISTER
                        || SealedRequest.seal(request).filter(gate::opens).isPresent()));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        refuse(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean register = doors(request).anyMatch(door -> door == REGISTER);
        response.sendError(register ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_NOT_FOUND);
    }
}
