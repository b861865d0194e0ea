package org.openhuji.access;

import java.util.List;
import java.util.Locale;

/** Officers for tests, made in the shared database as they are asked for. */
public final class Officers {
    /** What opens every one of them. */
    public static final String PASSWORD = "a good sentence";

    private Officers() {}

    /** The officer of Liling with one role; the same for the whole run. */
    public static Officer with(Accounts accounts, Role role) {
        return named(accounts, "test." + role.name().toLowerCase(Locale.ROOT), role, "430281");
    }

    /** An officer of a login, made where there is none yet. */
    public static Officer named(Accounts accounts, String login, Role role, String place) {
        return called(accounts, login, "林测试", role, place);
    }

    /** The same with a name that colleagues read. */
    public static Officer called(Accounts accounts, String login, String name, Role role, String place) {
        return accounts.add(
                        new NewAccount(
                                login, name, new Office("醴陵市公安局来龙门派出所", "430281006"), List.of(new RoleAt(role, place))),
                        Password.chosen(PASSWORD))
                .or(() -> accounts.findByLogin(login).map(Account::officer))
                .orElseThrow();
    }

    /** An officer with every role at a place, whose office is there. */
    public static Officer all(Accounts accounts, String login, String place) {
        return at(accounts, login, List.of(Role.values()), place);
    }

    /** An officer with some roles at a place, whose office is there. */
    public static Officer at(Accounts accounts, String login, List<Role> roles, String place) {
        return accounts.add(
                        new NewAccount(
                                login,
                                "林测试",
                                new Office(place + "公安机关", place),
                                roles.stream()
                                        .map(role -> new RoleAt(role, place))
                                        .toList()),
                        Password.chosen(PASSWORD))
                .orElseThrow();
    }
}
