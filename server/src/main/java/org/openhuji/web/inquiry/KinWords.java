package org.openhuji.web.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Understands how people name their family: "我爱人", "儿子 小舟", "our daughter Mei". The words are in {@code
 * kin-words.properties}, each with its code of GB/T 4761.
 */
@Component
class KinWords {
    private static final Pattern AGE = Pattern.compile(
            "[,，、（(]?\\s*(\\d{1,3})\\s*(周?岁|years?(\\s+old)?|yrs?)?\\s*[)）]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLING = Pattern.compile(
            "^(我们|我家|咱|我)的?|^(my|our|the|and|her|his)\\s+|[,，、。.;；:：（）()\"“”]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHICH = Pattern.compile(
            "[大小长次幼二三四亲]|老[大二三四]|eldest|elder|older|oldest|youngest|younger|second|third|little|other",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 30;

    private record Word(String text, String code) {}

    private final List<Word> words = new ArrayList<>();

    KinWords() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(KinWords.class.getResourceAsStream("/kin-words.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("kin-words.properties", e);
        }
        for (Map.Entry<Object, Object> entry : properties.entrySet()) {
            for (String word : entry.getValue().toString().split(",")) {
                words.add(new Word(word.strip(), entry.getKey().toString()));
            }
        }
        words.sort(Comparator.comparingInt((Word word) -> word.text().length()).reversed());
    }

    /**
     * What was understood.
     *
     * @param relation the code; {@code null} where no word for a relation was found
     * @param name what is left when the relation and the age are taken away; may be empty
     * @param called the word for the relation as it was written, with what tells one from another ("elder daughter",
     *     小儿子); empty where none was found
     * @param age in full years; {@code null} where none was given
     */
    record Understood(
            @Nullable String relation,
            String name,
            String called,
            @Nullable Integer age) {}

    /** Reads a few words. */
    Understood read(String text) {
        Matcher years = AGE.matcher(text.strip());
        Integer age = years.find() ? Integer.valueOf(years.group(1)) : null;
        String left = years.replaceAll(" ").strip();
        for (Word word : words) {
            Matcher match = pattern(word).matcher(left);
            if (match.find()) {
                String name = name(left.substring(0, match.start()) + " " + left.substring(match.end()));
                String called = match.group().toLowerCase(Locale.ROOT);
                if (WHICH.matcher(name).matches()) {
                    called = name.toLowerCase(Locale.ROOT) + (latin(called) ? " " : "") + called;
                    name = "";
                }
                return new Understood(word.code(), name, called, age);
            }
        }
        return new Understood(null, name(left), "", age);
    }

    private static Pattern pattern(Word word) {
        String quoted = Pattern.quote(word.text());
        return Pattern.compile(
                latin(word.text()) ? "(?<![\\p{L}-])" + quoted + "(?![\\p{L}-])" : quoted, Pattern.CASE_INSENSITIVE);
    }

    private static boolean latin(String text) {
        return text.codePointAt(0) < 0x250;
    }

    private static String name(String text) {
        String name = text.strip();
        String before;
        do {
            before = name;
            name = FILLING.matcher(name).replaceAll(" ").strip().replaceAll("\\s+", " ");
            if (name.equals("的") || name.toLowerCase(Locale.ROOT).matches("my|our|the|and")) {
                name = "";
            }
        } while (!name.equals(before));
        return name.length() > LONGEST_NAME
                ? name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))))
                : name;
    }
}
