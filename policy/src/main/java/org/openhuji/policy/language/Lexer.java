package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a test line into words. */
final class Lexer {
    /** What a word is. */
    enum Kind {
        NAME,
        NUMBER,
        DAY,
        QUOTED,
        SETTING,
        SIGN,
        END,
        WRONG
    }

    /** A word with its column in the line. */
    record Word(Kind kind, String text, int column, int length) {
        boolean is(String word) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
        }
    }

    private static final Pattern WORDS = Pattern.compile("(?<space>\\s+)|(?<day>\\d{4}-\\d{2}-\\d{2})|(?<number>\\d+)"
            + "|\"(?<quoted>[^\"]*)\"|\\$(?<setting>[\\p{L}_][\\p{L}\\d_]*)|(?<name>[\\p{L}_][\\p{L}\\d_]*)"
            + "|(?<sign><=|>=|!=|[<>=+,\\[\\]])|(?<wrong>.)");

    private Lexer() {}

    static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(line);
        while (matcher.find()) {
            if (matcher.group("space") != null) {
                continue;
            }
            int at = matcher.start();
            int length = matcher.end() - at;
            if (matcher.group("day") != null) {
                words.add(new Word(Kind.DAY, matcher.group(), at, length));
            } else if (matcher.group("number") != null) {
                words.add(new Word(Kind.NUMBER, matcher.group(), at, length));
            } else if (matcher.group("quoted") != null) {
                words.add(new Word(Kind.QUOTED, matcher.group("quoted"), at, length));
            } else if (matcher.group("setting") != null) {
                words.add(new Word(Kind.SETTING, matcher.group("setting"), at, length));
            } else if (matcher.group("name") != null) {
                words.add(new Word(Kind.NAME, matcher.group(), at, length));
            } else if (matcher.group("sign") != null) {
                words.add(new Word(Kind.SIGN, matcher.group(), at, length));
            } else {
                words.add(new Word(Kind.WRONG, matcher.group(), at, length));
            }
        }
        words.add(new Word(Kind.END, "", line.length(), 1));
        return words;
    }
}
