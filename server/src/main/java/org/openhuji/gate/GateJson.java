package org.openhuji.gate;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import org.openhuji.papers.Verification;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it goes through the gate, and lies closed on one of its sides. */
public final class GateJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(Verification.class, Typed.class).build();

    /** What is known of a paper says how it stands. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
    private interface Typed {}

    private GateJson() {}

    /** Writes one of the gate's records. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static <T> T read(byte[] json, Class<T> type) {
        T read;
        try {
            read = MAPPER.readValue(new String(json, StandardCharsets.UTF_8), type);
        } catch (JacksonException none) {
            throw new IllegalArgumentException("not what goes through the gate", none);
        }
        if (read == null) {
            throw new IllegalArgumentException("nothing");
        }
        return read;
    }
}
