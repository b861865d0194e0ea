package org.openhuji.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs officers in by login and password. An attempt is counted before its password is looked at, so that many at once are no more
 * than the number allowed; no database connection is held while the hash is worked out.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final AccountStore accounts;
    private final AuditLog log;
    private final PasswordEncoder encoder;
    private final Slowdown slowdown;
    private final SignInLimits limits;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final String nobodysHash;

    PasswordSignIn(
            AccountStore accounts,
            AuditLog log,
            PasswordEncoder encoder,
            Slowdown slowdown,
            SignInLimits limits,
            InstantSource time,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.log = log;
        this.encoder = encoder;
        this.slowdown = slowdown;
        this.limits = limits;
        this.time = time;
        this.transaction = transaction;
        this.nobodysHash = String.valueOf(encoder.encode(Password.generated().text()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (slowdown.tooSoon(address)) {
            throw new SignInRefused(SignInRefused.Why.TOO_FAST);
        }
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        try {
            AccountStore.Row row = check(login, String.valueOf(attempt.getCredentials()));
            slowdown.right(address);
            Officer officer = row.account().officer();
            OfficerPrincipal principal = new OfficerPrincipal(officer.id(), officer.login());
            return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        } catch (SignInRefused refused) {
            slowdown.wrong(address);
            throw refused;
        }
    }

    private AccountStore.Row check(String login, String password) {
        Optional<AccountStore.Row> found = accounts.findByLogin(login);
        if (found.isEmpty() || found.get().hash() == null) {
            encoder.matches(password, nobodysHash);
            tell(Actor.UNKNOWN, AuditEvent.SIGN_IN_FAILED, AuditDetail.of("NO_SUCH_ACCOUNT"));
            throw new SignInRefused(SignInRefused.Why.WRONG);
        }
        AccountStore.Row row = found.get();
        UUID id = row.account().officer().id();
        Optional<Integer> tries = accounts.tryOnce(id, time.instant(), limits);
        boolean right = encoder.matches(password, row.hash());
        SignInRefused.Why why = why(right, tries.isPresent(), row.account().standing());
        if (why != null) {
            refuse(row, tries, why);
            throw new SignInRefused(why);
        }
        transaction.executeWithoutResult(status -> {
            accounts.succeeded(id);
            log.append(entry(row, AuditEvent.SIGNED_IN, AuditDetail.of("PASSWORD")));
        });
        return row;
    }

    private static SignInRefused.@Nullable Why why(boolean right, boolean heard, Account.Standing standing) {
        if (!right) {
            return SignInRefused.Why.WRONG;
        }
        return switch (standing) {
            case CLOSED -> SignInRefused.Why.CLOSED;
            case OPEN -> heard ? null : SignInRefused.Why.LOCKED;
        };
    }

    private void refuse(AccountStore.Row row, Optional<Integer> tries, SignInRefused.Why why) {
        UUID id = row.account().officer().id();
        transaction.executeWithoutResult(status -> {
            log.append(entry(row, AuditEvent.SIGN_IN_FAILED, AuditDetail.of(why.name(), id)));
            if (tries.filter(made -> made >= limits.tries()).isPresent()) {
                log.append(entry(row, AuditEvent.LOCKED_OUT, new AuditDetail("WRONG_PASSWORDS", id, limits.tries())));
            }
        });
    }

    private void tell(Actor actor, AuditEvent event, AuditDetail detail) {
        transaction.executeWithoutResult(
                status -> log.append(AuditEntry.of(actor, new Purpose.SystemWork(), event, detail)));
    }

    private static AuditEntry entry(AccountStore.Row row, AuditEvent event, AuditDetail detail) {
        return AuditEntry.of(Access.actor(row.account().officer()), new Purpose.SystemWork(), event, detail);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
