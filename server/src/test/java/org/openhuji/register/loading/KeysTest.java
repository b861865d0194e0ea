package org.openhuji.register.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Identities that a load gives: the same again, never twice, and told apart by an index that reckons with floating-point numbers. */
class KeysTest {
    private static final UUID BATCH = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    private static final Instant STARTED = Instant.parse("2026-11-29T08:00:00Z");

    private static double asNumber(UUID id) {
        return unsigned(id.getMostSignificantBits()) * 0x1p64 + unsigned(id.getLeastSignificantBits());
    }

    private static double unsigned(long bits) {
        return (bits >>> 1) * 2.0 + (bits & 1);
    }

    @ParameterizedTest
    @EnumSource(Keys.Of.class)
    void eachLineHasOneLaterThanTheLineBefore(Keys.Of what) {
        Keys keys = new Keys(BATCH, STARTED);
        Keys again = new Keys(BATCH, STARTED);
        double before = 0;
        for (long line = 1; line < 200_000; line++) {
            UUID id = keys.of(what, line);
            assertThat(asNumber(id)).as("line %d", line).isGreaterThan(before);
            before = asNumber(id);
            if (line % 1_000 == 0) {
                assertThat(id).isEqualTo(again.of(what, line));
                assertThat(id.version()).isEqualTo(7);
                assertThat(id.variant()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keys.Of.class)
    void whatOneLineBringsIsNotOneThing(Keys.Of what) {
        Set<UUID> ids = new HashSet<>();
        Keys keys = new Keys(BATCH, STARTED);
        Keys other = new Keys(UUID.randomUUID(), STARTED);
        for (long line : new long[] {1, 2, 63, 64, 65, 0xffffffffL}) {
            for (Keys.Of one : Keys.Of.values()) {
                assertThat(ids.add(keys.of(one, line))).isTrue();
            }
            assertThat(ids).doesNotContain(other.of(what, line));
        }
    }
}
