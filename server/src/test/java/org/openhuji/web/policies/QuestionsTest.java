package org.openhuji.web.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class QuestionsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Server server;
    private final Shelf shelf;
    private final Questions questions;

    @Autowired
    QuestionsTest(Server server, Shelf shelf, Questions questions) {
        this.server = server;
        this.shelf = shelf;
        this.questions = questions;
    }

    @Test
    void everyAnswerRestsOnClausesThatAreThere() {
        List<Questions.Question> all = questions.all();
        assertThat(all).hasSizeBetween(12, 20);
        assertThat(all.stream().map(Questions.Question::id)).doesNotHaveDuplicates();
        for (Questions.Question question : all) {
            assertThat(question.answer()).as(question.id()).isNotEmpty();
            for (Questions.Part part : question.answer()) {
                assertThat(part.cites()).as(question.id()).isNotEmpty();
                assertThat(shelf.clauses()).as(question.id()).containsAll(part.cites());
            }
        }
    }

    @Test
    void bothLanguagesAreComplete() {
        for (Questions.Question question : questions.all()) {
            Stream.concat(Stream.of(question.asks()), question.answer().stream().map(Questions.Part::says))
                    .forEach(text -> {
                        assertThat(text.zh()).as(question.id()).containsPattern(CHINESE);
                        assertThat(text.en()).as(question.id()).isNotBlank().doesNotContainPattern(CHINESE);
                    });
        }
    }

    @Test
    void thePageHasEachQuestionWithItsAnswerAndItsClauses() throws Exception {
        for (String lang : List.of("zh", "en")) {
            String page = server.get("/questions?lang=" + lang).body().replace("&#39;", "'");
            for (Questions.Question question : questions.all()) {
                assertThat(page).contains("id=\"" + question.id() + "\"");
                for (Questions.Part part : question.answer()) {
                    assertThat(page)
                            .contains(
                                    lang.equals("en")
                                            ? part.says().en()
                                            : part.says().zh());
                    part.cites().forEach(clause -> assertThat(page).contains(">" + clause + "<"));
                }
            }
        }
    }

    @Test
    void theWordsOfThePagesAreInBothLanguages() throws IOException {
        Properties chinese = words("/messages-policies.properties");
        Properties english = words("/messages-policies_en.properties");
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String name : english.stringPropertyNames()) {
            assertThat(english.getProperty(name)).as(name).doesNotContainPattern(CHINESE);
        }
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(QuestionsTest.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
