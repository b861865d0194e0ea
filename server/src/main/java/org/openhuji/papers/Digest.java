package org.openhuji.papers;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * SHA-256 over every value of a paper, and over its code first: without the code nobody can find out by trying whose paper
 * it was.
 */
final class Digest {
    private final StringBuilder canonical = new StringBuilder(1000);

    private Digest() {}

    static byte[] of(String code, Object values) {
        Digest digest = new Digest();
        digest.add(code);
        digest.add(values);
        return of(digest.canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read from the records themselves, so that no value can be forgotten here. */
    private void add(@Nullable Object value) {
        switch (value) {
            case null -> canonical.append("-;");
            case CitizenNumber number -> add(number.digits());
            case Record held -> {
                canonical.append(held.getClass().getSimpleName()).append('{');
                for (RecordComponent part : held.getClass().getRecordComponents()) {
                    canonical.append(part.getName()).append('=');
                    add(read(part, held));
                }
                canonical.append('}');
            }
            case List<?> list -> {
                canonical.append('[');
                list.forEach(this::add);
                canonical.append(']');
            }
            case String text ->
                canonical.append(text.length()).append(':').append(text).append(';');
            case Integer number -> add(number.toString());
            case Boolean answer -> add(answer.toString());
            case Temporal day -> add(day.toString());
            case Enum<?> choice -> add(choice.name());
            default -> throw new IllegalStateException("papers hold no " + value.getClass());
        }
    }

    private static @Nullable Object read(RecordComponent part, Record held) {
        try {
            return part.getAccessor().invoke(held);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
