package org.openhuji.policy.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Test;

/**
 * The tests of a law as closures, each compiled once however many situations ask for it. Tests are told apart by
 * identity: hashing a test by value walks its fact with all its texts.
 */
final class CompiledTests {
    private record Key(Test test) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Key key && key.test == test;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(test);
        }
    }

    private final Map<Key, Rule> rules = new ConcurrentHashMap<>();

    Rule get(Test test) {
        Key key = new Key(test);
        Rule known = rules.get(key);
        return known == null ? rules.computeIfAbsent(key, k -> TestRules.compile(k.test)) : known;
    }
}
