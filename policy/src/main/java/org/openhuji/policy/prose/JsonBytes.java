package org.openhuji.policy.prose;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON written straight into one growing array of UTF-8 bytes. Commas are set by looking at the last byte written: a
 * value or a name follows another one unless an object, an array or a name has just begun.
 */
final class JsonBytes {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private byte[] bytes;
    private int size;

    JsonBytes(int expected) {
        this.bytes = new byte[expected];
    }

    /** What has been written. */
    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }

    /** What has been written, where it stands; nothing may be written any more. */
    ByteBuffer inPlace() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /** A name with its colon, for {@link #raw}: names that every answer has are turned into bytes once. */
    static byte[] named(String name) {
        JsonBytes json = new JsonBytes(name.length() + 3);
        json.name(name);
        return json.written();
    }

    void startObject() {
        comma();
        put('{');
    }

    void endObject() {
        put('}');
    }

    void startArray() {
        comma();
        put('[');
    }

    void endArray() {
        put(']');
    }

    /** The name of the next value. */
    void name(String name) {
        string(name);
        put(':');
    }

    void string(String value) {
        comma();
        int length = value.length();
        room(3 * length + 2);
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                bytes[at++] = (byte) c;
            } else if (c >= 0x800 && !Character.isSurrogate(c)) {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (c >= 0x80 && c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                unusual(value);
                return;
            }
        }
        bytes[at++] = '"';
        size = at;
    }

    /** A string with characters that must be escaped, or are two {@code char}s. */
    private void unusual(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                default -> {
                    if (c < ' ') {
                        escaped.append("\\u00").append(HEX.toHexDigits((byte) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        append(escaped.append('"').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A value, or names with their values, as they were written before. */
    void raw(byte[] json) {
        comma();
        append(json);
    }

    void nothing() {
        raw(NULL);
    }

    void yes() {
        raw(TRUE);
    }

    void no() {
        raw(FALSE);
    }

    private void append(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void comma() {
        if (size > 0) {
            byte last = bytes[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private void put(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
