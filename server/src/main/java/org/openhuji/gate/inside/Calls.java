package org.openhuji.gate.inside;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.openhuji.gate.GateSettings;
import org.openhuji.kernel.Daemon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Calls the residents' site again and again while the register runs; says once when it is shut, and once when it answers again. */
@Component
@ConditionalOnProperty("huji.gate.url")
class Calls implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    private final Exchange exchange;
    private final GateSettings settings;
    private final URI site;
    private final Daemon daemon = new Daemon("gate", this::run);

    Calls(Exchange exchange, GateSettings settings) {
        this.exchange = exchange;
        this.settings = settings;
        this.site = Objects.requireNonNull(settings.url());
    }

    private void run() {
        boolean shut = false;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(settings.pause());
                Exchange.Called called = all();
                if (shut != (called == Exchange.Called.SHUT)) {
                    shut = !shut;
                    LOG.warn(shut ? "The residents' site does not answer" : "The residents' site answers again");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Exchange.Called all() throws InterruptedException {
        Exchange.Called called;
        do {
            called = once();
        } while (called == Exchange.Called.MORE && !Thread.currentThread().isInterrupted());
        return called;
    }

    private Exchange.Called once() throws InterruptedException {
        try {
            return exchange.call(site);
        } catch (RuntimeException trouble) {
            LOG.warn("The gate: {}", trouble.getClass().getSimpleName());
            Thread.sleep(AFTER_TROUBLE);
            return Exchange.Called.DONE;
        }
    }

    @Override
    public void start() {
        daemon.start();
    }

    @Override
    public void stop() {
        daemon.stop();
    }

    @Override
    public boolean isRunning() {
        return daemon.running();
    }
}
