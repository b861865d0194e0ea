package org.openhuji.backup;

import java.util.List;

/** A backup cannot be taken or restored, and nothing was changed; each line says what is in the way, Chinese first. */
final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final List<String> lines;

    BackupRefused(List<String> lines) {
        super(lines.getFirst());
        this.lines = List.copyOf(lines);
    }

    BackupRefused(String line) {
        this(List.of(line));
    }

    List<String> lines() {
        return lines;
    }
}
