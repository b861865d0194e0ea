package org.openhuji.gazetteer;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A compiled file mapped into memory: numbers and bytes by section and position. Read by many threads at once. */
final class CompiledFile {
    /** First four bytes; the last one is the version of the format. */
    static final int MAGIC = 'H' | ('G' << 8) | ('Z' << 16) | (1 << 24);

    /** Where the table of sections (offset and length each) begins: behind magic, file length and two checksums. */
    static final int SECTIONS = 16;

    static final int HEAD = SECTIONS + 8 * Section.values().length;

    private final ByteBuffer data;
    private final int[] offsets;
    private final int[] lengths;

    private CompiledFile(ByteBuffer data) {
        this.data = data;
        Section[] sections = Section.values();
        offsets = new int[sections.length];
        lengths = new int[sections.length];
        for (int i = 0; i < sections.length; i++) {
            offsets[i] = data.getInt(SECTIONS + 8 * i);
            lengths[i] = data.getInt(SECTIONS + 8 * i + 4);
        }
    }

    /** Maps a file; empty where it is cut short, changed, or of another version. Its checksum is read through. */
    static Optional<CompiledFile> open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEAD || size > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            // by way of a segment: the buffer that map returns by itself costs a cold JVM 20 ms more of reflection
            ByteBuffer data = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto())
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
            boolean whole = data.getInt(0) == MAGIC
                    && data.getInt(4) == size
                    && data.getInt(12) == sumOfHead(data)
                    && data.getInt(8) == sumFrom(data, HEAD);
            return whole ? Optional.of(new CompiledFile(data)) : Optional.empty();
        }
    }

    /** The checksum of the head without its own four bytes. */
    static int sumOfHead(ByteBuffer head) {
        CRC32C sum = new CRC32C();
        sum.update(head.duplicate().position(0).limit(12));
        sum.update(head.duplicate().position(SECTIONS).limit(HEAD));
        return (int) sum.getValue();
    }

    private static int sumFrom(ByteBuffer data, int from) {
        CRC32C sum = new CRC32C();
        sum.update(data.duplicate().position(from));
        return (int) sum.getValue();
    }

    /** How many ints a section has. */
    int countInts(Section section) {
        return lengths[section.number()] / 4;
    }

    int getInt(Section section, int index) {
        return data.getInt(offsets[section.number()] + 4 * index);
    }

    long getLong(Section section, int index) {
        return data.getLong(offsets[section.number()] + 8 * index);
    }

    byte getByte(Section section, int index) {
        return data.get(offsets[section.number()] + index);
    }

    byte[] bytes(Section section, int from, int to) {
        byte[] bytes = new byte[to - from];
        data.get(offsets[section.number()] + from, bytes);
        return bytes;
    }

    int[] ints(Section section) {
        int[] values = new int[countInts(section)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getInt(section, i);
        }
        return values;
    }

    long[] longs(Section section) {
        long[] values = new long[lengths[section.number()] / 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = getLong(section, i);
        }
        return values;
    }

    String text(Section section) {
        return new String(bytes(section, 0, lengths[section.number()]), StandardCharsets.UTF_8);
    }
}
