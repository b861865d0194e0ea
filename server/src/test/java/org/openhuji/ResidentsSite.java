package org.openhuji;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The residents' site as a process of its own would be, with an empty database of its own, beside the register of a test. */
public final class ResidentsSite {
    /** Where it keeps its data. */
    public static final Path DATA = Path.of("target", "residents-data");

    private ResidentsSite() {}

    /** Starts it, on a port that is free, with the register's secret and a clock of the test's. */
    public static ConfigurableApplicationContext start(InstantSource clock) {
        FileSystemUtils.deleteRecursively(DATA.toFile());
        return ResidentsApplication.builder()
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "clockOfTheTest", InstantSource.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--huji.home=..",
                        "--huji.cache=target/cache",
                        "--huji.data=" + DATA,
                        "--today=2018-06-01",
                        "--huji.limit.rate=0",
                        "--logging.level.root=warn",
                        "--server.port=0",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--huji.gate.secret=the secret of a gate, of a test alone",
                        "--huji.gate.again=0s");
    }
}
