package org.openhuji.casework.telling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes messages into a file instead of sending them: for a demonstration, or until a gateway is named. */
final class FileGateway implements MessageGateway {
    private final Path file;

    FileGateway(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void send(UUID id, Channel channel, String to, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                channel + "\t" + to + "\t" + text + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
