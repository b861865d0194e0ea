package org.openhuji.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Two installations that are each other's peers, started once for all tests that need them and closed with the machine. */
record Pair(Installation liling, Installation qujing, int lilingPort) {
    private static final int CONNECTIONS = 3;

    private static final class Started {
        static final Pair PAIR = start();
    }

    static Pair get() {
        return Started.PAIR;
    }

    private static Pair start() {
        int here = freePort();
        int there = freePort();
        return new Pair(
                Installation.start("liling", here, CONNECTIONS, "qujing", there, "5303"),
                Installation.start("qujing", there, CONNECTIONS, "liling", here, "4302"),
                here);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
