package org.openhuji.web.policies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.policies.Findable.Said;
import org.springframework.stereotype.Component;

/**
 * Finds clauses, definitions, parameters, policies and questions by words of either language. All words must be there;
 * where nothing has them all, Chinese is sought by pairs of characters, and most of the pairs are enough.
 */
@Component
class Finder {
    private static final int MOST_WORDS = 8;
    private static final int MOST_HITS = 40;
    private static final int SHOWN = 2;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

    /** Put together at the first search, so that the server starts without it. */
    private final java.util.function.Supplier<List<Findable>> all;

    Finder(Shelf shelf, Questions questions) {
        this.all = new Once<>(() -> new Findables(shelf, questions).all());
    }

    /** What was found. */
    record Hit(String path, Marked title, Text where, List<Line> lines) {
        /**
         * One place with the words.
         *
         * @param language the reader's; the other one where only that has the words
         */
        record Line(String role, Marked text, Locale language) {}
    }

    /** What was sought, and what was found, best first. */
    record Found(List<Hit> hits, int total) {}

    /** Searches; nothing is found by nothing. */
    Found find(String text, Locale language) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new Found(List.of(), 0);
        }
        List<Scored> scored = scored(words, words.size());
        List<String> sought = words;
        if (scored.isEmpty()) {
            sought = pairs(words);
            scored = scored(sought, Math.max(1, (sought.size() * 3 + 4) / 5));
        }
        List<String> marked = sought;
        return new Found(
                scored.stream()
                        .limit(MOST_HITS)
                        .map(one -> hit(one.of(), marked, language))
                        .toList(),
                scored.size());
    }

    private static List<String> words(String text) {
        return Arrays.stream(Marked.plain(text).split("[\\s、，,；;]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static List<String> pairs(List<String> words) {
        LinkedHashSet<String> pairs = new LinkedHashSet<>();
        for (String word : words) {
            if (CHINESE.matcher(word).matches()) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    pairs.add(word.substring(i, i + 2));
                }
            } else {
                pairs.add(word);
            }
        }
        return List.copyOf(pairs);
    }

    private record Scored(Findable of, int score) {}

    private List<Scored> scored(List<String> words, int needed) {
        List<Scored> scored = new ArrayList<>();
        for (Findable one : all.get()) {
            int score = one.decides();
            int found = 0;
            for (String word : words) {
                int best = 0;
                for (Said said : one.said()) {
                    best = Math.max(best, weight(said, word));
                }
                found += best > 0 ? 1 : 0;
                score += best;
            }
            if (found >= needed) {
                scored.add(new Scored(one, score));
            }
        }
        scored.sort(Comparator.comparingInt(Scored::score).reversed());
        return scored;
    }

    private static int weight(Said said, String word) {
        int zh = Marked.find(said.text().zh(), word, 0);
        int en = Marked.find(said.text().en(), word, 0);
        if (zh < 0 && en < 0) {
            return 0;
        }
        boolean whole = said.text().zh().length() == word.length() && zh == 0
                || said.text().en().length() == word.length() && en == 0;
        return whole ? 4 * said.weight() : said.weight();
    }

    private static Hit hit(Findable one, List<String> words, Locale language) {
        List<Hit.Line> lines = one.said().stream()
                .filter(said -> !said.role().isEmpty() && words.stream().anyMatch(word -> weight(said, word) > 0))
                .limit(SHOWN)
                .map(said -> line(said, words, language))
                .toList();
        return new Hit(one.path(), Marked.of(one.title().in(language), words), one.where(), lines);
    }

    private static Hit.Line line(Said said, List<String> words, Locale language) {
        String own = said.text().in(language);
        Locale other = language.getLanguage().equals("en") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        Locale shown = words.stream().anyMatch(word -> Marked.find(own, word, 0) >= 0) ? language : other;
        return new Hit.Line("search." + said.role(), Marked.of(said.text().in(shown), words), shown);
    }
}
