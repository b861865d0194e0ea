package org.openhuji.bench.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhuji.HujiApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product's own server as one of two registers, run within the process. */
final class Side {
    /** The new place's city and another one, both kept by the first register; and the city the second one keeps. */
    static final String HOME = "430281006001";

    static final String NEAR = "430524101001";
    static final String FAR = "530302001001";

    private static final String SECRET = "two registers of a measurement, and nobody else";

    private Side() {}

    /**
     * Starts one.
     *
     * @param name {@code liling} or {@code qujing}: each is the other's peer
     */
    static ConfigurableApplicationContext start(
            Path data, String name, int port, int peerPort, int connections, Class<?>... beside) {
        boolean first = name.equals("liling");
        String peer = first ? "qujing" : "liling";
        Path home = Path.of(System.getProperty("huji.home", "."));
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--huji.home=" + home,
                "--huji.cache=" + home.resolve(".huji/cache"),
                "--huji.data=" + data,
                "--huji.artificial=true",
                "--huji.limit.rate=0",
                "--today=2018-06-01",
                "--logging.level.root=error",
                "--spring.datasource.hikari.maximum-pool-size=" + connections,
                "--huji.register.name=" + name,
                "--huji.register.longest=2s",
                "--huji.register.peers." + peer + ".url=http://127.0.0.1:" + peerPort,
                "--huji.register.peers." + peer + ".places=" + (first ? "5303" : "4302"),
                "--huji.register.peers." + peer + ".secret=" + SECRET));
        List<Class<?>> sources = new ArrayList<>(List.of(HujiApplication.class));
        sources.addAll(List.of(beside));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).run(arguments.toArray(String[]::new));
    }
}
