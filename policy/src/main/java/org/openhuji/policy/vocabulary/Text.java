package org.openhuji.policy.vocabulary;

import java.util.Locale;

/** A text for people, in Chinese and in English. */
public record Text(String zh, String en) {
    /** The same words in both languages: numbers, names, codes. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The text with whom it is about in the place of {@code {name}}. */
    Text about(String name) {
        return new Text(zh.replace("{name}", name), en.replace("{name}", name));
    }

    /** The text in a language: English for English locales, Chinese for every other. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
