package org.openhuji;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Present;
import org.openhuji.register.Window;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/** A test of the running server; all of them share one, with an empty database and the legal date of the demo. */
@SpringBootTest(
        classes = HujiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huji.home=..",
            "huji.cache=target/cache",
            "huji.data=target/test-data",
            "today=2018-06-01",
            "huji.artificial=true",
            "huji.limit.rate=0",
            "huji.messages.pause=86400000",
            "huji.watching.pause=2s",
            // Cases from home are followed; nobody is called, but when a test does so.
            "huji.gate.url=http://127.0.0.1:9",
            "huji.gate.secret=the secret of a gate, of a test alone",
            "huji.gate.pause=30d"
        })
@ContextConfiguration(initializers = ServerTest.EmptyData.class)
@Import({Server.class, Breaking.class, Listening.class, Chronicle.class, Present.class, Window.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface ServerTest {
    /** Starts with no data, whatever an earlier run left; before PostgreSQL is started in the folder. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    class EmptyData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            FileSystemUtils.deleteRecursively(Path.of("target", "test-data").toFile());
        }
    }
}
