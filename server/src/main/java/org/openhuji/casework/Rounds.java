package org.openhuji.casework;

import org.openhuji.kernel.Daemon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries messages again and again while the server runs. */
@Component
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PAUSE_MILLIS = 500;

    private final Carrier carrier;
    private final Daemon daemon = new Daemon("casework-rounds", this::run);

    Rounds(Carrier carrier) {
        this.carrier = carrier;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                carrier.round();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException trouble) {
                LOG.warn("Messages could not be carried: {}", trouble.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS * 10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
