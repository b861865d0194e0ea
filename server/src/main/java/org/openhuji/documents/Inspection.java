package org.openhuji.documents;

import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Looks at what was sent: by its first bytes, and then through and through. A few at a time, for a picture takes memory. */
@Component
class Inspection {
    static final int MOST_MEGABYTES = 10;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** Free places to look at something. */
    final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What is kept of it. */
    Content inspect(byte[] sent) {
        if (sent.length == 0) {
            throw new DocumentRefused(DocumentProblem.EMPTY);
        }
        if (sent.length > MOST_MEGABYTES << 20) {
            throw new DocumentRefused(DocumentProblem.TOO_LARGE, MOST_MEGABYTES);
        }
        boolean picture = begins(sent, JPEG) || begins(sent, PNG);
        if (!picture && !begins(sent, PDF)) {
            throw new DocumentRefused(DocumentProblem.UNKNOWN_KIND);
        }
        enter();
        try {
            if (picture) {
                return new Content(DocumentKind.PICTURE, Pictures.anew(sent));
            }
            PdfFiles.check(sent);
            return new Content(DocumentKind.PDF, sent);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DocumentRefused(DocumentProblem.BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DocumentRefused(DocumentProblem.BUSY);
        }
    }

    private static boolean begins(byte[] sent, byte[] with) {
        return sent.length >= with.length && Arrays.equals(sent, 0, with.length, with, 0, with.length);
    }
}
