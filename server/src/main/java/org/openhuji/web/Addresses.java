package org.openhuji.web;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each address has left, in memory and never written anywhere. An address of IPv6 counts by its first 64 bits: the
 * rest is the caller's own to choose.
 */
final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private final Limits limits;
    private final Map<String, Bucket> buckets;

    Addresses(Limits limits) {
        this.limits = limits;
        this.buckets = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<String, Bucket> eldest) {
                return size() > limits.addresses();
            }
        };
    }

    /** The bucket of an address; a full one where it was not seen, or too long ago. */
    Bucket of(String address) {
        String key = key(address);
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    fresh -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(limits.burst()).refillGreedy(limits.rate(), Duration.ofSeconds(1)))
                            .build());
        }
    }

    /** Of how many addresses it is kept. */
    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    /** What is no address (a proxy may pass on anything) is one for all of them. */
    private static String key(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
