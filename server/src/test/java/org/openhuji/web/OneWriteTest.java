package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class OneWriteTest {

    @Test
    void everyConnectorHasRoomForAWholeDetermination() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new OneWrite().customize(factory);
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        assertThat(connector.getProperty("socket.appWriteBufSize")).isEqualTo("20480");
    }
}
