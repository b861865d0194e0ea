package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.exchange.Gate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Which address is open to whom: {@link OpenDoors} and this list, and what other beans add to it. A new address stays shut until it stands here. */
@Component
class Doors implements AuthorizationManager<RequestAuthorizationContext> {
    private static final List<Door> LIST = List.of(
            Door.open("/sign-in"),
            Door.sealed("/exchange/letters"),
            Door.signedIn("/office"),
            Door.signedIn("/office/purpose"),
            Door.signedIn("/office/confirm"),
            Door.signedIn("/office/password"),
            Door.needs("/office/accounts/**", Permission.MANAGE_ACCOUNTS),
            Door.needs("/office/audit/**", Permission.READ_AUDIT));

    private final List<Door> doors;
    private final Access access;
    private final Gate gate;

    Doors(Access access, Gate gate, ObjectProvider<Door> others) {
        this.access = access;
        this.gate = gate;
        this.doors = Stream.of(OpenDoors.LIST.stream(), LIST.stream(), others.stream())
                .flatMap(Function.identity())
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()))
                .toList();
    }

    /** The door of a request. */
    Optional<Door> of(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.parseAndCache(request);
        return doors.stream()
                .filter(door -> door.pattern().matches(path.pathWithinApplication()))
                .findFirst();
    }

    /** The door of a mapped address, as its pattern stands in the mapping. */
    Optional<Door> of(String mapping) {
        return doors.stream()
                .filter(door -> door.pattern().matches(PathContainer.parsePath(mapping)))
                .findFirst();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(of(context.getRequest())
                .filter(door -> opens(door.key(), context.getRequest()))
                .isPresent());
    }

    private boolean opens(Door.Key key, HttpServletRequest request) {
        return switch (key) {
            case Door.Key.Open open -> true;
            case Door.Key.SignedIn signed -> access.find().isPresent();
            case Door.Key.Sealed sealed ->
                SealedRequest.seal(request).filter(gate::opens).isPresent();
            case Door.Key.Needs needs ->
                access.find()
                        .filter(officer -> needs.permissions().stream().anyMatch(officer::may))
                        .isPresent();
        };
    }
}
