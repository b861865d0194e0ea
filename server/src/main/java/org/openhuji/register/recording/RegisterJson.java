package org.openhuji.register.recording;

import org.openhuji.register.RegisterValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the register stores it. */
@Component
public class RegisterJson {
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(RegisterValues.module()).build();

    JsonMapper mapper() {
        return mapper;
    }
}
