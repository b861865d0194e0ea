package org.openhuji.casework;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openhuji.register.RegisterValues;
import org.openhuji.register.acts.Act;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** JSON as cases and messages are stored. */
@Component
class CaseJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(RegisterValues.module())
            .addMixIn(Act.class, Typed.class)
            .build();

    /** An act says which it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "act")
    private interface Typed {}

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Whether a text is one JSON object. */
    boolean isObject(String text) {
        return mapper.readTree(text).isObject();
    }

    <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }
}
