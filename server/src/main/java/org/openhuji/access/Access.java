package org.openhuji.access;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is at work, and what they may do: asked by every module before it shows or changes anything. Rights are looked up for every
 * request, so that closing an account ends its sessions. What is refused leaves as {@link AccessRefused}.
 */
@Service
public class Access {
    private static final String OFFICER = "huji.officer";
    private static final ScopedValue<Acting> ACTING = ScopedValue.newInstance();

    private final AccountStore accounts;
    private final Session session;
    private final AuditLog log;
    private final PasswordEncoder encoder;
    private final SignInLimits limits;
    private final InstantSource time;

    Access(
            AccountStore accounts,
            Session session,
            AuditLog log,
            PasswordEncoder encoder,
            SignInLimits limits,
            InstantSource time) {
        this.accounts = accounts;
        this.session = session;
        this.log = log;
        this.encoder = encoder;
        this.limits = limits;
        this.time = time;
    }

    private record Acting(Officer officer, @Nullable Purpose purpose) {}

    /**
     * The officer at work.
     *
     * @throws AccessRefused with {@code NOT_SIGNED_IN} where nobody is
     */
    public Officer officer() {
        return find().orElseThrow(() -> new AccessRefused(AccessProblem.NOT_SIGNED_IN));
    }

    /** The officer at work; empty where nobody has signed in, or the account was closed since. */
    public Optional<Officer> find() {
        if (ACTING.isBound()) {
            return Optional.of(ACTING.get().officer());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signed)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(OFFICER, RequestAttributes.SCOPE_REQUEST) instanceof Officer known
                && known.id().equals(signed.account())) {
            return Optional.of(known);
        }
        Optional<Officer> officer = accounts.find(signed.account())
                .map(AccountStore.Row::account)
                .filter(account -> account.standing() == Account.Standing.OPEN)
                .map(Account::officer);
        if (request != null) {
            officer.ifPresent(found -> request.setAttribute(OFFICER, found, RequestAttributes.SCOPE_REQUEST));
        }
        return officer;
    }

    /** A colleague by the account, with what they may now; empty where it is closed or there is none. */
    public Optional<Officer> colleague(UUID account) {
        return accounts.find(account)
                .map(AccountStore.Row::account)
                .filter(known -> known.standing() == Account.Standing.OPEN)
                .map(Account::officer);
    }

    /** Whether the officer at work holds a permission at a place. */
    public boolean may(Permission permission, String place) {
        return find().filter(officer -> officer.may(permission, place)).isPresent();
    }

    /** The places (division codes, each with all below it; empty for the whole country) where a permission is held. */
    public List<String> places(Permission permission) {
        return officer().roles().stream()
                .filter(role -> role.brings(permission))
                .map(RoleAt::place)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Lets the officer at work pass only with a permission somewhere.
     *
     * @throws AccessRefused where nobody is signed in or no role brings it
     */
    public Officer require(Permission permission) {
        Officer officer = officer();
        if (!officer.may(permission)) {
            throw new AccessRefused(AccessProblem.NOT_ALLOWED);
        }
        return officer;
    }

    /**
     * Lets the officer at work pass only with a permission at a place.
     *
     * @param place the division code of where the person or household is registered; empty where it is nowhere
     * @throws AccessRefused where nobody is signed in, no role brings it, or none there
     */
    public Officer require(Permission permission, String place) {
        Officer officer = require(permission);
        if (!officer.may(permission, place)) {
            throw new AccessRefused(AccessProblem.OUTSIDE_PLACE);
        }
        return officer;
    }

    /**
     * The purpose of the moment.
     *
     * @throws AccessRefused where none was stated, or too long ago
     */
    public Purpose purpose() {
        return findPurpose().orElseThrow(() -> new AccessRefused(AccessProblem.PURPOSE_NEEDED));
    }

    /** The purpose of the moment, if one was stated within the last hour. */
    public Optional<Purpose> findPurpose() {
        return ACTING.isBound() ? Optional.ofNullable(ACTING.get().purpose()) : session.purpose();
    }

    /** Keeps a purpose for the session, until another is stated. */
    @Transactional
    public void state(Purpose purpose) {
        Officer officer = officer();
        session.state(purpose);
        log.append(AuditEntry.of(actor(officer), purpose, AuditEvent.PURPOSE_STATED, AuditDetail.NONE));
    }

    /**
     * What to append to the log for something an officer does with persons, after asking for permission and purpose. It is for the
     * caller to append, in the transaction that reads or changes.
     *
     * @param place as in {@link #require(Permission, String)}
     * @throws AccessRefused as {@link #require(Permission, String)} and {@link #purpose}
     */
    public AuditEntry permit(
            Permission permission, String place, AuditEvent event, List<UUID> persons, AuditDetail detail) {
        Officer officer = require(permission, place);
        return new AuditEntry(actor(officer, permission, place), purpose(), event, persons, detail);
    }

    /**
     * Lets a masked value be shown in full, and says so in the log. A sensitive one takes {@code READ_SENSITIVE} and the password
     * given again within five minutes.
     *
     * @throws AccessRefused where it may not be shown, or something is needed first
     * @throws org.springframework.transaction.IllegalTransactionStateException where there is no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmask(UUID person, String place, MaskedField field) {
        Permission permission = field.sensitive() ? Permission.READ_SENSITIVE : Permission.UNMASK;
        AuditEntry entry =
                permit(permission, place, AuditEvent.UNMASKED, List.of(person), AuditDetail.of(field.name()));
        if (field.sensitive()) {
            requireConfirmed();
        }
        log.append(entry);
    }

    /**
     * Lets pass only whoever gave the password again within the last five minutes.
     *
     * @throws AccessRefused with {@code CONFIRMATION_NEEDED}
     */
    public void requireConfirmed() {
        if (!ACTING.isBound() && !session.confirmed()) {
            throw new AccessRefused(AccessProblem.CONFIRMATION_NEEDED);
        }
    }

    /**
     * Takes the password of the officer at work once more; whether it was right goes into the log. Wrong ones count as they do in
     * signing in: after too many none is heard for a while.
     *
     * @return whether it was right; then {@link #requireConfirmed} lets pass for five minutes
     */
    @Transactional
    public boolean confirm(String password) {
        Officer officer = officer();
        String hash = accounts.find(officer.id()).map(AccountStore.Row::hash).orElse(null);
        boolean heard = accounts.tryOnce(officer.id(), time.instant(), limits).isPresent();
        boolean right = hash != null && encoder.matches(password, hash) && heard;
        if (right) {
            accounts.succeeded(officer.id());
            session.confirm();
        }
        log.append(AuditEntry.of(
                actor(officer),
                findPurpose().orElseGet(Purpose.SystemWork::new),
                AuditEvent.IDENTITY_CONFIRMED,
                AuditDetail.of(right ? "RIGHT" : "WRONG")));
        return right;
    }

    /** Says in the log that the officer at work was refused something, or signed out. */
    @Transactional
    public void tell(AuditEvent event, AuditDetail detail) {
        Officer officer = officer();
        Purpose purpose = findPurpose().orElseGet(Purpose.SystemWork::new);
        log.append(AuditEntry.of(actor(officer), purpose, event, detail));
    }

    /**
     * Nobody approves what they recorded.
     *
     * @param recordedBy the account of whoever recorded it
     * @throws AccessRefused where that is the officer at work
     */
    public void requireOther(UUID recordedBy) {
        if (officer().id().equals(recordedBy)) {
            throw new AccessRefused(AccessProblem.OWN_WORK);
        }
    }

    /**
     * Nobody opens or changes their own record or their family's at work.
     *
     * @param persons those concerned, and the kin of each: the caller knows them
     * @throws AccessRefused where the officer's own person is among them
     */
    public void requireNotOwn(Collection<UUID> persons) {
        if (officer().person().filter(persons::contains).isPresent()) {
            throw new AccessRefused(AccessProblem.OWN_RECORD);
        }
    }

    /** The officer as the log names them, by the role that brings the permission there. */
    public static Actor actor(Officer officer, Permission permission, String place) {
        String role = officer.roles().stream()
                .filter(held -> held.brings(permission) && held.covers(place))
                .map(held -> held.role().name())
                .findFirst()
                .orElse("");
        return new Actor(
                officer.id(), role, officer.office().name(), officer.office().place());
    }

    /** The officer as the log names them, where no permission is in question. */
    public static Actor actor(Officer officer) {
        return new Actor(
                officer.id(), "", officer.office().name(), officer.office().place());
    }

    /** Works as an officer outside any request, with a purpose: for commands, and for tests. */
    public static <T extends @Nullable Object> T acting(Officer officer, Purpose purpose, Supplier<T> work) {
        return ScopedValue.where(ACTING, new Acting(officer, purpose)).call(work::get);
    }
}
