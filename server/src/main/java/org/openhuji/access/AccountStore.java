package org.openhuji.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and their roles in the database. */
@Component
class AccountStore {
    private static final String SELECT = """
            select a.id, a.login, a.name, a.office, a.office_place, a.password, a.must_change, a.person, a.closed,
                   a.locked_until,
                   array(select r.role || '@' || r.place from access.account_role r where r.account = a.id order by 1) as roles
            from access.account a\s""";

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An account with its hash.
     *
     * @param hash the library's; {@code null} where there is no password
     */
    record Row(Account account, @Nullable String hash) {}

    Optional<Row> find(UUID id) {
        return sql.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AccountStore::row)
                .optional();
    }

    Optional<Row> findByLogin(String login) {
        return sql.sql(SELECT + "where a.login = :login")
                .param("login", login)
                .query(AccountStore::row)
                .optional();
    }

    /** By login. */
    List<Row> list() {
        return sql.sql(SELECT + "order by a.login").query(AccountStore::row).list();
    }

    /** Adds an account; nothing where the login is taken. */
    Optional<UUID> insert(NewAccount account, @Nullable String hash, boolean mustChange) {
        Optional<UUID> id = sql.sql("""
                        insert into access.account (login, name, office, office_place, password, must_change)
                        values (:login, :name, :office, :place, :hash, :mustChange)
                        on conflict (login) do nothing returning id""")
                .param("login", account.login())
                .param("name", account.name())
                .param("office", account.office().name())
                .param("place", account.office().place())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .query(UUID.class)
                .optional();
        id.ifPresent(added -> account.roles().forEach(role -> grant(added, role)));
        return id;
    }

    /** What a sign-in elsewhere says of its officer now. */
    void update(UUID id, NewAccount account) {
        sql.sql("update access.account set name = :name, office = :office, office_place = :place where id = :id")
                .param("id", id)
                .param("name", account.name())
                .param("office", account.office().name())
                .param("place", account.office().place())
                .update();
        roles(id, account.roles());
    }

    void roles(UUID id, List<RoleAt> roles) {
        sql.sql("delete from access.account_role where account = :id")
                .param("id", id)
                .update();
        roles.forEach(role -> grant(id, role));
    }

    private void grant(UUID id, RoleAt role) {
        sql.sql(
                        "insert into access.account_role (account, role, place) values (:id, :role, :place) on conflict do nothing")
                .param("id", id)
                .param("role", role.role().name())
                .param("place", role.place())
                .update();
    }

    void password(UUID id, String hash, boolean mustChange) {
        sql.sql("""
                        update access.account
                        set password = :hash, must_change = :mustChange, failures = 0, locked_until = null
                        where id = :id""")
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    void closed(UUID id, boolean closed) {
        sql.sql("update access.account set closed = :closed, failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .param("closed", closed)
                .update();
    }

    void person(UUID id, UUID person) {
        sql.sql("update access.account set person = :person where id = :id")
                .param("id", id)
                .param("person", person)
                .update();
    }

    /**
     * Counts an attempt as wrong until it proves right; the last one allowed locks the account. Returns how many in a row, or
     * nothing where the account is locked already.
     */
    Optional<Integer> tryOnce(UUID id, Instant now, SignInLimits limits) {
        return sql.sql("""
                        with counted as (
                            select id, case when locked_until is null then failures + 1 else 1 end as tries
                            from access.account
                            where id = :id and (locked_until is null or locked_until <= :now)
                            for update
                        )
                        update access.account a
                        set failures = c.tries, locked_until = case when c.tries >= :most then cast(:until as timestamptz) end
                        from counted c where a.id = c.id returning a.failures""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", limits.tries())
                .param("until", now.plus(limits.locked()).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    void succeeded(UUID id) {
        sql.sql("update access.account set failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String hash = row.getString("password");
        OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        Account.Secret secret = hash == null
                ? Account.Secret.ELSEWHERE
                : row.getBoolean("must_change") ? Account.Secret.PASSWORD_GIVEN_OUT : Account.Secret.PASSWORD;
        Officer officer = new Officer(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                new Office(row.getString("office"), row.getString("office_place")),
                roles((String[]) row.getArray("roles").getArray()),
                Optional.ofNullable(row.getObject("person", UUID.class)));
        return new Row(
                new Account(
                        officer,
                        secret,
                        row.getBoolean("closed") ? Account.Standing.CLOSED : Account.Standing.OPEN,
                        Optional.ofNullable(locked).map(OffsetDateTime::toInstant)),
                hash);
    }

    private static List<RoleAt> roles(String[] texts) {
        List<RoleAt> roles = new ArrayList<>();
        for (String text : Arrays.asList(texts)) {
            int at = text.indexOf('@');
            roles.add(new RoleAt(Role.valueOf(text.substring(0, at)), text.substring(at + 1)));
        }
        return roles;
    }
}
