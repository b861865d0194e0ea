package org.openhuji.access;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an account is made from.
 *
 * @param login 2 to 64 of small letters, digits and {@code . _ @ -}
 * @param name 1 to 50 characters
 * @param roles at least one
 */
public record NewAccount(String login, String name, Office office, List<RoleAt> roles) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    public NewAccount {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        roles = List.copyOf(roles);
        if (!isLogin(login)) {
            throw new IllegalArgumentException(
                    "登录名为 2 至 64 个小写字母、数字或 . _ @ -。" + "A login has 2 to 64 small letters, digits or . _ @ -");
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("姓名为 1 至 50 个字。A name has 1 to 50 characters.");
        }
        if (!isOffice(office.name())) {
            throw new IllegalArgumentException("单位名称为 1 至 100 个字。An office has 1 to 100 characters.");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("至少要有一个角色。An account has one role at least.");
        }
    }

    /** Whether an account may be signed in to by this; spaces around it and capital letters are no matter. */
    public static boolean isLogin(String login) {
        return LOGIN.matcher(login.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether somebody may be called this. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= 50;
    }

    /** Whether an office may be called this. */
    public static boolean isOffice(String office) {
        return !office.isBlank() && office.length() <= 100;
    }
}
