package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Says in the log that somebody signed out. */
@Component
class SigningOut implements LogoutHandler {
    private final Access access;

    SigningOut(Access access) {
        this.access = access;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (access.find().isPresent()) {
            access.tell(AuditEvent.SIGNED_OUT, AuditDetail.NONE);
        }
    }
}
