package org.openhuji.web;

import java.util.Set;
import org.openhuji.access.Permission;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Addresses and what opens them. The most specific pattern counts; an address without a door is not there for anybody.
 *
 * @param pattern as in a request mapping, such as {@code /office/accounts/**}
 */
public record Door(PathPattern pattern, Key key) {
    /** What opens a door. */
    public sealed interface Key {
        /** Nothing is needed. */
        record Open() implements Key {}

        /** An account is needed. */
        record SignedIn() implements Key {}

        /** One of these permissions is needed, wherever it is held; the place is asked for inside. */
        record Needs(Set<Permission> permissions) implements Key {}

        /** The seal of another register; no officer's account. */
        record Sealed() implements Key {}
    }

    /** Open to everybody. */
    public static Door open(String pattern) {
        return new Door(PathPatternParser.defaultInstance.parse(pattern), new Key.Open());
    }

    /** Open to whoever signed in. */
    public static Door signedIn(String pattern) {
        return new Door(PathPatternParser.defaultInstance.parse(pattern), new Key.SignedIn());
    }

    /** Open to other registers that this one knows. */
    public static Door sealed(String pattern) {
        return new Door(PathPatternParser.defaultInstance.parse(pattern), new Key.Sealed());
    }

    /** Open to whoever holds one of the permissions somewhere. */
    public static Door needs(String pattern, Permission... permissions) {
        return new Door(PathPatternParser.defaultInstance.parse(pattern), new Key.Needs(Set.of(permissions)));
    }
}
