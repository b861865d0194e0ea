package org.openhuji.policy.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.situation.Json;

@NullUnmarked
class JsonBytesTest {

    @Test
    void everyCharacterComesBackAsItWent() throws Json.Malformed {
        // Not 0, which is read from nobody.
        for (int c = 1; c <= 0xFFFF; c++) {
            if (!Character.isSurrogate((char) c)) {
                check("a" + (char) c + "b");
            }
        }
        check("𠮷野家 😀");
        check("");
    }

    private static void check(String text) throws Json.Malformed {
        JsonBytes json = new JsonBytes(1);
        json.string(text);
        assertThat(Json.read(new StringReader(new String(json.written(), StandardCharsets.UTF_8))))
                .isEqualTo(text);
    }

    @Test
    void commasStandBetweenValuesOnly() throws Json.Malformed {
        JsonBytes json = new JsonBytes(4);
        json.startObject();
        json.name("a");
        json.startArray();
        json.string("{");
        json.string("[");
        json.string(":");
        json.startObject();
        json.endObject();
        json.yes();
        json.nothing();
        json.endArray();
        json.name("b");
        json.string("c");
        json.endObject();
        String written = new String(json.written(), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo("{\"a\":[\"{\",\"[\",\":\",{},true,null],\"b\":\"c\"}");
        assertThat(((Map<?, ?>) Json.read(new StringReader(written))).get("a")).isInstanceOf(List.class);
    }
}
