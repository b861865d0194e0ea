package org.openhuji;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes sent as they are, from an address of this machine, and what came back: for requests no client would send. */
public final class Raw {
    private static final int PATIENCE = 10_000;

    private Raw() {}

    /** What came back, as text of single bytes; "" where the connection was closed without an answer. */
    public static String send(int port, byte[] request) throws IOException {
        return send("127.0.0.1", port, request);
    }

    /** The same from a chosen address of the loopback network. */
    public static String send(String source, int port, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(source), 0));
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (SocketException e) {
            // The server may close before it has read everything it refuses; what it said until then counts.
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** A whole GET request. */
    public static byte[] get(String path, String... headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + String.join(
                                "",
                                java.util.Arrays.stream(headers)
                                        .map(header -> header + "\r\n")
                                        .toList())
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The status of an answer, where the server first said to go on the one after it; 0 where there is none. */
    public static int status(String whole) {
        String answer = whole.replaceFirst("^HTTP/1.1 100 [^\\n]*\\n\\r\\n", "");
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
