package org.openhuji.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the claims of an OpenID Connect provider become an account.
 *
 * @param login the claim with the login
 * @param name the claim with the name colleagues read
 * @param office the claim with the office's name
 * @param place the claim with the division code of the office, where roles without a place of their own are held
 * @param roles the claim with a text or a list of texts: {@code value} or {@code value@division}
 * @param roleNames what those values are called here; values that do not stand here bring nothing
 */
@ConfigurationProperties("huji.access.elsewhere")
record ElsewhereClaims(
        @DefaultValue("preferred_username") String login,
        @DefaultValue("name") String name,
        @DefaultValue("office") String office,
        @DefaultValue("office_place") String place,
        @DefaultValue("roles") String roles,
        @DefaultValue Map<String, Role> roleNames) {
    /**
     * The account that claims tell of.
     *
     * @throws IllegalArgumentException where they tell of none: something is missing, or no role is left
     */
    NewAccount account(Map<String, ? extends @Nullable Object> claims) {
        String where = text(claims, place);
        List<RoleAt> held = new ArrayList<>();
        for (String told : texts(claims.get(roles))) {
            int at = told.indexOf('@');
            Role role = roleNames.get(at < 0 ? told : told.substring(0, at));
            if (role != null) {
                held.add(new RoleAt(role, at < 0 ? where : told.substring(at + 1)));
            }
        }
        if (where.isEmpty() && held.stream().anyMatch(role -> role.place().isEmpty())) {
            throw new IllegalArgumentException("a role without a place");
        }
        return new NewAccount(text(claims, login), text(claims, name), new Office(text(claims, office), where), held);
    }

    private static String text(Map<String, ? extends @Nullable Object> claims, String name) {
        return claims.get(name) instanceof String text ? text.strip() : "";
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> List.of(text.split("[ ,]+"));
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
