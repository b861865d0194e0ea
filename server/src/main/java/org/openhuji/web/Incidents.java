package org.openhuji.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Faults of the program. The caller gets a number, the log gets the number and where it happened: the classes and the
 * lines, never a message, a value or an address, for those may hold what was asked about whom.
 */
@Component
class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int FRAMES = 30;
    private static final int CAUSES = 8;

    /**
     * Logs a fault.
     *
     * @param route the pattern of the address, if one was found
     */
    Problem report(Throwable fault, @Nullable Object route) {
        String reference = HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
        StringBuilder where = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            where.append(System.lineSeparator()).append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                where.append(System.lineSeparator()).append("    at ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        LOG.error("Incident {} at {}{}", reference, route == null ? "no route" : route, where);
        Problem general = Problem.of(
                ProblemKind.UNEXPECTED,
                "程序出了意外，已记下编号 %s。请把编号告诉管理员。".formatted(reference),
                "The program met something unexpected, noted under %s. Please give that number to the administrator."
                        .formatted(reference));
        return new Problem(general.kind(), general.detail(), general.errors(), reference);
    }
}
