package org.openhuji.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the residents' pages say, in both languages. */
class ResidentsWordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z.]*)|#messages\\.msg\\('([a-z][A-Za-z.]*)'");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties chinese = words("messages-inquiry.properties");
        Properties english = words("messages-inquiry_en.properties");
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String name : english.stringPropertyNames()) {
            assertThat(english.getProperty(name)).as(name).isNotEmpty().doesNotContainPattern(CHINESE);
            assertThat(chinese.getProperty(name)).as(name).isNotEmpty();
            assertThat(english.getProperty(name).contains("{0}"))
                    .as(name + " takes the same")
                    .isEqualTo(chinese.getProperty(name).contains("{0}"));
        }
    }

    @Test
    void everyWordIsUsedAndEveryWordUsedIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path page : pages()) {
            USED.matcher(Files.readString(page))
                    .results()
                    .forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        Set<String> there = new TreeSet<>(words("messages-inquiry.properties").stringPropertyNames());
        assertThat(used).containsAll(there);
        there.addAll(words("messages.properties").stringPropertyNames());
        assertThat(there).containsAll(used);
    }

    private static Set<Path> pages() throws IOException {
        try (Stream<Path> inquiry = Files.list(RESOURCES.resolve("templates/inquiry"));
                Stream<Path> cases = Files.list(RESOURCES.resolve("templates/cases"))) {
            return Stream.concat(Stream.concat(inquiry, cases), Stream.of(RESOURCES.resolve("templates/home.html")))
                    .collect(Collectors.toSet());
        }
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
