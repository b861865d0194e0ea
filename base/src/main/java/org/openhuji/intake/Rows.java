package org.openhuji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The rows of a table, one at a time, from a text file or a sheet. */
interface Rows extends AutoCloseable {
    /**
     * Opens a table by what its first bytes are.
     *
     * @throws CannotRead where it is neither
     */
    static Rows open(Path file) throws IOException {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? SheetRows.open(file)
                : CsvRows.open(file);
    }

    /** What a file sent over the net may unpack to, and what of it may be kept in memory. */
    long LARGEST_SENT = 32L << 20;

    /** The same part that {@link SheetRows#LARGEST_IN_MEMORY} bounds. */
    long LARGEST_SENT_IN_MEMORY = 16L << 20;

    /**
     * Opens a table that somebody sent: by what it is, not by its name, and within narrow bounds.
     *
     * @throws CannotRead where it is neither a sheet nor text
     */
    static Rows openSent(Path file) throws IOException {
        byte[] first = new byte[512];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(first, 0, first.length);
        }
        if (read >= 2 && first[0] == 'P' && first[1] == 'K') {
            return SheetRows.open(file, LARGEST_SENT, LARGEST_SENT_IN_MEMORY);
        }
        for (int i = 0; i < read; i++) {
            if (first[i] == 0) {
                throw new CannotRead(FaultKind.UNREADABLE, 0, "neither a sheet nor text");
            }
        }
        return CsvRows.open(file);
    }

    /** Goes to the next row; {@code false} at the end. */
    boolean next();

    /** The line on which the row begins, from 1. */
    long line();

    /** How many fields the row has. */
    int width();

    /** A field without white space around it; empty where the row is shorter. */
    String field(int column);

    /** Whether a field is a number that a sheet has rounded. */
    boolean rounded(int column);

    @Override
    void close();

    /** The table cannot be read on; the rest of it is lost. */
    final class CannotRead extends UncheckedIOException {
        private static final long serialVersionUID = 1L;
        private final FaultKind kind;
        private final long line;

        CannotRead(FaultKind kind, long line, String detail) {
            super(detail, new IOException(detail));
            this.kind = kind;
            this.line = line;
        }

        FaultKind kind() {
            return kind;
        }

        long line() {
            return line;
        }
    }
}
