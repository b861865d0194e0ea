package org.openhuji.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, for whoever administers them. Every change is in the log. */
@Service
public class Accounts {
    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final AuditLog log;
    private final Access access;

    Accounts(AccountStore store, PasswordEncoder encoder, AuditLog log, Access access) {
        this.store = store;
        this.encoder = encoder;
        this.log = log;
        this.access = access;
    }

    /** All accounts by login. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return store.list().stream().map(AccountStore.Row::account).toList();
    }

    /** An account, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return store.find(id).map(AccountStore.Row::account);
    }

    /** The accounts that the officer at work administers, by login: all whose office and roles lie where they do so. */
    @Transactional(readOnly = true)
    public List<Account> administered() {
        Officer officer = access.require(Permission.MANAGE_ACCOUNTS);
        return list().stream()
                .filter(account -> administers(officer, account.officer()))
                .toList();
    }

    /**
     * One of them, or nothing where there is no such account.
     *
     * @throws AccessRefused where its office or one of its roles lies elsewhere
     */
    @Transactional(readOnly = true)
    public Optional<Account> administered(UUID id) {
        Officer officer = access.require(Permission.MANAGE_ACCOUNTS);
        Optional<Account> account = find(id);
        if (account.filter(one -> !administers(officer, one.officer())).isPresent()) {
            throw new AccessRefused(AccessProblem.OUTSIDE_PLACE);
        }
        return account;
    }

    private static boolean administers(Officer officer, Officer other) {
        return officer.may(Permission.MANAGE_ACCOUNTS, other.office().place())
                && other.roles().stream().allMatch(role -> officer.may(Permission.MANAGE_ACCOUNTS, role.place()));
    }

    /** An account by its login, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Account> findByLogin(String login) {
        return store.findByLogin(login).map(AccountStore.Row::account);
    }

    /**
     * Adds an account.
     *
     * @return nothing where the login is taken
     * @throws IllegalArgumentException where the password is not fit to be one
     */
    @Transactional
    public Optional<Officer> add(NewAccount account, Password password) {
        Optional<UUID> id = store.insert(account, encoder.encode(password.text()), password.givenOut());
        id.ifPresent(added -> tell("ADDED", added));
        return id.flatMap(store::find).map(row -> row.account().officer());
    }

    /** Takes what a sign-in elsewhere says of its officer: adds the account, or changes it where something else is said now. */
    @Transactional
    Officer elsewhere(NewAccount account) {
        Optional<AccountStore.Row> known = store.findByLogin(account.login());
        if (known.isEmpty()) {
            store.insert(account, null, false).ifPresent(added -> tell("ADDED_ELSEWHERE", added));
        } else if (!same(known.get().account().officer(), account)) {
            store.update(known.get().account().officer().id(), account);
            tell("CHANGED_ELSEWHERE", known.get().account().officer().id());
        }
        return store.findByLogin(account.login()).orElseThrow().account().officer();
    }

    private static boolean same(Officer officer, NewAccount account) {
        return officer.name().equals(account.name())
                && officer.office().equals(account.office())
                && List.copyOf(officer.roles()).containsAll(account.roles())
                && account.roles().containsAll(officer.roles());
    }

    /** Gives an account other roles; one at least. */
    @Transactional
    public void roles(UUID id, List<RoleAt> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("至少要有一个角色。An account has one role at least.");
        }
        store.roles(id, roles);
        tell("ROLES", id);
    }

    /** Says which record in the register is the officer's own. */
    @Transactional
    public void person(UUID id, UUID person) {
        store.person(id, person);
        tell("PERSON", id);
    }

    /** Sets a password. A lock after failed attempts ends. */
    @Transactional
    public void password(UUID id, Password password) {
        store.password(id, encoder.encode(password.text()), password.givenOut());
        tell(password.givenOut() ? "PASSWORD_RESET" : "PASSWORD_CHANGED", id);
    }

    /** Closes an account; its sessions end with their next request. */
    @Transactional
    public void close(UUID id) {
        store.closed(id, true);
        tell("CLOSED", id);
    }

    /** Opens an account again, whatever had closed or locked it. */
    @Transactional
    public void open(UUID id) {
        store.closed(id, false);
        tell("OPENED", id);
    }

    private void tell(String change, UUID account) {
        Actor actor = access.find().map(Access::actor).orElse(Actor.SYSTEM);
        log.append(AuditEntry.of(
                actor, new Purpose.Administration(), AuditEvent.ACCOUNT_CHANGED, AuditDetail.of(change, account)));
    }
}
