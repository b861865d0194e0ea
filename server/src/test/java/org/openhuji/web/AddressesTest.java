package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void keepsNoMoreThanItMay() {
        Addresses addresses = new Addresses(new Limits(1, 5, 100));
        for (int i = 0; i < 10_000; i++) {
            addresses.of("10.0." + i / 250 + "." + i % 250).tryConsume(1);
        }
        assertThat(addresses.size()).isEqualTo(100);
    }

    @Test
    void whoKeepsAskingIsNotForgotten() {
        Addresses addresses = new Addresses(new Limits(1, 1, 10));
        assertThat(addresses.of("10.0.0.1").tryConsume(1)).isTrue();
        for (int i = 0; i < 100; i++) {
            addresses.of("10.9.0." + i);
            assertThat(addresses.of("10.0.0.1").tryConsume(1)).as("after " + i).isFalse();
        }
    }

    @Test
    void anAddressOfSixCountsByItsNetwork() {
        Addresses addresses = new Addresses(new Limits(1, 1, 10));
        assertThat(addresses.of("2001:db8:1:2::1").tryConsume(1)).isTrue();
        assertThat(addresses.of("2001:db8:1:2:ffff::9").tryConsume(1)).isFalse();
        assertThat(addresses.of("2001:db8:1:3::1").tryConsume(1)).isTrue();
    }

    @Test
    void whatIsNoAddressIsOneForAll() {
        Addresses addresses = new Addresses(new Limits(1, 1, 10));
        assertThat(addresses.of("unknown").tryConsume(1)).isTrue();
        assertThat(addresses.of("x".repeat(10_000)).tryConsume(1)).isFalse();
        assertThat(addresses.size()).isEqualTo(1);
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new Limits(-1, 5, 5)).hasMessageContaining("rate must be 0 or more");
        assertThatThrownBy(() -> new Limits(1, 0, 5)).hasMessageContaining("not 1, 0, 5");
        assertThat(new Limits(0, 1, 1).on()).isFalse();
    }
}
