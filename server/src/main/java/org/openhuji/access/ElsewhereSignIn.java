package org.openhuji.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes whom an OpenID Connect provider has signed in. Its claims are the account each time; an account that has a password here is
 * never taken over, and one that was closed here stays closed.
 */
@Component
class ElsewhereSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService provider = new OidcUserService();
    private final ElsewhereClaims claims;
    private final Accounts accounts;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    ElsewhereSignIn(ElsewhereClaims claims, Accounts accounts, AuditLog log, TransactionTemplate transaction) {
        this.claims = claims;
        this.accounts = accounts;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        NewAccount told;
        try {
            told = claims.account(user.getClaims());
        } catch (IllegalArgumentException unfit) {
            throw refused("no_account_in_claims");
        }
        Optional<Account> known = accounts.findByLogin(told.login());
        if (known.filter(account -> account.secret() != Account.Secret.ELSEWHERE)
                .isPresent()) {
            throw refused("account_has_a_password");
        }
        if (known.filter(account -> account.standing() == Account.Standing.CLOSED)
                .isPresent()) {
            throw refused("account_closed");
        }
        Officer officer = accounts.elsewhere(told);
        transaction.executeWithoutResult(status -> log.append(AuditEntry.of(
                Access.actor(officer),
                new Purpose.SystemWork(),
                AuditEvent.SIGNED_IN,
                AuditDetail.of("OPENID_CONNECT"))));
        return new ElsewhereOfficer(officer.id(), user);
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }

    /** Whoever signed in elsewhere. */
    private static final class ElsewhereOfficer extends DefaultOidcUser implements SignedIn {
        private static final long serialVersionUID = 1L;
        private final UUID account;

        ElsewhereOfficer(UUID account, OidcUser user) {
            super(List.of(), user.getIdToken(), user.getUserInfo());
            this.account = account;
        }

        @Override
        public UUID account() {
            return account;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ElsewhereOfficer officer && officer.account.equals(account);
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }
}
