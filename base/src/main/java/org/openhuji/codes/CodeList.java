package org.openhuji.codes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code list: codes with labels and dates, in the order of the standard, found by code or by word. */
public final class CodeList {
    private final String name;
    private final Map<String, Code> byCode = new LinkedHashMap<>();
    private final Map<String, Code> byWord = new HashMap<>();

    /** A code and the further words that stand for it. */
    record Entry(Code code, List<String> also) {}

    /**
     * Makes a list of its entries.
     *
     * @throws IllegalArgumentException where a code or a word stands for two codes, or a code becomes one that is not there
     */
    CodeList(String name, List<Entry> entries) {
        this.name = name;
        for (Entry entry : entries) {
            if (byCode.put(entry.code().code(), entry.code()) != null) {
                throw new IllegalArgumentException(
                        name + " has the code " + entry.code().code() + " twice");
            }
        }
        for (Entry entry : entries) {
            String becomes = entry.code().becomes();
            if (becomes != null && !byCode.containsKey(becomes)) {
                throw new IllegalArgumentException(
                        name + " lets " + entry.code().code() + " become " + becomes);
            }
            word(entry.code().code(), entry.code());
            word(entry.code().label().zh(), entry.code());
            word(entry.code().label().en(), entry.code());
            entry.also().forEach(word -> word(word, entry.code()));
        }
    }

    private void word(String word, Code code) {
        Code other = byWord.put(word.toLowerCase(Locale.ROOT), code);
        if (other != null && other != code) {
            throw new IllegalArgumentException(
                    name + " has the word " + word + " for " + other.code() + " and " + code.code());
        }
    }

    /** The name of the list, as the file's without its ending. */
    public String name() {
        return name;
    }

    /** All codes, those of the past too, in the order of the standard. */
    public Collection<Code> codes() {
        return List.copyOf(byCode.values());
    }

    /** The code written exactly so, of the past too. */
    public Optional<Code> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The code that a text stands for: a code, its Chinese or English label, or one of its other words. A code of the past
     * gives the one it became.
     *
     * @return {@code null} where the text stands for none
     */
    public @Nullable Code read(String text) {
        Code code = byWord.get(text);
        if (code == null) {
            code = byWord.get(text.toLowerCase(Locale.ROOT));
        }
        return code == null || code.becomes() == null ? code : byCode.get(code.becomes());
    }

    /** Whether a text stands for a code that is no longer used. */
    public boolean outdated(String text) {
        Code code = byWord.get(text.toLowerCase(Locale.ROOT));
        return code != null && code.becomes() != null;
    }

    /** The code whose words share most characters with a text; empty where none shares half of them. */
    public Optional<Code> nearest(String text) {
        String wrong = text.toLowerCase(Locale.ROOT);
        return byWord.entrySet().stream()
                .filter(entry -> 2 * shared(wrong, entry.getKey())
                        >= Math.max(wrong.length(), entry.getKey().length()))
                .max(Comparator.<Map.Entry<String, Code>>comparingInt(entry -> 2 * shared(wrong, entry.getKey())
                                - entry.getKey().length())
                        .thenComparing(entry -> entry.getValue().code(), Comparator.reverseOrder()))
                .map(Map.Entry::getValue);
    }

    /** Words of lists are two to ten characters long and seldom misspelt: what they share tells more than edits. */
    private static int shared(String a, String b) {
        StringBuilder rest = new StringBuilder(b);
        int shared = 0;
        for (int i = 0; i < a.length(); i++) {
            int at = rest.indexOf(a.substring(i, i + 1));
            if (at >= 0) {
                rest.deleteCharAt(at);
                shared++;
            }
        }
        return shared;
    }
}
