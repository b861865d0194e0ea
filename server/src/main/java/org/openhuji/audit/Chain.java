package org.openhuji.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The links of the chain: SHA-256 over the hash before, the position and every column of the entry. The encoding is described in
 * {@code docs/audit-log.md} for whoever wants to prove the log with a program of their own. Not for two threads at once.
 */
final class Chain {
    /** What stands before the first link. */
    static final byte[] BEGINNING = new byte[32];

    private static final byte FORM = 1;
    private static final int FIXED = 32 + 1 + 8 * 4 + 4 + 17 * 2 + 4 + 8;

    private final MessageDigest digest;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12);

    Chain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of the link that holds an entry. */
    byte[] link(byte[] before, long position, EntryRow entry) {
        byte[][] texts = {
            bytes(entry.tx()),
            bytes(entry.event()),
            bytes(entry.role()),
            bytes(entry.office()),
            bytes(entry.place()),
            bytes(entry.purpose()),
            bytes(entry.reference()),
            bytes(entry.detail())
        };
        int size = FIXED + 16 * entry.subjects().size();
        for (byte[] text : texts) {
            size += 4 + text.length;
        }
        if (buffer.capacity() < size) {
            buffer = ByteBuffer.allocate(size * 2);
        }
        buffer.clear();
        buffer.put(before).put(FORM).putLong(position).putLong(entry.id());
        Instant at = entry.recordedAt();
        buffer.putLong(at.getEpochSecond()).putInt(at.getNano());
        for (byte[] text : texts) {
            buffer.putInt(text.length).put(text);
        }
        put(entry.account());
        put(entry.detailId());
        buffer.putLong(entry.detailCount());
        buffer.putInt(entry.subjects().size());
        for (UUID subject : entry.subjects()) {
            buffer.putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
        }
        digest.update(buffer.array(), 0, buffer.position());
        return digest.digest();
    }

    private void put(@Nullable UUID id) {
        buffer.put((byte) (id == null ? 0 : 1));
        if (id != null) {
            buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
