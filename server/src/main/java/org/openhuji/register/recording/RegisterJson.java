package org.openhuji.register.recording;

import java.util.function.Function;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.ActId;
import org.openhuji.register.AddressId;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as the register stores it: identities, dates, names and numbers as plain texts. */
@Component
public class RegisterJson {
    private final JsonMapper mapper;

    RegisterJson() {
        SimpleModule texts = new SimpleModule("register");
        text(texts, PersonId.class, PersonId::toString);
        text(texts, HouseholdId.class, HouseholdId::toString);
        text(texts, AddressId.class, AddressId::toString);
        text(texts, ActId.class, ActId::toString);
        text(texts, PartialDate.class, PartialDate::toString);
        text(texts, PersonName.class, PersonName::text);
        text(texts, CitizenNumber.class, CitizenNumber::digits);
        mapper = JsonMapper.builder().addModule(texts).build();
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> text) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(value));
            }
        });
        module.addKeySerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeName(text.apply(value));
            }
        });
    }

    JsonMapper mapper() {
        return mapper;
    }
}
