package org.openhuji.casework.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Another register, as this one is told of it.
 *
 * @param url where its server is reached; plain http only on this machine, for letters hold people's data
 * @param places division codes whose people it keeps, each with all below
 * @param secret known to both, at least {@value #LEAST} bytes, and to nobody else
 */
public record Peer(URI url, List<String> places, String secret) {
    /** As long as the digest it keys. */
    private static final int LEAST = 32;

    public Peer {
        places = List.copyOf(places);
        if (secret.getBytes(StandardCharsets.UTF_8).length < LEAST) {
            throw new IllegalArgumentException("huji.register.peers: a secret has at least " + LEAST + " bytes");
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("huji.register.peers: a peer keeps places");
        }
        boolean here = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && here)) {
            throw new IllegalArgumentException("huji.register.peers: a url is https, but on this machine: " + url);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Peer[" + url + ", " + places + "]";
    }
}
