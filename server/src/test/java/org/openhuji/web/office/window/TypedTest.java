package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whatever is sent, a form keeps what its fields can hold and no more. */
class TypedTest {
    private static Typed of(Map<String, List<String>> sent) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        sent.forEach(all::put);
        return Typed.of(all);
    }

    @Test
    void keepsFieldsAndNothingElseThatComesWithThem() {
        Typed typed = of(Map.of(
                "name",
                List.of(" 林小雨 "),
                "_csrf",
                List.of("x"),
                "request",
                List.of("y"),
                "reason",
                List.of("z"),
                "A b",
                List.of("q")));
        assertThat(typed.values()).containsExactly(Map.entry("name", List.of("林小雨")));
    }

    @Test
    void isNeverLongerThanWhatIsKept() {
        assertThat(of(Map.of("long", List.of("长".repeat(9_000)))).text("long")).hasSize(400);
        Typed typed = of(Map.of("many", Collections.nCopies(500, "多".repeat(300))));
        assertThat(typed.all("many")).hasSizeLessThanOrEqualTo(60);
        assertThat(typed.all("many").stream().mapToInt(String::length).sum()).isBetween(9_000, 10_000);
    }

    @Test
    void hasNoCharactersThatNothingCanKeep() {
        assertThat(of(Map.of("name", List.of("林\u0000小\u0007雨"))).text("name")).isEqualTo("林 小 雨");
    }
}
