package org.openhuji.policy;

import java.nio.file.Path;

/** The law and codes of this repository, opened once for all tests. */
public final class ShippedPolicies {
    /** The law folder. */
    public static final Path LAW = Path.of("..", "law");

    /** The codes folder. */
    public static final Path CODES = Path.of("..", "codes");

    /** Where tests keep compiled forms. */
    public static final Path CACHE = Path.of("target", "cache");

    private static final Policies POLICIES = open();

    private ShippedPolicies() {}

    /** The policies. */
    public static Policies get() {
        return POLICIES;
    }

    private static Policies open() {
        try {
            return Policies.open(LAW, CODES, CACHE);
        } catch (Policies.CannotLoad e) {
            StringBuilder shown = new StringBuilder();
            e.faults().forEach(fault -> shown.append(fault.show(java.util.Locale.ENGLISH)));
            throw new AssertionError(shown.toString(), e);
        }
    }
}
