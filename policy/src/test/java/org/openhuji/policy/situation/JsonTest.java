package org.openhuji.policy.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesComeAsPlainJava() throws Json.Malformed {
        Object value = Json.read(new StringReader("{\"a\": [1, true, null, \"中\", 1.5]}"));
        assertThat(value).isInstanceOf(Map.class);
        assertThat(((Map<?, ?>) java.util.Objects.requireNonNull(value)).get("a"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .startsWith(1L, true, null, "中");
    }

    @Test
    void aDoubledKeyIsRefusedRatherThanOverwritten() {
        assertThatThrownBy(() -> Json.read(new StringReader("{\"a\": 1, \"a\": 2}")))
                .isInstanceOf(Json.Malformed.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void textBehindTheValueIsRefused() {
        assertThatThrownBy(() -> Json.read(new StringReader("{} {}"))).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> Json.read(new StringReader("[".repeat(2000)))).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void theCharacterZeroIsInNoTextAndNoName() {
        for (String text : List.of("{\"a\": \"x\\u0000y\"}", "{\"\\u0000\": 1}", "[\"\\u0000\"]")) {
            assertThatThrownBy(() -> Json.read(new StringReader(text)))
                    .as(text)
                    .isInstanceOf(Json.Malformed.class)
                    .hasMessageContaining("character 0")
                    .hasMessageContaining("line 1");
        }
    }

    @Test
    void nothingAtAllIsRefused() {
        for (String text : List.of("", "   ")) {
            assertThatThrownBy(() -> Json.read(new StringReader(text))).isInstanceOf(Json.Malformed.class);
        }
    }
}
