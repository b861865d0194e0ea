package org.openhuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class DemonstrationTest {
    @Test
    void takesTheWantedPortWhereItIsFree() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(portChosen(port)).isEqualTo(port);
    }

    @Test
    void takesAnotherWhereItIsTaken() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(portChosen(socket.getLocalPort())).isZero();
        }
    }

    private int portChosen(int wanted) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(wanted);
        new Demonstration(wanted, InetAddress.getLoopbackAddress()).customize(factory);
        return factory.getPort();
    }
}
