package org.openhuji.web.policies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What residents ask, answered from the documents ({@code questions.yaml}). */
@Component
class Questions {
    private final Once<List<Question>> all = new Once<>(Questions::read);

    /** A question; its id is its place on the page. */
    record Question(String id, Text asks, List<Part> answer) {}

    /** A part of an answer, and the clauses it rests on. */
    record Part(Text says, List<String> cites) {}

    /** All of them, in the order of the page. */
    List<Question> all() {
        return all.get();
    }

    private static List<Question> read() {
        try (InputStream in = new ClassPathResource("questions.yaml").getInputStream()) {
            Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return list(read).stream().map(Questions::question).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question question(Object item) {
        Map<?, ?> map = (Map<?, ?>) item;
        return new Question(
                String.valueOf(map.get("id")),
                text(map.get("asks")),
                list(map.get("answer")).stream().map(Questions::part).toList());
    }

    private static Part part(Object item) {
        Map<?, ?> map = (Map<?, ?>) item;
        List<String> cites = map.get("cites") == null
                ? List.of()
                : list(map.get("cites")).stream().map(String::valueOf).toList();
        return new Part(text(item), cites);
    }

    private static Text text(@Nullable Object item) {
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(item);
        return new Text(Objects.requireNonNull((String) map.get("zh")), Objects.requireNonNull((String) map.get("en")));
    }

    private static List<?> list(@Nullable Object items) {
        return (List<?>) Objects.requireNonNull(items);
    }
}
