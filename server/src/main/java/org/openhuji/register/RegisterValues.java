package org.openhuji.register;

import java.util.UUID;
import java.util.function.Function;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The register's values in JSON: identities, dates, names and numbers as plain texts, both ways. */
public final class RegisterValues {
    private RegisterValues() {}

    /** What a mapper needs to know of them. */
    public static SimpleModule module() {
        SimpleModule texts = new SimpleModule("register");
        text(texts, PersonId.class, PersonId::toString, PersonId::of);
        text(texts, HouseholdId.class, HouseholdId::toString, id -> new HouseholdId(UUID.fromString(id)));
        text(texts, AddressId.class, AddressId::toString, id -> new AddressId(UUID.fromString(id)));
        text(texts, ActId.class, ActId::toString, id -> new ActId(UUID.fromString(id)));
        text(
                texts,
                PartialDate.class,
                PartialDate::toString,
                date -> PartialDate.parse(date).orElseThrow(() -> new IllegalArgumentException("not a date")));
        text(texts, PersonName.class, PersonName::text, PersonName::new);
        text(texts, CitizenNumber.class, CitizenNumber::digits, CitizenNumber::new);
        return texts;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> text, Function<String, T> value) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T one, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(one));
            }
        });
        module.addKeySerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T one, JsonGenerator generator, SerializationContext context) {
                generator.writeName(text.apply(one));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return value.apply(parser.getString());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return value.apply(key);
            }
        });
    }
}
