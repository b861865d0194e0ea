package org.openhuji.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Puts the sections of a compiled file together; {@link CompiledFile} reads it. */
final class CompiledWriter {
    private final Map<Section, byte[]> sections = new EnumMap<>(Section.class);

    void bytes(Section section, byte[] values) {
        sections.put(section, values);
    }

    void ints(Section section, int[] values) {
        byte[] content = new byte[Math.multiplyExact(values.length, 4)];
        wrap(content).asIntBuffer().put(values);
        sections.put(section, content);
    }

    void longs(Section section, long[] values) {
        byte[] content = new byte[Math.multiplyExact(values.length, 8)];
        wrap(content).asLongBuffer().put(values);
        sections.put(section, content);
    }

    /** Writes everything to a file, through to the disk. */
    void write(Path file) throws IOException {
        ByteBuffer head = wrap(new byte[CompiledFile.HEAD]);
        CRC32C sum = new CRC32C();
        int at = CompiledFile.HEAD;
        for (Section section : Section.values()) {
            byte[] content = content(section);
            head.putInt(CompiledFile.SECTIONS + 8 * section.number(), at);
            head.putInt(CompiledFile.SECTIONS + 8 * section.number() + 4, content.length);
            sum.update(content);
            at = Math.addExact(at, content.length);
        }
        head.putInt(0, CompiledFile.MAGIC);
        head.putInt(4, at);
        head.putInt(8, (int) sum.getValue());
        head.putInt(12, CompiledFile.sumOfHead(head));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(out, head);
            for (Section section : Section.values()) {
                writeAll(out, ByteBuffer.wrap(content(section)));
            }
            out.force(true);
        }
    }

    private byte[] content(Section section) {
        byte[] content = sections.get(section);
        if (content == null) {
            throw new IllegalStateException("nothing written for " + section);
        }
        return content;
    }

    private static void writeAll(FileChannel out, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            out.write(content);
        }
    }

    private static ByteBuffer wrap(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
