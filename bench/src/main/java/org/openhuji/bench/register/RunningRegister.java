package org.openhuji.bench.register;

import java.nio.file.Path;
import org.openhuji.HujiApplication;
import org.openhuji.register.Registration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's own server with a data folder of its own, called within the process. */
record RunningRegister(ConfigurableApplicationContext context) implements AutoCloseable {
    static RunningRegister open(Path data) {
        Path home = Path.of(System.getProperty("huji.home", "."));
        return new RunningRegister(new SpringApplicationBuilder(HujiApplication.class)
                .run(
                        "--server.port=0",
                        "--huji.home=" + home,
                        "--huji.cache=" + home.resolve(".huji/cache"),
                        "--huji.data=" + data,
                        "--huji.artificial=true",
                        "--huji.limit.rate=0",
                        "--today=2018-06-01",
                        "--logging.level.root=warn"));
    }

    Registration registration() {
        return context.getBean(Registration.class);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
