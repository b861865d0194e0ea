package org.openhuji;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What {@code ./huji demo} adds: another port where the wanted one is taken, and the address, once it answers. */
@Component
@Profile("demo")
class Demonstration implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
    private final int wanted;
    private final InetAddress address;

    Demonstration(@Value("${server.port}") int wanted, @Value("${server.address}") InetAddress address) {
        this.wanted = wanted;
        this.address = address;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (taken()) {
            factory.setPort(0);
        }
    }

    @EventListener
    void answers(ApplicationReadyEvent ready) {
        int port =
                ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        PrintStream out = System.out;
        if (port != wanted) {
            out.printf("端口 %1$d 已被占用，改用 %2$d。Port %1$d is taken; this is %2$d instead.%n", wanted, port);
        }
        out.printf("%n  http://localhost:%d/%n%n", port);
        out.println("页面已就绪，法定日期定为 2018年6月1日；人物均为虚构。按 Ctrl-C 停止。");
        out.println("The pages answer, on the legal date 2018-06-01; everybody is invented. Ctrl-C stops them.");
        out.flush();
    }

    private boolean taken() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, wanted));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
