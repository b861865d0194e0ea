package org.openhuji.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A determination with its headers leaves in one write. By Tomcat's own 8 kB it takes two or three, and wakes whoever reads it
 * as often. Each open connection holds one such buffer.
 */
@Component
class OneWrite implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int BYTES = 20_480;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(BYTES)));
    }
}
